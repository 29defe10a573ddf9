import ArgumentParser
import Reports

extension Edition.Audience: ExpressibleByArgument {}

/// What becomes of people's names.
enum Names: String, CaseIterable, ExpressibleByArgument {
  case show, hide
}

/// Options of the gap report alone: for whom, and what is shown on request only.
struct EditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "full for those who work with it; executive for cover, one-page summary, actions with roadmap, "
        + "and limits.", valueName: "audience"))
  var audience = Edition.Audience.full

  @Flag(help: "Also show which share of the assessed questions is rated L or F.")
  var showIndex = false

  var edition: Edition { Edition(audience: audience, showsIndex: showIndex) }
}
