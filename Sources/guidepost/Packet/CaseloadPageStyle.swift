import Drawing

/// The looks of `index.html`: a table on wide screens and on paper, cards on narrow ones.
struct CaseloadPageStyle {
  let palette: Palette
  /// What narrow screens print before a value, by the number of its column; 0 is the head.
  let labels: [Int: String]
  /// CSS of the pictures.
  let pictures: String

  var text: String {
    [colors, Self.page, Self.table, Self.wide, Self.narrow, labelRules, Self.print, pictures, ""]
      .joined(separator: "\n")
  }

  private var colors: String {
    let colors = [
      ("ink", palette.ink), ("ink2", palette.ink2), ("ink3", palette.ink3),
      ("form", palette.form), ("rule", palette.rule), ("hair", palette.hair),
      ("tint", palette.tint), ("paper", palette.paper),
    ]
    return ":root{" + colors.map { "--\($0):\($1)" }.joined(separator: ";") + "}"
  }

  private var labelRules: String {
    let rules = labels.sorted { $0.key < $1.key }.map { column, label in
      let place =
        column == 0 ? "thead tr::before" : "tbody td:nth-child(\(column))::before"
      return "#caseload \(place){content:\"\(Self.cssText(label))\"}"
    }
    return "@media screen and (max-width:\(Self.wideFrom - 1)px){\n" + rules.joined(separator: "\n")
      + "\n}"
  }

  /// Every letter but plain ones as its number, so that no word can end the string or the style.
  static func cssText(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": String(scalar)
      default: "\\\(String(scalar.value == 0 ? 0xFFFD : scalar.value, radix: 16)) "
      }
    }.joined()
  }
}

