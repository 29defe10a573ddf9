/// Puts things in an order in which what each needs comes before it; among those free to start, the
/// one with the lowest number goes first.
///
/// - Parameter needs: for each thing, by its number, the numbers of those it needs.
/// - Returns: all numbers, each once. Circles are cut at their lowest number.
func dependencyOrder(_ needs: [[Int]]) -> [Int] {
  var waiting = needs.map(\.count)
  var successors = [[Int]](repeating: [], count: needs.count)
  for (index, needed) in needs.enumerated() {
    for other in needed { successors[other].append(index) }
  }
  var free = MinimumHeap(needs.indices.filter { waiting[$0] == 0 })
  var isDone = [Bool](repeating: false, count: needs.count)
  var order: [Int] = []
  var lowest = 0
  while order.count < needs.count {
    while lowest < needs.count, isDone[lowest] { lowest += 1 }
    let next = free.pop() ?? lowest
    guard !isDone[next] else { continue }
    isDone[next] = true
    order.append(next)
    for successor in successors[next] {
      waiting[successor] -= 1
      if waiting[successor] == 0 { free.push(successor) }
    }
  }
  return order
}

/// A binary heap of numbers, the lowest on top.
private struct MinimumHeap {
  private var items: [Int]

  /// - Parameter sorted: lowest first, which is a heap already.
  init(_ sorted: [Int]) { items = sorted }

  mutating func push(_ item: Int) {
    items.append(item)
    var child = items.count - 1
    while child > 0, items[(child - 1) / 2] > items[child] {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> Int? {
    guard let top = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return top }
    items[0] = last
    var parent = 0
    while let child = lowerChild(of: parent), items[child] < items[parent] {
      items.swapAt(child, parent)
      parent = child
    }
    return top
  }

  private func lowerChild(of parent: Int) -> Int? {
    let (left, right) = (2 * parent + 1, 2 * parent + 2)
    guard left < items.count else { return nil }
    return right < items.count && items[right] < items[left] ? right : left
  }
}
