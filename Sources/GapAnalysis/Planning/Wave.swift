/// What of the plan is finished within one stretch of time, counted from its start.
package struct Wave: Sendable, Equatable {
  /// The first day of it: 0 for the day on which the plan begins; nil for what has no date.
  package let from: Int?
  /// The last day of it; nil for all that comes later, and for what has no date.
  package let through: Int?
  /// The same day in the calendar.
  package let until: Day?
  /// Ids of the questions whose actions end in it, documents included, in the order to do them.
  package let actions: [String]
  /// How many of them are needed first.
  package let first: Int
  /// Ids of the documents that are finished in it, in order.
  package let documents: [String]
  /// Person-days of the actions and documents that are finished in it.
  package let days: Double

  package var isEmpty: Bool { actions.isEmpty && documents.isEmpty }
}

extension Analysis {
  /// The waves of the plan by the questionnaire's bounds, then what comes later and what has no
  /// date, where there is any. Each action that is not done and each document to write is in one
  /// wave; no waves without bounds, or without anything to do.
  package var waves: [Wave] {
    let bounds = questionnaire.planning.waves
    let pieces = actionPieces + documentPieces
    guard !bounds.isEmpty, !pieces.isEmpty else { return [] }
    let start = actionPlan.settings.start
    let byWave = Dictionary(grouping: pieces) { piece -> Int? in
      guard let end = piece.end, let start else { return nil }
      return bounds.firstIndex { end.number - start.number <= $0 } ?? bounds.count
    }
    let waves = bounds.indices.map { index in
      Wave(
        from: index == 0 ? 0 : bounds[index - 1] + 1, through: bounds[index], start: start,
        byWave[index] ?? [])
    }
    let rest = [
      Wave(
        from: bounds[bounds.count - 1] + 1, through: nil, start: start, byWave[bounds.count] ?? []),
      Wave(from: nil, through: nil, start: start, byWave[nil] ?? []),
    ]
    return waves + rest.filter { !$0.isEmpty }
  }

  private var actionPieces: [WavePiece] {
    actionPlan.items.filter { $0.edits.status != .done }.map { action in
      WavePiece(
        action: action.question.id, document: nil, isFirst: action.isFirst, days: action.days,
        end: actionPlan.dates(of: action)?.end)
    }
  }

  private var documentPieces: [WavePiece] {
    documentPlan.toDo.map { item in
      WavePiece(
        action: nil, document: item.document.id, isFirst: false, days: item.days,
        end: actionPlan.schedule[item.item]?.end)
    }
  }
}

/// An action or a document, with the day it is finished.
private struct WavePiece {
  let action: String?
  let document: String?
  let isFirst: Bool
  let days: Double
  let end: Day?
}

extension Wave {
  fileprivate init(from: Int?, through: Int?, start: Day?, _ pieces: [WavePiece]) {
    self.init(
      from: from, through: through,
      until: start.flatMap { start in through.map { Day(number: start.number + $0) } },
      actions: pieces.compactMap(\.action), first: pieces.count(where: \.isFirst),
      documents: pieces.compactMap(\.document), days: pieces.reduce(0) { $0 + $1.days })
  }
}
