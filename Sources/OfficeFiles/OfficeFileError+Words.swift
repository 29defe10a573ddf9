extension OfficeFileError: CustomStringConvertible {
  /// What is wrong, without a full stop.
  package var description: String {
    switch self {
    case .notAPackage: "it is no ZIP container, or damaged"
    case .missingPart(let name): "it lacks the part '\(name)'"
    case .tooLarge(let what): "\(what) is larger than anything honest"
    case .refused(let reason): reason
    case .badXML(let part, let reason, _): "part '\(part)': \(reason)"
    }
  }
}
