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

  @Option(help: ArgumentHelp("Who prepared the report; shown on its cover.", valueName: "name"))
  var preparedBy: String?

  @Option(
    help: ArgumentHelp("Who reviewed it; without, the report is a draft.", valueName: "name"))
  var reviewedBy: String?

  @Option(help: ArgumentHelp("Who may have it; shown on its cover.", valueName: "text"))
  var distribution: String?

  var edition: Edition {
    Edition(
      audience: audience, showsIndex: showIndex,
      cover: Edition.Cover(
        preparedBy: preparedBy ?? "", reviewedBy: reviewedBy ?? "",
        distribution: distribution ?? ""))
  }
}
