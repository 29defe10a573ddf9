extension Workshop {
  /// What the present round gave.
  var roundResult: RoundResult {
    let votes = seats.values.sorted { $0.number < $1.number }.compactMap { seat in
      vote(of: seat.number).flatMap { seat.votes ? (seat: seat, vote: $0) : nil }
    }
    return RoundResult(
      round: position.round, counts: VoteCounts(votes.map(\.vote.kind)),
      byRole: session.options.mode == .role ? byRole(votes) : [],
      named: session.options.mode == .named
        ? votes.map { RoundResult.Named(name: $0.seat.name, vote: $0.vote) } : [],
      byConfidence: votes.map(\.vote).byConfidence)
  }

  /// Roles with enough votes, and all others together; if those are too few to hide in, the smallest
  /// role that is shown joins them.
  private func byRole(_ votes: [(seat: Seat, vote: Vote)]) -> [RoundResult.OfRole] {
    let groups = Dictionary(grouping: votes, by: \.seat.role)
    func count(_ role: String) -> Int { groups[role]?.count ?? 0 }
    var shown = session.options.roles.filter { count($0) >= Self.fewestOfRole }
    func others() -> [Vote] { votes.filter { !shown.contains($0.seat.role) }.map(\.vote) }
    func part(_ role: String, _ votes: [Vote]) -> RoundResult.OfRole {
      RoundResult.OfRole(
        role: role, counts: VoteCounts(votes.map(\.kind)), byConfidence: votes.byConfidence)
    }
    if !others().isEmpty, others().count < Self.fewestOfRole,
      let smallest = shown.min(by: { count($0) < count($1) })
    {
      shown.removeAll { $0 == smallest }
    }
    let rest = others()
    return shown.map { part($0, (groups[$0] ?? []).map(\.vote)) }
      + (rest.isEmpty ? [] : [part("", rest)])
  }
}
