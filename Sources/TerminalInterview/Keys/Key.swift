/// One thing a person does at the keyboard.
package enum Key: Sendable, Equatable {
  /// One code point as typed; marks that join the character before them come by themselves.
  case character(Character)
  case enter
  /// Alt-Enter or Ctrl-J: a new line within a text.
  case newLine
  case tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
  /// Ctrl with a small letter.
  case control(Character)
  /// Pasted as a whole, with its line ends.
  case paste(String)
}
