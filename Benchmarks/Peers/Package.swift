// swift-tools-version: 6.2
import PackageDescription

// A package of its own: Yams carries a libyaml that would replace the system's in a shared program.
let package = Package(
  name: "peers",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
  targets: [
    .executableTarget(
      name: "yams-decode", dependencies: [.product(name: "Yams", package: "Yams")])
  ]
)
