import CairoRendering
import Documents
import Reporting

/// What went wrong, in words that hold nothing of a record.
///
/// Errors of libraries quote their input, so of those the kind alone is told.
func plainReason(of error: any Error) -> String {
  switch error {
  case let error as RenderingError: error.description
  case let error as DocumentProblem:
    "the template or its Markdown, line \(error.line): \(error.message)"
  case let error as WordsProblem: "the words: \(error)"
  default: "a fault in the program's own files (\(type(of: error)))"
  }
}
