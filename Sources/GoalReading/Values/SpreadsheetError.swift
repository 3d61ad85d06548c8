/// What spreadsheets write where a formula came to nothing.
enum SpreadsheetError {
  /// Of English, German, French, Spanish, Italian, Portuguese and Dutch programs.
  private static let texts: Set<String> = [
    "#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    "#ERROR!", "#NV", "#BEZUG!", "#WERT!", "#ZAHL!", "#ÜBERLAUF!", "#VALEUR!", "#NOM?", "#NOMBRE!",
    "#NUL!", "#¡DIV/0!", "#¡REF!", "#¡VALOR!", "#¿NOMBRE?", "#¡NUM!", "#¡NULO!", "#N/D", "#RIF!",
    "#VALORE!", "#NOME?", "#NOMBRE?", "#VALOR!", "#NÚM!", "#NULO!", "#NB", "#DEEL/0!", "#VERW!",
    "#WAARDE!", "#NAAM?", "#GETAL!",
  ]

  /// Returns the error as spreadsheets write it, which is nobody's words; `nil` for anything else.
  static func text(of cell: String) -> String? {
    guard cell.hasPrefix("#") else { return nil }
    // A column that is too narrow for its dates and numbers is printed as a row of these.
    if cell.utf8.count > 2, cell.allSatisfy({ $0 == "#" }) { return "####" }
    let text = cell.uppercased()
    return texts.contains(text) ? text : nil
  }
}
