import GapAnalysis
import OfficeFiles

extension OfficeFileError {
  /// In words, with what to do about it.
  ///
  /// - Parameter file: somebody's own Word file.
  func problem(_ file: String) -> Problem {
    switch self {
    case .notAPackage:
      Problem(
        at: nil, "'\(file)' is no Word file, or it is damaged",
        remedy: "save it in Word as .docx, without a password", id: "not-a-word-file")
    case .missingPart(let part):
      Problem(
        at: nil, "'\(file)' is no Word file: it has no \(part)",
        remedy: "save it in Word as .docx", id: "not-a-word-file")
    case .tooLarge(let part):
      Problem(
        at: nil, "'\(file)' is too large when unpacked: \(part)",
        remedy: "take out large pictures; 50 MB are taken", id: "word-file-too-large")
    case .refused(let reason):
      Problem(
        at: nil, "'\(file)' cannot be used: \(reason)", remedy: "save it in Word as .docx",
        id: "word-file-refused")
    case .badXML(let part, let reason, _):
      Problem(
        at: nil, "'\(file)' is damaged in \(part): \(reason)",
        remedy: "open it in Word and save it again as .docx", id: "word-file-damaged")
    }
  }

  /// The same for a Word file that templates were to become.
  ///
  /// - Parameter file: the name of the report.
  func problem(ofReport file: String) -> Problem {
    guard case .badXML(let template, let reason, _) = self else {
      return Problem(
        at: nil, "'\(file)' cannot be put together: \(self)",
        remedy: "check its templates with: gapwise template check", id: "word-file-refused")
    }
    return Problem(
      at: nil, "'\(file)' cannot be put together: '\(template)' becomes no XML: \(reason)",
      remedy: "mend it, or delete it to get the shipped one", id: "not-xml")
  }
}
