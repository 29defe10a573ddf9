import ArgumentParser
import Foundation
import GapAnalysis
import QuestionnaireFiles
import ShippedContent

/// Where the questionnaires and templates are.
struct ContentLocation: ParsableArguments {
  @Option(
    name: .customLong("content"),
    help: ArgumentHelp(
      "Folder that holds Questionnaires/ and Templates/ instead of the shipped ones.",
      valueName: "folder"),
    completion: .directory)
  var folder: String?

  /// - Throws: ``Failure`` where the content is missing.
  func content() throws -> ShippedContent {
    let given = folder ?? environment("GAPWISE_CONTENT")
    guard let content = ShippedContent(given: given, executable: ShippedContent.executable) else {
      throw Failure(
        given.map { "cannot use '\($0)': it holds no Questionnaires/ and Templates/" }
          ?? "cannot find Questionnaires/ and Templates/; name their folder with --content")
    }
    return content
  }
}

/// Options of the commands that speak to somebody: where the content is, and the language.
struct ContentOptions: ParsableArguments {
  @OptionGroup var location: ContentLocation

  @Option(
    help: ArgumentHelp("Language: en or zh.", valueName: "language"), completion: .language)
  var lang: String?

  /// - Throws: ``Failure`` where the content is missing.
  func content() throws -> ShippedContent { try location.content() }

  /// The catalogues of all languages, the chosen one first.
  ///
  /// - Throws: `Problems` of the catalogues, ``Failure`` for a language without one.
  func words(_ content: ShippedContent) throws -> [Words] {
    let all = try readWords(content)
    let wanted = try language(lang)
    return all.filter { $0.language == wanted } + all.filter { $0.language != wanted }
  }
}

/// Reads the catalogues of these languages, in this order.
///
/// - Throws: `Problems` where one is faulty or they do not agree.
func readWords(
  _ content: ShippedContent, _ languages: [Language] = [.english, .chinese]
) throws -> [Words] {
  try WordsReader.read(
    files: languages.map { "\(content.templates)/words/\($0.rawValue).yaml" }
  ).get()
}

/// The language given, else that of the environment, else English.
///
/// - Throws: ``Failure`` for one that is not known.
func language(_ given: String?) throws -> Language {
  if let given {
    guard ["en", "zh"].contains(given) else {
      throw Failure("language '\(given)' is not known; use en or zh", code: .usage)
    }
    return Language(rawValue: given)
  }
  let locale = ["GAPWISE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy
    .compactMap(environment).first
  return locale?.hasPrefix("zh") == true ? .chinese : .english
}

/// An environment variable; nil where it is not set or empty.
func environment(_ name: String) -> String? {
  ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
}

/// The moment now, for events; results never look at the clock.
func now() -> Timestamp { Timestamp(secondsSince1970: Int(Date().timeIntervalSince1970)) }
