import CairoRendering
import Charts
import Drawing
import GoalCore
import PageLayout
import Reporting

/// How a page looks: its style as layout, charts and fonts take it.
struct PageLook: Sendable {
  let sheet: StyleSheet
  /// `nil` where no style names one.
  let logo: PlacedPicture?

  /// The paper that the style asks for.
  var paper: Paper? {
    switch sheet.paper {
    case .letter: .letter
    case .a4: .a4
    case nil: nil
    }
  }

  var fonts: FontChoice {
    FontChoice(
      text: sheet.fonts[.text]?.value, display: sheet.fonts[.titles]?.value,
      weights: sheet.weights.map(weight))
  }

  func pageStyle(paper: Paper, look: HandoutLook) -> PageStyle {
    let scale = scale(look)
    let edges = sheet.margins
    return PageStyle(
      paper: paper.size,
      margins: PageMargins(
        top: edges.top, left: edges.left, bottom: edges.bottom, right: edges.right,
        isMirrored: edges.isMirrored),
      palette: palette,
      blockStyles: sheet.texts.mapValues { blockStyle($0, scale: scale) }, gutter: sheet.gutter)
  }

  func chartStyle(look: HandoutLook) -> ChartStyle {
    var style = ChartStyle(palette: palette)
    for (key, size) in sheet.charts {
      switch key {
      case .axis: style.axisText = size
      case .labels: style.labelText = size
      case .current: style.currentText = size
      case .entry: style.entryRadius = size
      case .week: style.weeklyRadius = size
      }
    }
    return style.enlarged(by: scale(look))
  }

  /// The language with the style's own words in it.
  func language(_ language: PageLanguage) -> PageLanguage {
    guard let words = sheet.words[language.tag], !words.isEmpty else { return language }
    var own = language
    own.phrases.merge(words) { $1 }
    return own
  }

  private func scale(_ look: HandoutLook) -> Double {
    switch look {
    case .large: sheet.largePrint
    case .chart, .words: 1
    }
  }

  private func blockStyle(_ setting: TextSetting, scale: Double) -> BlockStyle {
    BlockStyle(
      text: TextStyle(
        size: setting.size * scale, weight: weight(setting.weight), color: color(setting.color),
        face: setting.face == .text ? .text : .display, letterSpacing: setting.spacing),
      lead: setting.line * scale, spaceBefore: setting.before * scale,
      spaceAfter: setting.after * scale, strong: weight(setting.strong),
      quiet: color(setting.quiet), alignment: alignment(setting.align))
  }

  private func weight(_ weight: StyleWeight) -> FontWeight {
    switch weight {
    case .regular: .regular
    case .medium: .medium
    case .semibold: .semibold
    case .bold: .bold
    }
  }

  private func alignment(_ alignment: StyleAlignment) -> TextAlignment {
    switch alignment {
    case .left: .left
    case .right: .right
    case .center: .center
    }
  }

  private func color(_ color: StyleColor) -> Color {
    switch color {
    case .token(let token): palette[keyPath: token.role]
    case .rgb(let rgb): Color(rgb: rgb)
    }
  }

  private var palette: Palette {
    var palette: Palette = sheet.palette == .mono ? .mono : .color
    for (token, rgb) in sheet.colors { palette[keyPath: token.role] = Color(rgb: rgb) }
    return palette
  }
}

extension ColorToken {
  /// The place in a palette that the word stands for.
  fileprivate var role: WritableKeyPath<Palette, Color> {
    switch self {
    case .ink: \.ink
    case .ink2: \.ink2
    case .ink3: \.ink3
    case .form: \.form
    case .hatch: \.hatch
    case .mark: \.mark
    case .rule: \.rule
    case .hair: \.hair
    case .tint: \.tint
    case .zone: \.zone
    case .aim: \.aim
    case .away: \.away
    case .paper: \.paper
    }
  }
}
