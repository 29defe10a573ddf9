import GapAnalysis

extension Desk {
  /// All sections with how far they are, and their questions.
  var sectionsPage: String {
    let progress = interview.progress
    let sections = interview.progressBySection.filter { $0.progress.applicable > 0 }
    let view = View([
      "title": words(
        .askListHeading,
        ["answered": String(progress.answered), "applicable": String(progress.applicable)]),
      "sections": sections.map { self.view(of: $0.section, $0.progress) }.shown,
      "is-by-impact": interview.order == .impact,
      "beyond": beyond,
    ])
    return render("sections", view, here: "/sections")
  }

  private func view(of section: Clause, _ progress: Progress) -> View {
    let members = interview.openToAsk.filter { interview.section(of: $0) == section }
    let open = members.first { interview.assessment.answer(to: $0.id).choice == nil }
    return View([
      "number": section.number, "section-title": section.title[words.language],
      "section-answered": String(progress.answered),
      "section-applicable": String(progress.applicable), "state": words.state(progress),
      "first": (open ?? members.first)?.id, "questions": members.map { view(of: $0) }.shown,
      "is-here": interview.currentQuestion.flatMap(interview.section) == section,
    ])
  }

  /// A question in a list.
  private func view(of question: Question, from list: Review? = nil) -> View {
    let choice = interview.assessment.answer(to: question.id).choice
    return View([
      "id": question.id, "clause": question.clause, "ask": question.ask[words.language],
      "choice": choice.map(words.described) ?? words(.choiceNone),
      "is-open": choice == nil, "list": list?.rawValue,
    ])
  }

  private var beyond: String? {
    interview.questionsBeyond == 0
      ? nil : words(.wizardEndBeyond, ["count": String(interview.questionsBeyond)])
  }

  /// The lists of what deserves a second look, or one of them.
  func reviewPage(_ name: String?) -> Reply {
    guard let name else { return .page(reviewsPage) }
    guard let review = Review(rawValue: name) else {
      return .missing(messagePage(words(.missing)))
    }
    let questions = interview.questions(in: review)
    let view = View([
      "title": words.name(of: review),
      "remarks": review == .contradictory
        ? words.contradictions(of: interview).map { View(["line": $0]) }.shown : nil,
      "questions": questions.map { self.view(of: $0, from: review) }.shown,
      "nothing": words(.wizardListDone),
    ])
    return .page(render("list", view, here: "/review/\(name)"))
  }

  private var reviewsPage: String {
    let lists = words.reviews(of: interview).map { review, questions in
      View([
        "name": words.name(of: review), "value": review.rawValue,
        "count": String(questions.count),
      ])
    }
    let view = View(["title": words(.askReviewHeading), "lists": lists.shown])
    return render("reviews", view, here: "/review")
  }

  /// What a clause number or an id leads to, then what holds the words.
  func searchPage(_ text: String) -> String {
    let typed = text.trimmed
    let place = typed.isEmpty ? nil : interview.destination(typed.asPlace)
    let ids = unique(
      [place].compactMap(\.self).map(\.id) + interview.find(typed.asPlace, in: index).map(\.id))
    let found = ids.compactMap(interview.questionnaire.question)
    let view = View([
      "title": words(.wizardSearchTitle), "typed": typed.shown,
      "questions": found.prefix(Self.mostFound).map { self.view(of: $0) }.shown,
      "count": typed.isEmpty ? nil : words(.found, ["count": String(found.count)]),
    ])
    return render("search", view, here: "/search")
  }

  private static var mostFound: Int { 100 }

  /// What there is to do after the last question: results, reports, snapshot, copy.
  func endPage() -> Reply {
    interview.jump(to: .end)
    let open = interview.progress.applicable - interview.progress.answered
    let view = View([
      "title": open == 0 ? words(.askEnd) : words(.wizardEndTitle),
      "open": open == 0 ? nil : words(.wizardEndOpen, ["count": String(open)]),
      "next": interview.nextOpenQuestion?.id, "beyond": beyond,
      "results": host.results(interview.assessment, words).map { View(["line": $0]) }.shown,
      "can-go-back": interview.canGoBack,
      "snapshots": interview.assessment.snapshots.map { View(["name": $0.name]) }.shown,
    ])
    return .page(render("end", view, here: "/end"))
  }

  /// What to do about a change that is not stored.
  var troublePage: String {
    var view = View(["title": words(.troubleHeading)])
    switch pending?.cause {
    case .failure(let failure):
      view["reason"] = words(
        .troubleNotSaved, ["reason": words.described(failure, keeper.storage.name())])
      view["is-failure"] = true
      view["is-gone"] = failure.kind == .gone
    case .dispute(let divergence):
      view["title"] = words(.troubleDispute)
      view["conflicts"] =
        words.described(divergence, in: interview.questionnaire) { $0.start }
        .map { View(["line": $0]) }.shown
    case nil: break
    }
    return render("trouble", view, here: "/trouble")
  }
}
