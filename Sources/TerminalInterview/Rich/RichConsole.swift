/// The terminal as the rich skin uses it: keys in, text out. A test brings a script instead.
package struct RichConsole {
  /// Waits for the next thing to happen, so many milliseconds at most; for ever if nil.
  let next: (Int?) -> KeyboardEvent
  let write: (String) -> Void
  let size: () -> Frame.Size
  /// Milliseconds that only go up.
  let clock: () -> Int
  /// Stops the program, as Ctrl-Z does, until it is told to go on.
  let suspend: () -> Void
  /// Gives lines instead of keys for a while, for a window too small to draw in.
  let onLines: ((Console) -> Void) -> Void
  package init(
    next: @escaping (Int?) -> KeyboardEvent, write: @escaping (String) -> Void,
    size: @escaping () -> Frame.Size, clock: @escaping () -> Int,
    suspend: @escaping () -> Void, onLines: @escaping ((Console) -> Void) -> Void
  ) {
    self.next = next
    self.write = write
    self.size = size
    self.clock = clock
    self.suspend = suspend
    self.onLines = onLines
  }
}

/// How the rich skin behaves and looks.
package struct RichOptions: Sendable {
  /// A digit chooses and goes on at once.
  let isFast: Bool
  let isColoured: Bool
  let cells: CellWidth

  package init(isFast: Bool = false, isColoured: Bool = true, cells: CellWidth = .standard) {
    self.isFast = isFast
    self.isColoured = isColoured
    self.cells = cells
  }
}
