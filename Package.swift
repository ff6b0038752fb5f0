// swift-tools-version: 6.2
import PackageDescription

/// A target that computes for seconds would take minutes in the tests without it.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// What every target of the house is built with. Warnings are errors in ours, never in a dependency.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

extension Target {
  /// A capability: pure rules, on Kernel and the siblings it declares.
  static func domain(
    _ name: String, on siblings: [String] = [], settings: [SwiftSetting] = []
  ) -> Target {
    .target(
      name: name, dependencies: ["Kernel"] + siblings.map { .byName(name: $0) },
      path: "Sources/Domain/\(name)", swiftSettings: house + settings)
  }

  /// A room of the house that is not a capability.
  static func room(
    _ name: String, on dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
  ) -> Target {
    .target(
      name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
  }

  /// One outside library behind a protocol of ours.
  static func outside(_ name: String, on dependencies: [Target.Dependency]) -> Target {
    .target(
      name: name, dependencies: ["Kernel"] + dependencies, path: "Sources/Outside/\(name)",
      swiftSettings: house)
  }

  /// A C library of the system.
  static func c(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(
      name: name, path: "Sources/C/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
  }

  static func tests(_ subject: String, on dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
      name: "\(subject)Tests", dependencies: [.byName(name: subject)] + dependencies,
      swiftSettings: house)
  }
}

let domains: [Target.Dependency] = [
  "Journal", "Courriers", "Territoires", "Programme", "Structures", "Comptes", "Candidatures",
  "Accords", "Seances", "Coordination", "Candidats", "MisesEnRelation", "Appariement",
  "Repartition", "Documents", "Scenarios", "Avenants",
]
let hummingbird: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "Logging", package: "swift-log"),
]

