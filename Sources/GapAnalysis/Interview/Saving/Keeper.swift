/// Has changes stored, and reconciles them with what another program wrote meanwhile.
///
/// The interview takes in exactly what was stored.
package struct Keeper {
  package let storage: Storage

  package init(storage: Storage) { self.storage = storage }

  /// What became of a change.
  package enum Saving {
    /// It is stored; before it came what another program had done.
    case saved(Shift, theirs: [Event])
    /// Another program's events came in; this change meant something only before them.
    case overtaken(theirs: [Event])
    /// Both changed the same; nothing is stored until somebody chooses.
    case disputed(Divergence)
    /// Nothing is stored.
    case failed(StorageFailure)
  }

  /// Stores a change and takes it in.
  package func save(_ change: Change, in interview: inout Interview) -> Saving {
    do {
      return .saved(interview.take(try storage.record(change)), theirs: [])
    } catch {
      let failure = StorageFailure(error)
      guard failure.kind == .changedElsewhere else { return .failed(failure) }
      return reconcile(change, in: &interview)
    }
  }

  /// Stores what is left of a divergence, with the side chosen for each place both changed.
  package func settle(
    _ divergence: Divergence, keepingMine: Bool, in interview: inout Interview
  ) -> Saving {
    let before = interview
    do {
      interview.restart(with: try storage.reload())
      let own = keepingMine ? divergence.conflicts.flatMap(\.mine) : []
      return try store(divergence.undisputed + own, theirs: divergence.theirs, in: &interview)
    } catch {
      interview = before
      return .failed(StorageFailure(error))
    }
  }

  /// Writes everything known here to a file again, under another name or the same if nil.
  package func rewrite(_ name: String?, for interview: Interview) throws(StorageFailure) {
    do {
      try storage.rewrite(interview.assessment.events, name)
    } catch {
      throw StorageFailure(error)
    }
  }

  private func reconcile(_ change: Change, in interview: inout Interview) -> Saving {
    let before = interview
    do {
      let all = try storage.reload()
      let divergence = Divergence(
        mine: interview.assessment.events, pending: change.isUndoing ? nil : change, theirs: all)
      guard divergence.conflicts.isEmpty else { return .disputed(divergence) }
      interview.restart(with: all)
      guard !change.isUndoing || !divergence.undisputed.isEmpty else {
        return .overtaken(theirs: divergence.theirs)
      }
      return try store(divergence.undisputed, theirs: divergence.theirs, in: &interview)
    } catch {
      interview = before
      return .failed(StorageFailure(error))
    }
  }

  private func store(
    _ changes: [Change], theirs: [Event], in interview: inout Interview
  ) throws -> Saving {
    var shift = Shift()
    for change in changes { shift = interview.take(try storage.record(change)) }
    return .saved(shift, theirs: theirs)
  }
}

extension Change {
  /// Whether it names an event by its sequence, which others' events give another meaning.
  fileprivate var isUndoing: Bool {
    switch self {
    case .undone, .redone: true
    default: false
    }
  }
}
