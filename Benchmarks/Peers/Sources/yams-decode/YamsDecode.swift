import Foundation
import Yams

// Decodes the same files with Yams into Codable types that hold what the questionnaire's types hold.
// It gives no positions and makes no checks, which the reader measured against it does.

struct Text: Codable {
  let en: String
  let zh: String
}

struct Levels: Codable {
  let not: Text
  let partly: Text
  let largely: Text
  let fully: Text
}

struct Question: Codable {
  let id: String
  let clause: String
  let ask: Text
  let why: Text
  let levels: Levels
  let evidence: [Text]
  let who: [String]
  let kind: String
  let mandatory: Bool
  let gate: Bool?
  let quick: Bool?
  let impact: Int
  let effort: String
  let consequence: Text
  let action: Text
  let documents: [String]
  let process: String
  let since: String
}

struct QuestionFile: Codable { let questions: [Question] }

struct Document: Codable {
  enum CodingKeys: String, CodingKey {
    case id, code, title, kind, basis, level, clauses, owner, approver, effort, points
    case dependsOn = "depends-on"
    case reviewMonths = "review-months"
  }
  let id: String
  let code: String
  let title: Text
  let kind: String
  let basis: String
  let level: Int
  let clauses: [String]
  let owner: String
  let approver: String
  let dependsOn: [String]?
  let effort: String
  let reviewMonths: Int
  let points: [Text]
}

struct DocumentFile: Codable { let documents: [Document] }

struct Term: Codable {
  let id: String
  let term: Text
  let meaning: Text
  let avoid: [String: [String]]
}

struct TermFile: Codable { let terms: [Term] }

struct Clause: Codable {
  let number: String
  let assessable: Bool?
  let title: Text
}

struct Named: Codable {
  let id: String
  let title: Text
}

struct Main: Codable {
  let id: String
  let standard: String
  let version: String
  let languages: [String]
  let title: Text
  let notice: Text
  let questions: [String]
  let documents: String
  let glossary: String
  let clauses: [Clause]
  let roles: [Named]
  let processes: [Named]
}

@main
enum YamsDecode {
  static func main() throws {
    let folder = CommandLine.arguments[1]
    let runs = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 15 : 15
    let clock = ContinuousClock()
    let times = try (0..<runs).map { _ in try clock.measure { try read(folder) } }
    let milliseconds = times.map { Double($0.components.attoseconds) / 1e15 }.sorted()
    print("Yams YAMLDecoder: \(Double(Int(milliseconds[runs / 2] * 100)) / 100) ms")
  }

  static func read(_ folder: String) throws {
    let decoder = YAMLDecoder()
    func decode<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
      try decoder.decode(type, from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    }
    let main = try decode(Main.self, "questionnaire.yaml")
    for name in main.questions { _ = try decode(QuestionFile.self, name) }
    _ = try decode(DocumentFile.self, main.documents)
    _ = try decode(TermFile.self, main.glossary)
  }
}
