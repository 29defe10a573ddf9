import Foundation
import TestSupport
import Testing

/// Runs every command that README and GUIDE show.
///
/// In a fence marked `console`, a line that begins with `$ ` is run, and the lines below it are what
/// it must print; a line `...` stands for any number of lines. The commands of one document are run
/// in one folder, one after the other.
@Suite("Every command the documents show")
struct DocumentedCommandsTests {
  @Test("runs and prints what they say", arguments: ["README.md", "GUIDE.md"])
  func runs(document: String) throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: "\(Program.root)/\(document)", encoding: .utf8)
    let steps = documentedSteps(text)
    try #require(!steps.isEmpty)
    for step in steps {
      let result = try Program.shell(step.command, in: folder.path)
      let printed = result.output.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init).dropLast()
      #expect(
        matches(Array(printed), step.output),
        "\(document): $ \(step.command)\nprinted:\n\(result.output)")
    }
  }

  @Test("is every command there is")
  func complete() throws {
    let guide = try String(contentsOfFile: "\(Program.root)/GUIDE.md", encoding: .utf8)
    let commands = documentedSteps(guide).map(\.command)
    for name in [
      "new", "ask", "answer", "status", "report", "plan", "example", "questionnaire list",
      "questionnaire show", "questionnaire check", "questionnaire coverage",
      "snapshot", "compare", "merge", "settle", "export", "import",
    ] {
      #expect(commands.contains { $0.contains("gapwise \(name)") }, "GUIDE.md lacks \(name)")
    }
  }
}

private struct Step {
  let command: String
  var output: [String] = []
}

private func documentedSteps(_ text: String) -> [Step] {
  var steps: [Step] = []
  var isConsole = false
  for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
    if line.hasPrefix("```") {
      isConsole = line == "```console"
    } else if isConsole, line.hasPrefix("$ ") {
      steps.append(Step(command: String(line.dropFirst(2))))
    } else if isConsole, !steps.isEmpty {
      steps[steps.count - 1].output.append(line)
    }
  }
  return steps
}

/// Whether the lines are the expected ones, where `...` stands for any lines.
private func matches(_ lines: [String], _ expected: [String]) -> Bool {
  guard let first = expected.first else { return lines.isEmpty }
  let rest = Array(expected.dropFirst())
  if first == "..." {
    return (0...lines.count).contains { matches(Array(lines[$0...]), rest) }
  }
  return lines.first == first && matches(Array(lines.dropFirst()), rest)
}
