package import GapAnalysis

/// What the interview in a browser needs from outside: storing, time, chance, reports. Closures, so
/// that it knows no files.
package struct BrowserHost: Sendable {
  /// Makes the report, or says why there is none.
  package typealias Report = @Sendable (Assessment, Language) -> Result<String, StorageFailure>
  /// Writes the reports into a folder and gives their paths.
  package typealias WriteReports =
    @Sendable (String, Language) -> Result<[String], StorageFailure>

  /// Where the interview is kept; called once.
  let storage: @Sendable () -> Storage
  /// The time of day now, as people read it: `14:32`.
  let clock: @Sendable () -> String
  /// 128 random bits, 32 hexadecimal digits.
  let secret: @Sendable () -> String
  /// In all languages, the one to begin with first.
  let words: [Words]
  let report: Report
  let writeReports: WriteReports
  /// The results so far, a sentence each.
  let results: @Sendable (Assessment, Words) -> [String]

  package init(
    storage: @escaping @Sendable () -> Storage, clock: @escaping @Sendable () -> String,
    secret: @escaping @Sendable () -> String, words: [Words], report: @escaping Report,
    writeReports: @escaping WriteReports,
    results: @escaping @Sendable (Assessment, Words) -> [String]
  ) {
    self.storage = storage
    self.clock = clock
    self.secret = secret
    self.words = words
    self.report = report
    self.writeReports = writeReports
    self.results = results
  }
}

/// What lets one person in.
package struct BrowserKeys: Sendable {
  /// In the link, behind `#`; holds as long as the server runs.
  package let key: String
  /// To be typed where no script may run; holds once.
  package let code: String

  package init(key: String, code: String) {
    self.key = key
    self.code = code
  }
}

/// How the interview goes on.
package struct BrowserOptions: Sendable {
  /// Whether choosing a level goes on at once.
  package let isFast: Bool

  package init(isFast: Bool = false) { self.isFast = isFast }
}
