/// What files from a stranger may cost at most; real questionnaires stay far below.
struct YAMLLimits: Sendable {
  var fileBytes = 4 << 20
  var depth = 64
  /// Over all files of one run, aliases counted as what they stand for.
  var nodes = 400_000
  var scalarBytes = 64 << 10
  /// Whether texts may hold control characters, as what users typed may.
  var allowsControls = false
}
