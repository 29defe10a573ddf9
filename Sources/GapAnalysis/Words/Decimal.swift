/// A number with at most so many decimals, without needless zeros: `3`, `0.5`.
package func decimal(_ value: Double, places: Int = 1) -> String {
  var unit = 1
  for _ in 0..<places { unit *= 10 }
  let scaled = Int((value * Double(unit)).rounded())
  let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
  let sign = scaled < 0 ? "-" : ""
  guard rest > 0 else { return sign + String(whole) }
  var digits = String(rest)
  digits = String(repeating: "0", count: places - digits.count) + digits
  while digits.last == "0" { digits.removeLast() }
  return sign + String(whole) + "." + digits
}

/// A share of one in whole per cent.
package func percent(_ share: Double) -> String { String(Int((share * 100).rounded())) }