let package = Package(
  name: "maillage",
  products: [.executable(name: "maillage", targets: ["Maillage"])],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration.git", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-system.git", from: "1.8.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
  ],
  targets: [
    .room("Kernel"),
    .room("CSV", on: ["Kernel"]),
    .room("JSON"),
    .room("HTML"),
    .room("Design", on: ["HTML", "Kernel"]),

    .domain("Journal", on: ["Comptes"]),
    .domain("Courriers"),
    .domain("Territoires", on: ["CSV", "JSON"]),
    .domain("Programme", on: ["Territoires"]),
    .domain("Comptes", on: ["Courriers", "Territoires"]),
    .domain("Structures", on: ["CSV", "Comptes", "Programme", "Territoires"]),
    .domain(
      "Candidatures", on: ["Comptes", "Courriers", "Programme", "Structures", "Territoires"]),
    .domain(
      "Accords",
      on: [
        "CSV", "Candidatures", "Comptes", "Courriers", "Programme", "Structures", "Territoires",
      ]),
    .domain(
      "Avenants", on: ["Candidatures", "Comptes", "Courriers", "Programme", "Territoires"]),
    .domain("Seances", on: ["CSV", "Candidatures", "Comptes", "Programme", "Territoires"]),
    .domain("Repartition", on: ["CSV", "Structures", "Territoires"], settings: optimised),
    .domain(
      "Coordination",
      on: [
        "Accords", "Candidatures", "Comptes", "Courriers", "Journal", "Programme", "Structures",
        "Territoires",
      ]),

    .domain(
      "Documents", on: ["Candidatures", "Comptes", "Programme", "Structures", "Territoires"]),
    .domain(
      "Scenarios",
      on: [
        "CSV", "Candidatures", "Comptes", "Documents", "Programme", "Repartition", "Structures",
        "Territoires",
      ]),
    .domain(
      "Candidats",
      on: ["Candidatures", "Comptes", "Courriers", "Journal", "Programme", "Territoires"]),
    .domain(
      "MisesEnRelation",
      on: [
        "Candidats", "Candidatures", "Comptes", "Courriers", "Programme", "Structures",
        "Territoires",
      ]),
    .domain(
      "Appariement",
      on: ["Candidats", "Comptes", "Courriers", "MisesEnRelation", "Programme", "Territoires"]),

    .room("Storage", on: ["Kernel"] + domains),
    .c("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
    .c("CPQ", pkgConfig: "libpq", apt: "libpq-dev"),
    .room("StorageSQLite", on: ["Kernel", "Storage", "CSQLite"]),
    .room("StoragePostgres", on: ["Storage", "CPQ"]),

    .c("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
    .c("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
    .c("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
    .c("CXlsx", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
    .c("CPango", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
    .c("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    .outside("Empreinte", on: [.product(name: "Crypto", package: "swift-crypto")]),
    .room("Ouvriers"),
    .outside("MotDePasse", on: ["Comptes", "CSodium", "Ouvriers"]),
    .outside("Courriel", on: ["Courriers", "CCurl"]),
    .outside("CodeQR", on: ["Comptes", "CQREncode"]),
    .outside("Archive", on: ["Candidats", "CZlib"]),
    .outside("Tableur", on: ["Structures", "CXlsx"]),
    .outside("PDF", on: ["Comptes", "Documents", "CPango", "Ouvriers"]),

    .room("HTTP", on: ["Kernel", "Comptes", "CZlib"] + hummingbird),
    .room(
      "Web", on: ["Kernel", "HTTP", "HTML", "Design", "CSV", "JSON"] + domains + hummingbird,
      resources: [.embedInCode("Static")]),
    .room("API", on: ["Kernel", "HTTP", "JSON", "CSV"] + domains + hummingbird),

    .executableTarget(
      name: "Maillage",
      dependencies: [
        "Kernel", "CSV", "JSON", "HTML", "Design", "HTTP", "Storage", "StorageSQLite",
        "StoragePostgres",
        "Web", "API", "Empreinte", "MotDePasse", "Courriel", "CodeQR", "Tableur", "Archive", "PDF",
        "Ouvriers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "SystemPackage", package: "swift-system"),
      ] + domains + hummingbird, swiftSettings: house),

    .executableTarget(
      name: "BenchEcriture",
      dependencies: [
        "Kernel", "Comptes", "Candidatures", "Journal", "Territoires", "Storage", "StorageSQLite",
        "StoragePostgres", "Empreinte",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ], path: "Benchmarks/Ecriture", swiftSettings: house),
    .executableTarget(
      name: "BenchRepartition", dependencies: ["Kernel", "CSV", "JSON", "Repartition"],
      path: "Benchmarks/Repartition", swiftSettings: house),

    .target(
      name: "TestKit",
      dependencies: [
        "Kernel", "HTTP", "Storage", "StorageSQLite", "StoragePostgres", "Web", "API", "Empreinte",
        "Archive",
      ] + domains + hummingbird, path: "Tests/TestKit", swiftSettings: house),
    .tests("Kernel"),
    .tests("CSV"),
    .tests("JSON"),
    .tests("HTML"),
    .tests("Design", on: ["HTML", "Kernel"]),
    .tests("Journal", on: ["Kernel", "TestKit", "Empreinte"]),
    .tests(
      "Appariement",
      on: [
        "Kernel", "Candidats", "Candidatures", "Comptes", "Empreinte", "MisesEnRelation",
        "Programme", "Territoires",
      ]),
    .tests("Territoires", on: ["CSV", "Kernel", "TestKit"]),
    .tests("Programme", on: ["Kernel", "Territoires", "TestKit"]),
    .tests(
      "Comptes",
      on: [
        "Kernel", "Journal", "Territoires", "Storage", "TestKit", "MotDePasse", "Empreinte",
        "CodeQR",
      ]),
    .tests("Courriers", on: ["Kernel", "Storage", "Courriel", "Empreinte", "TestKit"]),
    .tests("Structures", on: ["Kernel", "Programme", "Territoires", "TestKit"]),
    .tests(
      "Candidatures",
      on: ["Kernel", "Structures", "Programme", "Territoires", "Comptes", "TestKit"]),
    .tests("Repartition", on: ["Kernel", "CSV", "Structures", "Territoires", "TestKit"]),
    .tests(
      "Scenarios",
      on: [
        "Kernel", "Candidatures", "Comptes", "Programme", "Repartition", "Structures",
        "Territoires", "TestKit",
      ]),
    .tests(
      "Documents",
      on: [
        "Kernel", "Candidatures", "CodeQR", "Comptes", "PDF", "Programme", "Structures",
        "Territoires",
      ]),
    .tests(
      "Accords",
      on: [
        "Kernel", "Candidatures", "Comptes", "Programme", "Structures", "Territoires", "TestKit",
      ]),
    .tests(
      "Avenants",
      on: [
        "Kernel", "Candidatures", "Comptes", "Programme", "Structures", "Territoires", "TestKit",
      ]),
    .tests(
      "Seances",
      on: ["Kernel", "Candidatures", "Comptes", "Programme", "Territoires", "TestKit"]),
    .tests(
      "Coordination",
      on: [
        "Kernel", "Accords", "Candidatures", "Structures", "Programme", "Territoires", "Comptes",
        "TestKit",
      ]),
    .tests(
      "Candidats",
      on: [
        "Kernel", "Archive", "Candidatures", "Comptes", "Programme", "Territoires", "TestKit",
      ]),
    .tests(
      "MisesEnRelation",
      on: [
        "Kernel", "Candidats", "Candidatures", "Comptes", "Programme", "Territoires", "TestKit",
      ]),
    .tests(
      "Storage",
      on: [
        "Kernel", "CSV", "Empreinte", "StorageSQLite", "StoragePostgres", "TestKit",
      ] + domains),
    .tests("HTTP", on: ["Kernel", "Comptes", "TestKit"] + hummingbird),
    .tests("Maillage", on: ["JSON", "TestKit"]),
    .tests(
      "Web",
      on: [
        "Kernel", "HTTP", "HTML", "Design", "Storage", "Empreinte", "MotDePasse", "CodeQR", "PDF",
        "Tableur", "TestKit",
      ] + domains + hummingbird),
    .tests(
      "API",
      on: ["Kernel", "HTTP", "JSON", "Storage", "TestKit", "Empreinte"] + domains + hummingbird),
  ]
)
