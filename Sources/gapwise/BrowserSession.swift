import AssessmentStore
import BrowserInterview
import Foundation
import GapAnalysis
import Reports
import TerminalInterview

/// One sitting in the browser: the open file, and the server that asks from it.
final class BrowserSession: Sendable {
  private let opened: Guarded<OpenAssessment>
  private let content: String
  private let location: ContentLocation
  private let catalogues: [Words]

  init(
    _ opened: OpenAssessment, content: String, _ location: ContentLocation, _ catalogues: [Words]
  ) {
    self.opened = Guarded(opened)
    self.content = content
    self.location = location
    self.catalogues = catalogues
  }

  /// What the server needs.
  var host: BrowserHost {
    BrowserHost(
      storage: { self.storage }, clock: { timeOfDay(milliseconds()) }, secret: secret,
      words: catalogues, report: report,
      writeReports: { folder, language in
        writeReports(of: self.opened.with { $0 }, to: folder, language, self.location)
      },
      results: { assessment, words in
        Analysis(self.opened.with { $0.questionnaire }, assessment).verdict.sentences(words)
      })
  }

  private var storage: Storage {
    Storage(
      record: { [opened] change in
        try opened.with { file in
          try translated { try file.record(change, by: file.respondent) }
        }
      },
      reload: { [opened] in try opened.with { file in try translated { try file.reload() } } },
      rewrite: { [opened] events, name in
        try opened.with { file in try translated { try file.rewrite(events, to: name) } }
      },
      name: { [opened] in opened.with { SafeText.printable($0.store.path) } },
      drafts: Drafts(
        load: { [opened] place in opened.with { $0.store.draft(place) } },
        keep: { [opened] place, text in opened.with { try? $0.store.keepDraft(place, text) } }))
  }

  /// The gap report in a language, as it would be written to a file.
  @Sendable
  private func report(
    _ assessment: Assessment, _ language: Language
  ) -> Result<String, StorageFailure> {
    do {
      let renderer = try ReportRenderer(
        templates: try TemplateSource.read(folder: content + "/Templates"),
        words: catalogues.filter { $0.language == language },
        toolVersion: Gapwise.versionNumber,
        for: ReportSelection(kinds: [.gapReport], formats: [.html]))
      let analysis = Analysis(opened.with { $0.questionnaire }, assessment)
      guard let report = try renderer.render(analysis, as: .html).first else {
        return .failure(StorageFailure(.other, "the templates hold no gap-report.html"))
      }
      return .success(report.text)
    } catch {
      return .failure(StorageFailure(.other, Main.sentence(error)))
    }
  }
}

/// What the terminal says while the interview is in the browser.
struct BrowserNotice: Sendable {
  let words: Words
  let file: String
  let port: Int
  let keys: BrowserKeys

  /// The link; what follows `#` is never sent over the network.
  var link: String { "\(home)#k=\(keys.key)" }

  private var home: String { "http://127.0.0.1:\(port)/" }

  func show() {
    writeLine(words(.asksInBrowser, ["file": file]))
    writeLine("  " + words(.link, ["url": link]))
    writeLine("  " + words(.code, ["url": home, "code": keys.code]))
    writeLine(words(.endsWithInterrupt))
  }

  func end() { writeLine("\n" + words(.askAgain, ["file": file])) }
}

/// Runs the interview in the browser until Ctrl-C; every change is stored in the file as it is made.
///
/// - Throws: ``Failure`` where the port cannot be had.
func askInBrowser(
  _ file: OpenAssessment, _ catalogues: [Words], content: String, _ location: ContentLocation,
  _ options: BrowserArguments, _ asking: InterviewOptions
) throws {
  var opened = file
  try opened.sayQuestionnaireChange()
  let session = BrowserSession(opened, content: content, location, catalogues)
  let keys = BrowserKeys(key: secret(), code: digits(8))
  let port = options.port == 0 ? try freePort() : options.port
  let notice = BrowserNotice(
    words: catalogues[0], file: SafeText.printable(opened.store.path), port: port, keys: keys)
  let server = BrowserServer(
    Interview(opened.questionnaire, opened.assessment, order: asking.order), port: port,
    keys: keys, templates: try AskPages(in: content + "/Templates").prepared(catalogues),
    host: session.host,
    options: BrowserOptions(isFast: asking.fast))
  let (stop, ending) = AsyncStream.makeStream(of: Void.self)
  let interrupts = Interrupts { ending.finish() }
  defer { withExtendedLifetime(interrupts) {} }
  let opens = options.opensBrowser
  do {
    try waiting {
      try await server.run(
        isListening: {
          notice.show()
          if opens { openInBrowser(notice.link) }
        }, until: stop)
    }
  } catch {
    throw Failure(
      "cannot listen at port \(port) (\(error)); choose another with --port, or leave it out for "
        + "any that is free")
  }
  notice.end()
}
