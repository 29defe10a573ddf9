/// The candidate a mistyped word most likely meant; nil when none is near.
///
/// Near is an edit distance of at most a third of the word's length, and never more than three; one
/// wrong letter is near enough in a word of two, but a single letter is like no other.
package func nearestMatch(to word: String, among candidates: some Sequence<String>) -> String? {
  // Long words are no typing mistakes, and the distance costs their lengths multiplied.
  guard word.count > 1, word.utf8.count <= 64 else { return nil }
  let limit = min(3, max(1, word.count / 3))
  var best: (candidate: String, distance: Int)?
  for candidate in candidates where abs(candidate.count - word.count) <= limit {
    let distance = editDistance(Array(word), Array(candidate))
    if distance <= limit, distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  return best?.candidate
}

/// Levenshtein distance, two rows at a time.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var previous = Array(0...right.count)
  for (row, character) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      let replaced = previous[column] + (character == other ? 0 : 1)
      current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[right.count]
}
