/// Colours by what they are for, so that one page style can change them all.
package struct Palette: Equatable, Sendable {
  /// Text, weekly values.
  package var ink: Color
  /// Secondary text, neutral shapes.
  package var ink2: Color
  /// Labels, bars, start and pace lines.
  package var ink3: Color
  /// Lines to write on, axis line, outlines with meaning.
  package var form: Color
  /// Hatching of pauses.
  package var hatch: Color
  /// Single entries.
  package var mark: Color
  /// Table rules.
  package var rule: Color
  /// Gridlines, row hairlines.
  package var hair: Color
  /// This month in tables, reached steps.
  package var tint: Color
  /// The far side of the aim.
  package var zone: Color
  /// Aim line and label, toward the aim.
  package var aim: Color
  /// Away from the aim: one small outline shape, nothing else.
  package var away: Color
  package var paper: Color

  package static let color = Palette(
    ink: Color(rgb: 0x1A1E23), ink2: Color(rgb: 0x434B54), ink3: Color(rgb: 0x646D77),
    form: Color(rgb: 0x7A838C), hatch: Color(rgb: 0x7D868F), mark: Color(rgb: 0x8C959E),
    rule: Color(rgb: 0xAEB6BE), hair: Color(rgb: 0xD9DEE2), tint: Color(rgb: 0xF1F3F5),
    zone: Color(rgb: 0xE4EDF6), aim: Color(rgb: 0x1B5E9B), away: Color(rgb: 0xB8500A),
    paper: .white)

  /// For black-and-white printers.
  package static let mono = Palette(
    ink: Color(rgb: 0x1A1A1A), ink2: Color(rgb: 0x454545), ink3: Color(rgb: 0x666666),
    form: Color(rgb: 0x7A7A7A), hatch: Color(rgb: 0x7D7D7D), mark: Color(rgb: 0x8E8E8E),
    rule: Color(rgb: 0xAEAEAE), hair: Color(rgb: 0xDADADA), tint: Color(rgb: 0xF2F2F2),
    zone: Color(rgb: 0xEAEAEA), aim: Color(rgb: 0x3A3A3A), away: Color(rgb: 0x1A1A1A),
    paper: .white)
}
