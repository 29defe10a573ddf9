import GapAnalysis
import Testing

/// Voices without names: `3P4L1F`, `?` for "don't know" and `-` for "not applicable".
func voices(_ votes: String) -> [Voice] {
  var count = ""
  var result: [Voice] = []
  for character in votes {
    if character.isNumber {
      count.append(character)
      continue
    }
    let choice: Choice =
      switch character {
      case "?": .dontKnow
      case "-": .notApplicable(NotApplicable(.notInScopeOfAssessment))
      default: .rated(Rating(letter: String(character)) ?? .not)
      }
    result.append(Voice(who: "", choice: choice, people: Int(count) ?? 1))
    count = ""
  }
  return result
}

@Suite("How far voices agree")
struct AgreementTests {
  @Test(
    "has the label of the first rule that fits",
    arguments: [
      ("8F", .aligned), ("6L1F1P", .aligned), ("4L4F", .close), ("2L1F", .close),
      ("3P4L1F", .mixed), ("7F1N", .outlier), ("1N6L1F", .outlier), ("5P3F", .split),
      ("5N2F", .split), ("4N4F", .split), ("2N2P2L2F", .split), ("1N1F", .tooFew),
      ("2L6?", .mostlyUnknown),
      // The borders of the rules.
      ("2L1?", .tooFew), ("4L2?", .aligned), ("4L3?", .mostlyUnknown), ("3L", .aligned),
      ("3L1F", .aligned), ("5L2F", .close), ("9L1N", .outlier), ("1F", .tooFew), ("", .tooFew),
      ("3-", .tooFew), ("3?", .mostlyUnknown), ("3F1-", .aligned), ("6F2P", .split),
      ("7F2P", .outlier), ("2P2L1F", .mixed),
    ] as [(String, Agreement.Label)])
  func label(votes: String, label: Agreement.Label) {
    #expect(AgreementRules().agreement(of: voices(votes)).label == label)
  }

  @Test(
    "proposes the median, the lower of two, and to check where most do not know",
    arguments: [
      ("8F", .rated(.fully)), ("4L4F", .rated(.largely)), ("1N1F", .rated(.not)),
      ("3P4L1F", .rated(.largely)), ("2N2P2L2F", .rated(.partly)), ("1P", .rated(.partly)),
      ("2L6?", .dontKnow), ("3?", .dontKnow), ("3-", nil), ("", nil),
    ] as [(String, Choice?)])
  func proposal(votes: String, proposal: Choice?) {
    #expect(AgreementRules().agreement(of: voices(votes)).proposal == proposal)
  }

  @Test(
    "asks for a reason where the decision is one level or more away",
    arguments: [
      ("4L4F", .rated(.largely), false), ("4L4F", .rated(.fully), true),
      ("4L4F", .rated(.partly), true), ("4L4F", .dontKnow, true),
      ("2L6?", .dontKnow, false), ("2L6?", .rated(.largely), false), ("2L6?", .rated(.fully), true),
      ("3-", .rated(.not), false),
    ] as [(String, Choice, Bool)])
  func reason(votes: String, decision: Choice, isNeeded: Bool) {
    #expect(AgreementRules().agreement(of: voices(votes)).needsReason(for: decision) == isNeeded)
  }

  @Test("takes its thresholds from the rules")
  func rules() {
    let strict = AgreementRules(unknown: 0, fewest: 5, split: 0.5, aligned: 1)
    #expect(strict.agreement(of: voices("4L")).label == .tooFew)
    #expect(strict.agreement(of: voices("5L1?")).label == .mostlyUnknown)
    #expect(strict.agreement(of: voices("5P3F")).label == .outlier)
    #expect(strict.agreement(of: voices("5L1F")).label == .close)
  }
}
