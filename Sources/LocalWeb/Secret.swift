/// The name of a cookie: browsers tell all ports of a machine the same ones, so that each needs its own.
package func cookieName(_ purpose: String, port: Int) -> String { "gapwise-\(purpose)-\(port)" }

/// Compares secrets in a time that does not tell how much of them is right.
package func isSame(_ mine: String, _ theirs: String) -> Bool {
  let (mine, theirs) = (Array(mine.utf8), Array(theirs.utf8))
  guard mine.count == theirs.count else { return false }
  return zip(mine, theirs).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
