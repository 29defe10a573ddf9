// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "gapwise",
  products: [.executable(name: "gapwise", targets: ["gapwise"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
  ],
  targets: [
    // The core: values and pure functions; imports no package.
    .target(name: "GapAnalysis", swiftSettings: settings),

    // Leaf: a map on all processors.
    .target(name: "ConcurrentMap", swiftSettings: settings),

    // Leaf: the system's libyaml.
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    // Leaves: ZIP containers and workbooks, squares that phones read.
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CLibXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CLibQREncode", pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .target(
      name: "OfficeFiles", dependencies: ["CLibZip", "CLibXLSXWriter"], swiftSettings: settings),
    .target(name: "QRCodes", dependencies: ["CLibQREncode"], swiftSettings: settings),

    // Leaf: what every server on this machine must keep to.
    .target(
      name: "LocalWeb",
      dependencies: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: settings),

    // Edges: the core and at most one outside library each; they never import one another.
    .target(
      name: "QuestionnaireFiles", dependencies: ["GapAnalysis", "ConcurrentMap", "CLibYAML"],
      swiftSettings: settings),
    .target(
      name: "AssessmentStore",
      dependencies: ["GapAnalysis", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .target(
      name: "TerminalInterview", dependencies: ["GapAnalysis"],
      exclude: ["Terminal/generate-cell-width.py"], swiftSettings: settings),
    .target(
      name: "Reports",
      dependencies: ["GapAnalysis", "ConcurrentMap", "OfficeFiles"], swiftSettings: settings),
    .target(
      name: "WorkshopServer",
      dependencies: [
        "GapAnalysis", "LocalWeb", "QRCodes",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ],
      swiftSettings: settings),
    .target(
      name: "BrowserInterview",
      dependencies: [
        "GapAnalysis", "LocalWeb",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: settings),
    .target(name: "ShippedContent", swiftSettings: settings),

    // The executable wires them, prints, and chooses exit codes.
    .executableTarget(
      name: "gapwise",
      dependencies: [
        "GapAnalysis", "ConcurrentMap", "QuestionnaireFiles", "AssessmentStore",
        "TerminalInterview", "BrowserInterview", "WorkshopServer", "OfficeFiles", "Reports",
        "ShippedContent",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Times the reader of questionnaires; see Benchmarks/README.md.
    .executableTarget(
      name: "reading", dependencies: ["GapAnalysis", "QuestionnaireFiles"],
      path: "Benchmarks/Reading", swiftSettings: settings),

    // Times each key of a long interview.
    .executableTarget(
      name: "keys",
      dependencies: ["GapAnalysis", "AssessmentStore", "QuestionnaireFiles", "TerminalInterview"],
      path: "Benchmarks/Keys", swiftSettings: settings),
    // Times scoring and planning.
    .executableTarget(
      name: "planning", dependencies: ["GapAnalysis", "ConcurrentMap", "QuestionnaireFiles"],
      path: "Benchmarks/Planning", swiftSettings: settings),

    // Tests mirror Sources/.
    .target(
      name: "TestSupport", dependencies: ["GapAnalysis"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "GapAnalysisTests", dependencies: ["GapAnalysis", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "QuestionnaireFilesTests",
      dependencies: ["GapAnalysis", "QuestionnaireFiles", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "AssessmentStoreTests",
      dependencies: [
        "GapAnalysis", "AssessmentStore", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "TerminalInterviewTests",
      dependencies: ["GapAnalysis", "TerminalInterview", "TestSupport"],
      exclude: ["Snapshots", "Rich/Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "OfficeFilesTests", dependencies: ["OfficeFiles", "TestSupport"],
      swiftSettings: settings),
    .testTarget(name: "QRCodesTests", dependencies: ["QRCodes"], swiftSettings: settings),
    .testTarget(
      name: "WorkshopServerTests",
      dependencies: [
        "GapAnalysis", "WorkshopServer", "TestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "BrowserInterviewTests",
      dependencies: ["GapAnalysis", "BrowserInterview", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportsTests", dependencies: ["GapAnalysis", "OfficeFiles", "Reports", "TestSupport"],
      exclude: ["Snapshots", "Data/Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "ShippedContentTests",
      dependencies: [
        "GapAnalysis", "QuestionnaireFiles", "Reports", "ShippedContent", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "gapwise", "GapAnalysis", "AssessmentStore", "OfficeFiles", "TestSupport",
      ],
      swiftSettings: settings),
  ]
)
