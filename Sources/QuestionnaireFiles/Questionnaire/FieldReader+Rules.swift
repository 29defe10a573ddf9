import GapAnalysis

extension FieldReader {
  func scoring(_ node: YAMLNode?) -> QuestionnaireDraft.Scoring {
    let fields = Fields<ScoringKey>(node, self, name: "'scoring'")
    let findings = fields.nodes(.findings)
    let priorities = fields.nodes(.priorities)
    let value = ScoringRules(
      achievement: fields.numbers(.achievement, by: Rating.init(rawValue:)),
      cutPoints: fields.numbers(.cutPoints, by: Rating.init(rawValue:)),
      weights: fields.numbers(.weights) { Int($0) },
      findings: findings.map(findingRule),
      pileUp: pileUp(fields[.pileUp]),
      missingDocument: fields.choice(.missingDocument, else: .majorGap),
      auditWouldFail: fields.choices(.auditWouldFail) ?? [],
      priorities: priorities.map(priorityRule), agreement: agreement(fields[.agreement]))
    return QuestionnaireDraft.Scoring(
      value: value, findingLocations: findings.map { file.location($0.mark) },
      priorityLocations: priorities.map { file.location($0.mark) },
      achievementLocation: fields.location(of: .achievement),
      cutPointLocation: fields.location(of: .cutPoints))
  }

  private func agreement(_ node: YAMLNode?) -> AgreementRules {
    let fields = Fields<AgreementKey>(node, self, name: "'agreement'")
    let shipped = AgreementRules()
    return AgreementRules(
      unknown: fields.share(.unknown, in: 0...1) ?? shipped.unknown,
      fewest: fields.optionalInteger(.fewest) ?? shipped.fewest,
      // Both sides of a split cannot hold more than half; two levels cannot both hold more.
      split: fields.share(.split, in: 0...0.5) ?? shipped.split,
      aligned: fields.share(.aligned, in: 0.5...1) ?? shipped.aligned,
      unsure: fields.share(.unsure, in: 0...1) ?? shipped.unsure,
      sure: fields.share(.sure, in: 0...1) ?? shipped.sure)
  }

  private func pileUp(_ node: YAMLNode?) -> PileUp {
    let fields = Fields<PileUpKey>(node, self, name: "'pile-up'")
    return PileUp(
      minorGaps: fields.integer(.minorGaps), ratings: fields.choices(.ratings) ?? [])
  }

  private func findingRule(_ node: YAMLNode) -> FindingRule {
    let fields = Fields<FindingRuleKey>(node, self)
    return FindingRule(
      id: fields.definedID(.id, as: .rule),
      match: QuestionMatch(
        ratings: fields.choices(.ratings), isMandatory: fields.optionalFlag(.mandatory),
        isGate: fields.optionalFlag(.gate),
        minimumImpact: fields.optionalInteger(.minimumImpact)),
      conformity: fields.choice(.conformity, else: .improvement))
  }

  private func priorityRule(_ node: YAMLNode) -> PriorityRule {
    let fields = Fields<PriorityRuleKey>(node, self)
    return PriorityRule(
      priority: fields.integer(.priority),
      match: QuestionMatch(
        ratings: fields.choices(.ratings), isMandatory: fields.optionalFlag(.mandatory),
        isGate: fields.optionalFlag(.gate),
        minimumImpact: fields.optionalInteger(.minimumImpact)))
  }

  func planning(_ node: YAMLNode?) -> PlanningRules {
    let fields = Fields<PlanningKey>(node, self, name: "'planning'")
    return PlanningRules(
      effortDays: fields.numbers(.effortDays, by: Effort.init(rawValue:)),
      documentStates: fields.choices(.documentStates, by: Rating.init(rawValue:)),
      documentActions: fields.choices(.documentActions, by: DocumentState.init(rawValue:)),
      capacity: capacity(fields), weekdays: Set(fields.choices(.weekdays) ?? []),
      whatFirst: fields.choices(.whatFirst) ?? [], waves: waves(fields))
  }

  /// A wave that ends before the one in front of it would hold nothing.
  private func waves(_ fields: Fields<PlanningKey>) -> [Int] {
    var waves: [Int] = []
    for (node, day) in fields.integers(.waves) {
      if let last = waves.last, day <= last {
        file.error(
          node.mark, "this wave ends on day \(day), not after the one before it on day \(last)",
          remedy: "write the days in rising order", id: "out-of-order")
      } else {
        waves.append(day)
      }
    }
    return waves
  }

  /// Without capacity no work is ever finished.
  private func capacity(_ fields: Fields<PlanningKey>) -> Double {
    guard let node = fields[.capacity] else { return 0 }
    let capacity = number(node, name: "'capacity'")
    if capacity == 0, Double(fraction: node.text ?? "") != nil {
      file.error(
        node.mark, "'capacity' is 0, so no work would ever be finished",
        remedy: "write the person-days per week", id: "out-of-range")
    }
    return capacity
  }
}

extension Fields {
  /// A number within a range; nil where the key is absent.
  fileprivate func share(_ key: Key, in range: ClosedRange<Double>) -> Double? {
    guard let node = self[key] else { return nil }
    let share = reader.number(node, name: named(key))
    // What is no number was reported as such.
    if node.text.flatMap(Double.init(fraction:)) != nil, !range.contains(share) {
      reader.file.error(
        node.mark,
        "\(named(key)) must be a share from \(range.lowerBound) to \(range.upperBound)",
        id: "out-of-range")
    }
    return share
  }

  /// A table of numbers under the keys of an enum.
  fileprivate func numbers<Name: Hashable>(
    _ key: Key, by name: (String) -> Name?
  ) -> [Name: Double] {
    var result: [Name: Double] = [:]
    for row in table(key) {
      if let name = name(row.name) { result[name] = reader.number(row.node, name: "'\(row.name)'") }
    }
    return result
  }

  /// A table of one enum's values under the keys of another.
  fileprivate func choices<Name: Hashable, Value: RawRepresentable<String>>(
    _ key: Key, by name: (String) -> Name?
  ) -> [Name: Value] {
    guard case .table(_, .oneOf(let allowed)) = key.field.type else { return [:] }
    var result: [Name: Value] = [:]
    for row in table(key) {
      guard let name = name(row.name) else { continue }
      result[name] = reader.choice(row.node, among: allowed, name: "'\(row.name)'")
    }
    return result
  }
}
