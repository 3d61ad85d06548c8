/// Every questionnaire that is known by name; the raw value is what records write.
package enum InstrumentID: String, CaseIterable, Sendable {
  case phq9, gad7, pcl5, who5, ors, srs, k10, k6, wsas, audit, isi, core10, dass21, epds, oq45
  case swls, rcads, ybocs, pss10, gbo

  /// - Shape: capitals, blanks and signs do not matter: `PHQ-9` is `phq9`.
  package init?(named name: String) {
    let letters = name.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.isDigit
    }
    self.init(rawValue: String(String.UnicodeScalarView(letters)))
  }

  package var instrument: Instrument {
    switch self {
    case .phq9, .gad7, .pcl5, .epds, .k10, .k6, .pss10, .dass21, .rcads: symptoms
    case .core10, .oq45, .wsas, .audit, .isi, .ybocs: burden
    case .who5, .ors, .srs, .swls, .gbo: wellbeing
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}

extension InstrumentID {
  private var symptoms: Instrument {
    switch self {
    case .phq9:
      Instrument(
        "Patient Health Questionnaire-9", scale: 0...27, better: .lower,
        reliableChange: PublishedNumber(6, .secondary, "NHS Talking Therapies manual"),
        cutoff: PublishedCutoff(
          .atOrAbove,
          PublishedNumber(10, .verified, "Kroenke et al. (2001) J Gen Intern Med 16:606-613")))
    case .gad7:
      Instrument(
        "Generalized Anxiety Disorder-7", scale: 0...21, better: .lower,
        reliableChange: PublishedNumber(
          4, .verified,
          "NHS Talking Therapies manual; Toussaint et al. (2020) J Affect Disord 265:395-401"),
        cutoff: PublishedCutoff(
          .atOrAbove,
          PublishedNumber(
            10, .secondary, "Spitzer et al. (2006) Arch Intern Med 166:1092-1097")))
    case .pcl5:
      Instrument(
        "PTSD Checklist for DSM-5", scale: 0...80, better: .lower,
        reliableChange: PublishedNumber(
          15, .verified, "Marx et al. (2022) Psychol Assess 34:197-203, first sample"),
        cutoff: PublishedCutoff(
          .atOrAbove,
          PublishedNumber(31, .verified, "Forkus et al. (2023) Clin Psychol 30:110-121: 31-33")))
    case .epds:
      Instrument(
        "Edinburgh Postnatal Depression Scale", scale: 0...30, better: .lower,
        reliableChange: PublishedNumber(
          4, .verified, "Matthey (2004) J Affect Disord 78:269-272"),
        cutoff: PublishedCutoff(
          .atOrAbove,
          PublishedNumber(13, .verified, "Cox et al. (1987) Br J Psychiatry 150:782-786")))
    case .k10:
      Instrument(
        "Kessler Psychological Distress Scale (10)", scale: 10...50, better: .lower,
        cutoff: PublishedCutoff(
          .atOrAbove,
          PublishedNumber(
            20, .secondary, "Andrews & Slade (2001) Aust NZ J Public Health 25:494-497")))
    case .k6:
      Instrument(
        "Kessler Psychological Distress Scale (6)", scale: 0...24, better: .lower,
        cutoff: PublishedCutoff(
          .atOrAbove, PublishedNumber(13, .verified, "Prochaska et al. (2012)")))
    case .dass21:
      Instrument("Depression Anxiety Stress Scales-21, subscale", scale: 0...42, better: .lower)
    case .rcads:
      Instrument(
        "Revised Children's Anxiety and Depression Scale (47)", scale: 0...141, better: .lower)
    default: Instrument("Perceived Stress Scale-10", scale: 0...40, better: .lower)
    }
  }

  private var burden: Instrument {
    switch self {
    case .core10:
      Instrument(
        "CORE-10", scale: 0...40, better: .lower,
        reliableChange: PublishedNumber(
          6, .verified, "Barkham et al. (2013) Couns Psychother Res 13:3-13, 90 % criterion"),
        cutoff: PublishedCutoff(
          .atOrAbove,
          PublishedNumber(
            11, .verified, "Barkham et al. (2013) Couns Psychother Res 13:3-13")))
    case .oq45: Instrument("Outcome Questionnaire-45.2", scale: 0...180, better: .lower)
    case .wsas: Instrument("Work and Social Adjustment Scale", scale: 0...40, better: .lower)
    case .audit:
      Instrument("Alcohol Use Disorders Identification Test", scale: 0...40, better: .lower)
    case .isi:
      // The published 8.4 points are anchored in ratings of improvement, not a reliable change.
      Instrument(
        "Insomnia Severity Index", scale: 0...28, better: .lower,
        cutoff: PublishedCutoff(
          .atOrAbove,
          PublishedNumber(10, .verified, "Morin et al. (2011) Sleep 34:601-608, community")))
    default: Instrument("Yale-Brown Obsessive Compulsive Scale", scale: 0...40, better: .lower)
    }
  }

  private var wellbeing: Instrument {
    switch self {
    case .who5:
      Instrument(
        "WHO-5 Well-Being Index", scale: 0...100, better: .higher,
        cutoff: PublishedCutoff(
          .atOrBelow,
          PublishedNumber(
            50, .secondary, "Topp et al. (2015) Psychother Psychosom 84:167-176")))
    case .ors:
      Instrument(
        "Outcome Rating Scale", scale: 0...40, better: .higher,
        reliableChange: PublishedNumber(5, .secondary, "Miller & Duncan (2000, 2004) manual"),
        cutoff: PublishedCutoff(
          .atOrBelow,
          PublishedNumber(25, .secondary, "Miller et al. (2003) J Brief Ther 2:91-100, adults")))
    case .srs:
      Instrument(
        "Session Rating Scale", scale: 0...40, better: .higher,
        cutoff: PublishedCutoff(
          .below, PublishedNumber(36, .secondary, "Duncan et al. (2003) J Brief Ther 3:3-12")))
    case .swls: Instrument("Satisfaction With Life Scale", scale: 5...35, better: .higher)
    default: Instrument("Goal Based Outcomes, one goal", scale: 0...10, better: .higher)
    }
  }
}
