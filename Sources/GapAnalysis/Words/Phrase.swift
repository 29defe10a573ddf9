/// Every phrase the program itself says; each catalogue must hold all of them. Catalogues may hold
/// more, under `report.`, for the templates.
package enum Phrase: String, CaseIterable, Sendable {
  case placeholder = "x"
}
