/// Every phrase of the reports that is filled in with values, or chosen, in code; the templates use
/// more of the same catalogues' `report.` words by themselves.
enum ReportPhrase: String, CaseIterable, Sendable {
  case wouldApply = "would-apply"
  case wouldBeNeeded = "would-be-needed"
  case work
  case reviewMonths = "review-months"
  case reviewNever = "review-never"
  case nobodyNamed = "nobody-named"
  case organisationUnknown = "organisation-unknown"
  case scopeUnknown = "scope-unknown"
  case noDay = "no-day"
  case otherVersion = "other-version"

  case numberAssessed = "number.assessed"
  case numberMet = "number.met"
  case numberSerious = "number.serious"
  case numberDocuments = "number.documents"
  case ofApplicable = "number.of-applicable"
  case ofAssessed = "number.of-assessed"
  case ofDocuments = "number.of-documents"
  case ofUnknown = "number.of-unknown"
  case ofNothing = "number.of-nothing"

  case decideBlockers = "decide.blockers"
  case decideMajors = "decide.majors"
  case decideDocuments = "decide.documents"
  case decideEffort = "decide.effort"
  case decideTarget = "decide.target"
  case decideEvidence = "decide.evidence"
  case decideChecks = "decide.checks"
  case decideOpen = "decide.open"

  case index
  case personNumber = "person-number"
  case sourceNumber = "source-number"
  case allAssessed = "all-assessed"
  case partlyAssessed = "partly-assessed"
  case partlyLeftOut = "partly-left-out"

  case chartMessage = "chart.message"
  case chartNoGaps = "chart.no-gaps"
  case chartNothing = "chart.nothing"
  case chartByGaps = "chart.by-gaps"
  case chartNoneShort = "chart.none-short"
  case gridMessage = "grid.message"
  case gridMore = "grid.more"
  case disputesMessage = "disputes.message"
  case voteRound = "vote-round"
  case doubtsMessage = "doubts.message"
  case doubtUnsure = "doubts.unsure"
  case doubtSure = "doubts.sure-but-split"
  case changeMessage = "changed.message"
  case chartBar = "chart.bar"
  case chartCount = "chart.count"

  case waveSpan = "wave.span"
  case waveLater = "wave.later"
  case waveUndated = "wave.undated"

  case spanUpTo = "span.up-to"
  case spanAbove = "span.above"

  case causeMet = "cause.met"
  case causeEvidenceMissing = "cause.evidence-missing"
  case causeImprovement = "cause.improvement"
  case causeToBeChecked = "cause.to-be-checked"
  case causeNotAssessed = "cause.not-assessed"
  case causeNotTriggered = "cause.not-triggered"
  case causeMinorGaps = "cause.minor-gaps"
  case causeMissingDocument = "cause.missing-document"

  case matchGate = "match.gate"
  case matchNoGate = "match.no-gate"
  case matchMandatory = "match.mandatory"
  case matchNotMandatory = "match.not-mandatory"
  case matchRated = "match.rated"
  case matchImpact = "match.impact"
  case matchAnything = "match.anything"

  case processKept = "process-kept"
  case processSplit = "process-split"
  case processNew = "process-new"

  case readinessCounts = "readiness-counts"
  case readinessNotBefore = "readiness-not-before"

  case impactLabel = "impact-label"
  case exampleConclusion = "example.conclusion"

  case revisionOf = "draft.revision-of"

  case limitNature = "limit.nature"
  case limitEvidence = "limit.evidence"
  case limitOpen = "limit.open"
  case limitLeftOut = "limit.left-out"
  case limitValidity = "limit.validity"
  case limitSource = "limit.source"
  case limitEffort = "limit.effort"

  /// The key in the catalogues.
  var key: String { "report." + rawValue }
}
