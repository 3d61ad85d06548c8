/// The templates and words that the program carries, by file name.
package enum BuiltInTemplates {
  package static let preSession = PackageResources.pre_session_md
}
