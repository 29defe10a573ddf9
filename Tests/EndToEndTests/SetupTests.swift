import TestSupport
import Testing

@Suite("Setting up a machine")
struct SetupTests {
  private func setup(path: String) throws -> Program.Result {
    try Program.shell("PATH='\(path)' /bin/sh .ci/setup", in: Program.root)
  }

  @Test("without a Swift toolchain says so in one sentence and stops")
  func missingToolchain() throws {
    let folder = try TemporaryFolder()
    let result = try setup(path: folder.path)
    #expect(
      result.output
        == "gapwise needs the Swift toolchain 6.2 or newer, and 'swift' is not on the PATH; "
        + "see https://www.swift.org/install/linux/\n")
    #expect(result.status == 1)
  }

  @Test("with an old toolchain says which one is needed")
  func oldToolchain() throws {
    let folder = try TemporaryFolder()
    let swift = try folder.write(
      "#!/bin/sh\necho 'Swift version 5.10.1 (swift-5.10.1-RELEASE)'\n", to: "swift")
    #expect(try Program.shell("chmod +x \(swift)", in: folder.path).status == 0)
    let result = try setup(path: "\(folder.path):/usr/bin:/bin")
    #expect(
      result.output
        == "gapwise needs the Swift toolchain 6.2 or newer, and this is 5.10; "
        + "see https://www.swift.org/install/linux/\n")
    #expect(result.status == 1)
  }
}
