import GapAnalysis

/// One file, parsed on its own.
struct ComposedFile: Sendable {
  private let root: YAMLNode?
  private let problems: [Problem]
  private let nodes: Int

  init(_ bytes: [UInt8], path: String, limits: YAMLLimits) {
    let run = ReadingRun(limits: limits)
    root = YAMLComposer.compose(bytes, of: SourceFile(path: path, run: run))
    problems = run.problems
    nodes = limits.nodes - run.nodesLeft
  }

  /// The root, if the file's run can afford it; what was found on the way becomes that run's.
  func root(takenInto file: SourceFile) -> YAMLNode? {
    for problem in problems { file.run.add(problem) }
    file.run.nodesLeft -= nodes
    guard file.run.nodesLeft < 0, root != nil else { return root }
    let problem = YAMLProblem.tooManyValues(limit: file.run.limits.nodes)
    file.error(.start, problem.message, remedy: problem.remedy, id: problem.id)
    return nil
  }
}

extension YAMLLimits {
  /// What a run may still spend.
  init(remainingOf run: ReadingRun) {
    self = run.limits
    nodes = run.nodesLeft
  }
}
