/// The pairs of words that stand side by side in a text, by which texts are compared.
struct Shingles {
  private let pairs: Set<String>

  init(_ text: String) {
    let words = tokens(of: text).filter { !$0.isEmpty }
    // A text of one word has no pairs; the word stands for itself.
    pairs = words.count < 2 ? Set(words) : Set(zip(words, words.dropFirst()).map { "\($0) \($1)" })
  }

  /// The share of all pairs that both texts hold: 1 for the same text, 0 for nothing in common.
  func similarity(to other: Shingles) -> Double {
    let shared = pairs.intersection(other.pairs).count
    let all = pairs.count + other.pairs.count - shared
    return all == 0 ? 1 : Double(shared) / Double(all)
  }
}

extension Shingles {
  /// The texts that are at least so similar to an earlier one, each with the first such.
  ///
  /// Two sets that share so much have one of their rarest pairs in common, whatever else they hold
  /// ("prefix filtering"). Comparing only texts that share a rare pair makes the work grow with the
  /// number of texts, and not of all twosomes.
  static func repetitions(
    in texts: [Shingles], from threshold: Double
  ) -> [(earlier: Int, later: Int)] {
    let frequencies = texts.reduce(into: [String: Int]()) { counts, text in
      for pair in text.pairs { counts[pair, default: 0] += 1 }
    }
    var holders: [String: [Int]] = [:]
    return texts.enumerated().compactMap { later, text in
      let rare = text.rarest(frequencies, from: threshold)
      let candidates = Set(rare.flatMap { holders[$0] ?? [] }).sorted()
      let earlier = candidates.first { texts[$0].similarity(to: text) >= threshold }
      if let earlier { return (earlier, later) }
      for pair in rare { holders[pair, default: []].append(later) }
      return nil
    }
  }

  /// So many of the rarest pairs that any set which is so similar holds one of them.
  private func rarest(_ frequencies: [String: Int], from threshold: Double) -> [String] {
    let sorted = pairs.sorted { (frequencies[$0] ?? 0, $0) < (frequencies[$1] ?? 0, $1) }
    let needed = Int((Double(pairs.count) * threshold).rounded(.up))
    return Array(sorted.prefix(pairs.count - needed + 1))
  }
}
