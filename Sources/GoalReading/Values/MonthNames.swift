/// The names of months and weekdays, and the small words between them.
///
/// - Source: Unicode CLDR, Gregorian calendar, wide and abbreviated names.
enum MonthNames {
  /// Returns 1 to 12 for a name or a shortened one, in lower case.
  static func month(_ word: String) -> Int? { months[word] }

  static func isFiller(_ word: String) -> Bool { fillers.contains(word) }

  private static let months: [String: Int] = {
    var numbers: [String: Int] = [:]
    for line in lines {
      for (index, names) in line.split(separator: " ").enumerated() {
        for name in names.split(separator: "|") { numbers[String(name)] = index + 1 }
      }
    }
    return numbers
  }()

  /// English, German, French, Spanish, Italian, Portuguese, Dutch, then Swedish and Danish.
  private static let lines = [
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
      + "september|sep|sept october|oct november|nov december|dec",
    "januar|jänner|jan februar|feber|feb märz|mär|mrz|maerz april|apr mai juni|jun juli|jul "
      + "august|aug september|sep|sept oktober|okt november|nov dezember|dez",
    "janvier|janv février|févr|fevrier|fév mars avril|avr mai juin juillet|juil août|aout "
      + "septembre|sept octobre|oct novembre|nov décembre|déc|decembre",
    "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago "
      + "septiembre|setiembre|sep|sept|set octubre|oct noviembre|nov diciembre|dic",
    "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago "
      + "settembre|set|sett ottobre|ott novembre|nov dicembre|dic",
    "janeiro|jan fevereiro|fev março|marco|mar abril|abr maio|mai junho|jun julho|jul agosto|ago "
      + "setembro|set outubro|out novembro|nov dezembro|dez",
    "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug "
      + "september|sep oktober|okt november|nov december|dec",
    "januari|januar|jan februari|februar|feb mars|marts april|apr maj juni|jun juli|jul "
      + "augusti|august|aug september|sep oktober|okt november|nov december|dec",
  ]

  private static let fillers: Set<String> = Set(
    ("st nd rd th er de del le la el the of den um at à a on dia "
      + "monday tuesday wednesday thursday friday saturday sunday "
      + "mon tue tues wed thu thur thurs fri sat sun "
      + "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
      + "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim "
      + "lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom "
      + "lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab "
      + "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
      .split(separator: " ").map(String.init))
}
