import Foundation
import GapAnalysis
import Reports

/// Prints the HTML reports as PDF with a program that is installed: Chromium, else WeasyPrint.
///
/// Chromium goes first: it prints what the pages were checked in, makes tagged files, and needs a
/// tenth of the time. Both get a folder of their own that is removed afterwards, no network, and no say
/// in the date.
struct PDFPrinter {
  private enum Engine {
    case weasyPrint, chromium
  }

  private let engine: Engine
  private let program: String
  /// The moment the file says it was made at: that of the assessment's last change.
  private let moment: Timestamp

  /// In the order they are looked for.
  private static let known: [(name: String, engine: Engine)] = [
    ("chromium", .chromium), ("chromium-browser", .chromium), ("google-chrome", .chromium),
    ("weasyprint", .weasyPrint),
  ]

  /// - Throws: ``Failure`` where none is installed.
  init(moment: Timestamp) throws {
    let folders = (environment("PATH") ?? "").split(separator: ":").map(String.init)
    for (name, engine) in Self.known {
      let paths = folders.map { "\($0)/\(name)" }
      guard let path = paths.first(where: FileManager.default.isExecutableFile) else { continue }
      (self.engine, program, self.moment) = (engine, path, moment)
      return
    }
    throw Failure(
      "PDF needs Chromium or WeasyPrint, and neither is on the PATH; install one, on Debian with: "
        + "apt install chromium (or weasyprint); or print the HTML from a browser")
  }

  /// The report as PDF, under the same name.
  ///
  /// - Throws: ``Failure`` where the program does not make a PDF.
  func printed(_ report: ReportFile) throws -> ReportFile {
    let scratch = try Self.scratchFolder()
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let (page, pdf) = (scratch + "/report.html", scratch + "/report.pdf")
    let readable = engine == .weasyPrint ? report.withStyledDrawings : report
    try writeFile(readable.withoutDeadLinks.bytes, to: page)
    let status = try run(arguments(page, pdf, scratch), in: scratch)
    guard status == 0, let bytes = FileManager.default.contents(atPath: pdf),
      bytes.starts(with: Array("%PDF-".utf8))
    else {
      throw Failure(
        "'\(program)' made no PDF of \(report.name) (exit code \(status)); "
          + "try it on the HTML report by itself, or print that from a browser")
    }
    let name = report.name.split(separator: ".").dropLast().joined(separator: ".") + ".pdf"
    return ReportFile(name: name, bytes: [UInt8](bytes).datedPDF(moment))
  }

  /// A new folder that nobody else can look into. Its path is short: Chromium keeps a socket in it, and
  /// ends without a word where the path of that has more than 107 bytes.
  private static func scratchFolder() throws -> String {
    let usual = FileManager.default.temporaryDirectory.path
    let place = usual.utf8.count > 45 ? "/tmp" : usual
    var template = Array("\(place)/gapwise-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure("cannot create a folder in '\(place)'; check that it is writable")
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private func arguments(_ page: String, _ pdf: String, _ scratch: String) -> [String] {
    switch engine {
    case .weasyPrint: ["--quiet", page, pdf]
    case .chromium:
      [
        "--headless", "--disable-gpu", "--disable-extensions", "--disable-background-networking",
        "--disable-component-update", "--no-first-run", "--no-default-browser-check",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(scratch)/profile",
        "--no-pdf-header-footer", "--print-to-pdf=\(pdf)",
      ]
        // Chromium refuses to be root inside its own fence.
        + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://\(page)"]
    }
  }

  /// Runs the program silently, with the home and the temporary files in the scratch folder.
  private func run(_ arguments: [String], in scratch: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: scratch)
    process.environment = ProcessInfo.processInfo.environment.merging([
      "SOURCE_DATE_EPOCH": "\(moment.secondsSince1970)", "HOME": scratch, "TMPDIR": scratch,
      "XDG_CACHE_HOME": scratch + "/cache", "XDG_CONFIG_HOME": scratch + "/config",
    ]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      throw Failure("cannot start '\(program)'; check that you may run it")
    }
    process.waitUntilExit()
    return process.terminationStatus
  }
}

extension [UInt8] {
  /// The PDF with this moment wherever it tells a date: Chromium writes the clock's. The digits are
  /// replaced one for one, so that every place in the file stays where its table says it is.
  fileprivate func datedPDF(_ moment: Timestamp) -> [UInt8] {
    let digits = Array("\(moment)".utf8.filter { (0x30...0x39).contains($0) }.prefix(14))
    guard digits.count == 14 else { return self }
    var bytes = self
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      let key = Array(key.utf8)
      var start = 0
      while let found = bytes[start...].firstRange(of: key) {
        start = found.upperBound
        guard start + 14 <= bytes.count else { break }
        bytes.replaceSubrange(start..<start + 14, with: digits)
      }
    }
    return bytes
  }
}