extension CaseloadPageStyle {
  private static let page = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;max-width:1240px;padding:32px 28px 40px;color:var(--ink);\
    background:var(--paper);font:15px/1.4 Inter,"Source Sans 3","Segoe UI",system-ui,\
    -apple-system,Roboto,"Noto Sans","DejaVu Sans",sans-serif;\
    font-variant-numeric:tabular-nums;font-feature-settings:"tnum","calt" 0}
    [hidden]{display:none!important}
    .unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;\
    clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:28px;top:-60px;padding:6px 10px;background:var(--paper)}
    .skip:focus{top:6px;z-index:3}
    a{color:inherit;text-decoration:underline;text-decoration-color:var(--rule);\
    text-decoration-thickness:1px;text-underline-offset:3px}
    a:hover{text-decoration-color:currentColor}
    :focus-visible{outline:2px solid var(--ink);outline-offset:2px}
    h1{margin:0;font:600 30px/1.2 "Inter Display",Inter,"Segoe UI",system-ui,sans-serif;\
    letter-spacing:-.01em;text-wrap:balance}
    h2{margin:0 0 4px;font-size:14px;font-weight:600}
    .seal{float:right;margin:9px 0 0;color:var(--ink3);font-size:13px}
    .about{margin:4px 0 0;color:var(--ink2)}
    .counts{display:flex;flex-wrap:wrap;gap:10px 36px;margin:22px 0 0;padding:14px 0 12px;\
    border-top:2px solid var(--ink);list-style:none}
    .counts li{max-width:170px}
    .counts b{display:block;font-size:26px;font-weight:600;line-height:1.15}
    .counts span,small,.note,.count{color:var(--ink3);font-size:13px;font-weight:400}
    .note{margin:4px 0 0}
    .rules,details,nav{max-width:820px;margin-top:26px;font-size:14px;color:var(--ink2)}
    .rules p{margin:0 0 8px}
    nav ul,details ul{margin:4px 0 0;padding-left:20px}
    nav li,details li{margin:2px 0;overflow-wrap:anywhere}
    summary{font-weight:600;color:var(--ink);cursor:pointer}
    footer{margin-top:34px;padding-top:10px;border-top:1px solid var(--rule);\
    display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 24px;\
    color:var(--ink3);font-size:13px}
    footer p{margin:0}
    .missing{width:100%;margin:24px 0 4px;font-size:14px}
    .missing caption{font-weight:600;font-size:15px;color:var(--ink)}
    .missing th,.missing td{width:26%;padding:6px 16px 6px 0}
    .missing td:last-child{width:auto}
    @media (forced-colors:active){svg{forced-color-adjust:none;background:#fff}}
    """

  private static let table = """
    table{border-collapse:collapse}
    caption{padding:0 0 6px;text-align:left;color:var(--ink3);font-size:13px}
    th,td{padding:0;text-align:left;vertical-align:middle;font-weight:400}
    thead th{color:var(--ink3);font-size:13px}
    tbody td,tbody th[scope=row]{border-bottom:1px solid var(--hair);overflow-wrap:anywhere}
    #caseload small{display:block;line-height:1.3}
    #caseload th[scope=row] a,.missing th[scope=row]{font-weight:500;color:var(--ink)}
    #caseload em{margin-left:6px;padding:0 5px;border:1px solid var(--form);border-radius:3px;\
    font-style:normal;font-size:12px;color:var(--ink2);white-space:nowrap}
    #caseload th[scope=rowgroup]{color:var(--ink);font-weight:600}
    #caseload th[scope=rowgroup] span+small{display:inline;margin-left:10px}
    #caseload th[scope=rowgroup] .count{margin-left:6px}
    #caseload tbody td:nth-child(4),#caseload tbody td:nth-child(6){color:var(--ink2)}
    #caseload tbody td:nth-child(5){font-weight:700}
    #caseload tbody td.thin{font-weight:400}
    #caseload td.due{font-weight:700}
    #caseload td:nth-child(7){font-weight:500}
    svg{fill:none;vertical-align:middle}
    .line{width:128px;height:32px}
    .bar{float:left;width:56px;height:11px;margin-top:5px}
    .sign{width:14px;height:14px;margin-right:7px;flex:none;position:relative;top:-1px}
    .months{display:block;width:128px;height:27px}
    #tools{display:flex;flex-wrap:wrap;align-items:center;gap:8px 14px;margin:22px 0 14px}
    #find{flex:0 1 330px;min-width:0;padding:7px 10px;border:1px solid var(--form);\
    border-radius:3px;background:var(--paper);color:inherit;font:inherit}
    #find::placeholder{color:var(--ink3);opacity:1}
    #tools p{margin:0;color:var(--ink3)}
    #shown{margin-left:auto!important}
    .keep{display:inline-flex;align-items:center;gap:6px}
    .keep input{width:17px;height:17px;margin:0;accent-color:var(--ink)}
    thead button{position:relative;margin:-3px -5px;padding:3px 5px;border:0;border-radius:3px;background:none;\
    color:inherit;font:inherit;text-align:inherit;cursor:pointer}
    thead button:hover{background:var(--tint);color:var(--ink)}
    [aria-sort] button{color:var(--ink);font-weight:600}
    thead i{position:absolute;right:100%;margin-right:-3px;font-style:normal}
    thead th:first-child i{right:auto;left:100%}
    #caseload:focus{outline:none}
    """

  /// In pixels; in a narrower window the columns of numbers leave a measure no room for its title.
  private static let wideFrom = 1240

  private static let wide = """
    @media print,screen and (min-width:\(wideFrom)px){
    #caseload{width:100%;table-layout:fixed}
    #caseload th,#caseload td{padding:5px 0 5px 14px}
    #caseload th:first-child{padding-left:0;width:14.5%}
    #caseload thead th{vertical-align:bottom;padding-bottom:5px}
    #caseload thead th:nth-child(3){width:142px}
    #caseload th:nth-child(4){width:70px}
    #caseload th:nth-child(5){width:72px}
    #caseload th:nth-child(6){width:62px}
    #caseload th:nth-child(7){width:166px;padding-left:24px}
    #caseload td:nth-child(7){padding-left:45px;text-indent:-21px}
    #caseload th:nth-child(8){width:124px}
    #caseload th:nth-child(9){width:76px}
    #caseload th:nth-child(10){width:90px}
    #caseload th:nth-child(11){width:56px}
    #caseload td:nth-child(n+4){overflow-wrap:normal}
    #caseload :is(th,td):is(:nth-child(4),:nth-child(5),:nth-child(6),:nth-child(8),\
    :nth-child(9),:nth-child(10),:nth-child(11)){text-align:right}
    #caseload td:nth-child(3){padding-top:0;padding-bottom:0}
    #caseload th[scope=rowgroup]{padding:20px 0 5px;border-bottom:1px solid var(--rule)}
    }
    @media screen and (min-width:\(wideFrom)px){
    #caseload thead th{position:sticky;top:0;z-index:2;background:var(--paper);\
    box-shadow:inset 0 -1px var(--ink)}
    html{scroll-padding-top:60px}
    #caseload tbody tr:hover :is(td,th[scope=row]){border-bottom-color:var(--form)}
    }
    """

  private static let narrow = """
    @media screen and (max-width:\(wideFrom - 1)px){
    body{padding:20px 16px 32px}
    h1{font-size:25px}
    .seal{float:none;margin:0 0 4px}
    .counts{display:grid;grid-template-columns:repeat(auto-fill,minmax(130px,1fr));gap:12px 20px}
    #find{flex:1 1 200px}

    #caseload,#caseload tbody,#caseload caption{display:block}
    #caseload.sorts thead{display:block;margin:2px 0 8px}
    #caseload:not(.sorts) thead,#caseload thead :is(th:not([data-sort]),small){position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;\
    clip-path:inset(50%);white-space:nowrap}
    #caseload.sorts thead tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 14px}
    #caseload thead tr::before{color:var(--ink3);font-size:13px}
    thead button{padding:6px 5px;margin:0 -5px}
    thead th i,thead th:first-child i{position:static;margin:0 0 0 4px}
    #caseload tbody tr{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));\
    gap:4px 10px;padding:11px 0;border-bottom:1px solid var(--hair)}
    #caseload tbody tr:first-child{padding:20px 0 5px;border-bottom-color:var(--rule)}
    #caseload tbody.flat tr:first-child{padding:11px 0}
    #caseload th[scope=rowgroup]{grid-column:1/-1;font-size:16px}
    #caseload tbody td,#caseload tbody th[scope=row]{border:0}
    #caseload th[scope=row]{grid-column:1/span 7;order:1}
    #caseload td:nth-child(7){grid-column:8/-1;order:2}
    #caseload td:nth-child(2){grid-column:1/span 7;order:3}
    #caseload td:nth-child(3){grid-column:8/-1;order:4}
    #caseload td:nth-child(7):empty,#caseload td:nth-child(3):empty{display:none}
    #caseload td:is(:nth-child(n+4):nth-child(-n+6),:nth-child(n+8)){grid-column:span 3;order:5}
    #caseload .bar{display:none}
    #caseload tbody td::before{display:block;color:var(--ink3);font-size:12px;font-weight:400;\
    line-height:1.3;overflow-wrap:normal;hyphens:auto}
    .line,.months{width:100%;max-width:128px;height:auto;aspect-ratio:4}
    #tools label[for=find]{flex-basis:100%;margin-bottom:-6px}
    .missing,.missing tbody,.missing tr,.missing caption{display:block}
    .missing thead{display:none}
    .missing th,.missing td{display:block;width:auto;border:0!important;padding:2px 0}
    .missing tr{padding:8px 0;border-bottom:1px solid var(--hair)}
    }
    @media screen and (min-width:700px) and (max-width:\(wideFrom - 1)px){
    #caseload tbody{display:grid;grid-template-columns:1fr 1fr;column-gap:36px}
    #caseload tbody:not(.flat) tr:first-child{grid-column:1/-1}
    }
    """

  private static let print = """
    @page{margin:13mm 10mm 14mm}
    @media print{
    body{max-width:none;padding:0;background:none;color:#000;font-size:8.2pt}
    #tools,.skip,thead i{display:none!important}
    thead button{padding:0;margin:0;font-weight:400!important;color:inherit!important}
    a{text-decoration:none}
    h1{font-size:18pt}
    .counts b{font-size:15pt}
    .counts span,small,.note,.count,caption,thead th,.seal,footer{font-size:7.8pt}
    #caseload th:first-child{width:13.5%}
    h2,.missing caption,.missing,.rules,details,nav{font-size:8.5pt}
    .counts{flex-wrap:nowrap;gap:0 20px;margin-top:12pt}
    .counts li{max-width:130px}
    thead{display:table-header-group}
    tr,.rules,nav,footer{break-inside:avoid}
    tbody tr:first-child{break-after:avoid}
    #caseload thead th{border-bottom:1px solid #000}
    #caseload th,#caseload td{padding:2px 0 2px 8px}
    #caseload th[scope=rowgroup]{padding:11px 0 3px}
    #caseload{margin-top:10pt}
    #caseload thead th:nth-child(3){width:84px}
    #caseload th:nth-child(4),#caseload th:nth-child(5){width:43px}
    #caseload th:nth-child(6){width:36px}
    #caseload th:nth-child(7){width:104px;padding-left:12px}
    #caseload td:nth-child(7){padding-left:26px;text-indent:-14px}
    #caseload th:nth-child(8){width:74px}
    #caseload th:nth-child(9){width:45px}
    #caseload th:nth-child(10){width:54px}
    #caseload th:nth-child(11){width:32px}
    .line{width:76px;height:19px}
    .months{width:76px;height:16px}
    .bar{width:32px;height:6px;margin-top:3px}
    .sign{width:10px;height:10px;margin-right:4px}
    nav{display:none}
    }
    """
}
