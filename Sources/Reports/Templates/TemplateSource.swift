/// One file of the template folder, as read.
package struct TemplateSource: Sendable, Equatable {
  /// Path below the template folder, which is also its name as a partial:
  /// `gap-report/finding.html`.
  package let name: String
  /// The path shown in problems, so that places can be clicked.
  package let file: String
  package let text: String

  /// - Parameter file: the name unless given.
  package init(name: String, file: String? = nil, text: String) {
    self.name = name
    self.file = file ?? name
    self.text = text
  }

  /// The largest file that is taken.
  package static let maximumBytes = 1_000_000

  /// The folders below the template folder that hold templates.
  package static let folders = ["gap-report", "document-plan", "documents", "shared"]
}
