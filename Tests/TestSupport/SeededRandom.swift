/// A small generator that gives the same numbers in every run, so that what fails fails again.
package struct SeededRandom: RandomNumberGenerator {
  package var state: UInt64

  package init(state: UInt64) { self.state = state }

  /// 31 bits; the low bits of such a generator are poor.
  package mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
