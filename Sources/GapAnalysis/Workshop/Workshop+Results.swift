extension Workshop {
  /// What the present round gave.
  var roundResult: RoundResult {
    let votes = seats.values.sorted { $0.number < $1.number }.compactMap { seat in
      vote(of: seat.number).flatMap { seat.votes ? (seat: seat, vote: $0) : nil }
    }
    let sure = votes.compactMap(\.vote.confidence)
    return RoundResult(
      round: position.round, counts: VoteCounts(votes.map(\.vote.kind)),
      byRole: session.options.mode == .role ? byRole(votes) : [],
      named: session.options.mode == .named
        ? votes.map { RoundResult.Named(name: $0.seat.name, vote: $0.vote) } : [],
      confidence: sure.count < Self.fewestOfConfidence
        ? nil : Voice.Confidence.allCases.map { degree in sure.count { $0 == degree } })
  }

  /// Roles with enough votes, and all others together; if those are too few to hide in, the smallest
  /// role that is shown joins them.
  private func byRole(_ votes: [(seat: Seat, vote: Vote)]) -> [RoundResult.OfRole] {
    let groups = Dictionary(grouping: votes, by: \.seat.role)
    func count(_ role: String) -> Int { groups[role]?.count ?? 0 }
    var shown = session.options.roles.filter { count($0) >= Self.fewestOfRole }
    func others() -> [Vote.Kind] {
      votes.filter { !shown.contains($0.seat.role) }.map(\.vote.kind)
    }
    if !others().isEmpty, others().count < Self.fewestOfRole,
      let smallest = shown.min(by: { count($0) < count($1) })
    {
      shown.removeAll { $0 == smallest }
    }
    let rest = others()
    return shown.map { role in
      RoundResult.OfRole(
        role: role, counts: VoteCounts((groups[role] ?? []).map(\.vote.kind)))
    } + (rest.isEmpty ? [] : [RoundResult.OfRole(role: "", counts: VoteCounts(rest))])
  }
}
