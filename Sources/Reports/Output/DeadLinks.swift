extension ReportFile {
  /// The file without links to places it does not hold: what is passed on alone must not lead nowhere.
  /// Word files have none.
  package var withoutDeadLinks: ReportFile {
    if name.hasSuffix(".html") { return ReportFile(name: name, bytes: removedFromHTML(bytes)) }
    if name.hasSuffix(".md") { return ReportFile(name: name, bytes: removedFromMarkdown(bytes)) }
    return self
  }
}

/// Every quote of typed text is escaped, so that an attribute is always the template's.
private func removedFromHTML(_ bytes: [UInt8]) -> [UInt8] {
  let places = places(in: bytes)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var position = 0
  while let link = bytes.find(" href=\"", from: position),
    let end = bytes[(link + 7)...].firstIndex(of: UInt8(ascii: "\""))
  {
    let isKept = leads(bytes[(link + 7)..<end], places)
    result += bytes[position..<(isKept ? end + 1 : link)]
    position = end + 1
  }
  return result + bytes[position...]
}

/// Every bracket of typed text has a backslash before it, so that all others are the template's.
private func removedFromMarkdown(_ bytes: [UInt8]) -> [UInt8] {
  let places = places(in: bytes)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var open: Int?
  var position = 0
  while position < bytes.count {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\\") where position + 1 < bytes.count:
      result += bytes[position...(position + 1)]
      position += 1
    case UInt8(ascii: "["):
      open = result.count
      result.append(byte)
    case UInt8(ascii: "]"):
      guard let start = open, position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "("),
        let end = bytes[position...].firstIndex(of: UInt8(ascii: ")"))
      else { fallthrough }
      if leads(bytes[(position + 2)..<end], places) {
        result += bytes[position...end]
      } else {
        result.remove(at: start)
      }
      (open, position) = (nil, end)
    default: result.append(byte)
    }
    position += 1
  }
  return result
}

private func leads(_ target: ArraySlice<UInt8>, _ places: Set<ArraySlice<UInt8>>) -> Bool {
  target.first == UInt8(ascii: "#") && places.contains(target.dropFirst())
}

/// The ids of the elements in a text.
private func places(in bytes: [UInt8]) -> Set<ArraySlice<UInt8>> {
  var places: Set<ArraySlice<UInt8>> = []
  var position = 0
  while let found = bytes.find(" id=\"", from: position),
    let end = bytes[(found + 5)...].firstIndex(of: UInt8(ascii: "\""))
  {
    places.insert(bytes[(found + 5)..<end])
    position = end
  }
  return places
}

extension [UInt8] {
  /// Where a text next begins.
  fileprivate func find(_ text: StaticString, from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    return text.withUTF8Buffer { wanted in
      withUnsafeBufferPointer { bytes in
        var place = start
        while place + length <= bytes.count {
          if bytes[place] == wanted[0],
            (1..<length).allSatisfy({ bytes[place + $0] == wanted[$0] })
          {
            return place
          }
          place += 1
        }
        return nil
      }
    }
  }
}
