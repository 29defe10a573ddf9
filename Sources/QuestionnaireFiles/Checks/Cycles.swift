/// Finds the circles of a graph that is given as the successors of each node.
enum Cycles {
  /// One circle for each edge that closes one, at most `limit`, each as its nodes in order.
  ///
  /// Keeps its own stack: a chain may be longer than the program's.
  static func find(in successors: [[Int]], limit: Int = 20) -> [[Int]] {
    var circles: [[Int]] = []
    var isDone = [Bool](repeating: false, count: successors.count)
    var placeOnPath = [Int?](repeating: nil, count: successors.count)
    for root in successors.indices where !isDone[root] {
      var path = [root]
      var next = [0]
      placeOnPath[root] = 0
      while let node = path.last, circles.count < limit {
        let step = next[next.count - 1]
        guard step < successors[node].count else {
          (isDone[node], placeOnPath[node]) = (true, nil)
          path.removeLast()
          next.removeLast()
          continue
        }
        next[next.count - 1] += 1
        let successor = successors[node][step]
        if let place = placeOnPath[successor] {
          circles.append(Array(path[place...]))
        } else if !isDone[successor] {
          placeOnPath[successor] = path.count
          path.append(successor)
          next.append(0)
        }
      }
    }
    return circles
  }

  /// `'a' -> 'b' -> 'a'`, shortened in the middle where it is long.
  static func words(_ names: [String]) -> String {
    let circle = names + names.prefix(1)
    let shown =
      circle.count <= 8
      ? circle.map { quoted($0) } : circle.prefix(4).map { quoted($0) } + ["…", quoted(names[0])]
    return shown.joined(separator: " -> ")
  }
}
