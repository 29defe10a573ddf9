import GapAnalysis

import class Foundation.JSONEncoder

/// A value as JSON on one line.
func json(_ value: DataValue) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  // Texts, numbers and flags can always be encoded; there are no others.
  guard let data = try? encoder.encode(value) else { return "null" }
  return String(decoding: data, as: UTF8.self)
}
