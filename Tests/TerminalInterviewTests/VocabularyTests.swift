import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("What is typed")
struct VocabularyTests {
  private let vocabulary: Vocabulary

  init() throws {
    vocabulary = Vocabulary([try shippedWords(.english), try shippedWords(.chinese)])
  }

  @Test(
    "numbers are read in half and full width",
    arguments: [("1", 1), (" 2 ", 2), ("３", 3), ("４　", 4), ("0", 0), ("９", 9), ("12", 12)])
  func numbers(line: String, number: Int) { #expect(vocabulary.read(line) == .number(number)) }

  @Test(
    "bare words of every language are understood, in upper and lower case",
    arguments: [
      ("back", .back), ("B", .back), ("返回", .back), ("上一题", .back), ("NEXT", .next),
      ("ｎｅｘｔ", .next), ("下一题", .next), ("why", .why), ("原因", .why), ("note", .note), ("备注", .note),
      ("evidence", .evidence), ("证据", .evidence), ("skip", .skip), ("跳过", .skip), ("flag", .flag),
      ("标记", .flag), ("undo", .undo), ("撤销", .undo), ("redo", .redo), ("重做", .redo),
      ("list", .list),
      ("目录", .list), ("go", .go), ("前往", .go), ("find", .find), ("/", .find), ("、", .find),
      ("review", .review), ("复核", .review), ("profile", .profile), ("概况", .profile),
      ("lang", .language), ("语言", .language), ("help", .help), ("?", .help), ("？", .help),
      ("帮助", .help), ("quit", .quit), ("退出", .quit), ("Exit", .quit), ("-", .clear), ("－", .clear),
    ] as [(String, Command)])
  func words(line: String, command: Command) {
    #expect(vocabulary.read(line) == .command(command, ""))
  }

  @Test(
    "text may follow some words; after a Chinese word or a mark without a space",
    arguments: [
      ("note two teams", .note, "two teams"), ("Note:  two teams", .note, "two teams"),
      ("备注 两个团队", .note, "两个团队"), ("备注两个团队用不同工具", .note, "两个团队用不同工具"),
      ("备注：Ａ组", .note, "Ａ组"), ("c Note ABC", .note, "Note ABC"),
      ("evidence ticket list", .evidence, "ticket list"), ("证据工单清单", .evidence, "工单清单"),
      ("go 8.6", .go, "8.6"), ("go incident.recording", .go, "incident.recording"),
      ("前往 8.6", .go, "8.6"), ("前往8.6", .go, "8.6"), ("转到８．６", .go, "８．６"),
      ("find service level", .find, "service level"), ("/level", .find, "level"),
      ("／ level", .find, "level"), ("、级别", .find, "级别"), ("查找级别", .find, "级别"),
      ("lang zh", .language, "zh"), ("语言 中文", .language, "中文"), ("note -", .note, "-"),
    ] as [(String, Command, String)])
  func wordsWithText(line: String, command: Command, text: String) {
    #expect(vocabulary.read(line) == .command(command, text))
  }

  @Test(
    "anything else is no word of ours",
    arguments: [
      "notebook", "goal", "maybe", "1 2", "-1", "1.5", "back to start", "返回吧", "yes", "是", "９９９９",
      String(repeating: "note", count: 100_000),
    ])
  func otherText(line: String) { #expect(vocabulary.read(line) == .other(line)) }

  @Test("white space of any kind is nothing", arguments: ["", " ", "\t", "　"])
  func nothing(line: String) { #expect(vocabulary.read(line) == .nothing) }

  @Test(
    "several numbers come with any separator",
    arguments: [
      ("1", [1]), ("1,3", [1, 3]), ("１、３", [1, 3]), ("1，2；3", [1, 2, 3]), ("1 2", [1, 2]),
      ("2.", [2]), ("", nil), ("1 and 2", nil), ("1-3", nil),
    ] as [(String, [Int]?)])
  func severalNumbers(line: String, numbers: [Int]?) {
    #expect(vocabulary.numbers(line) == numbers)
  }

  @Test(
    "yes and no",
    arguments: [
      ("yes", "yes"), ("Y", "yes"), ("ｙ", "yes"), ("是", "yes"), ("no", "no"), ("否", "no"),
      ("n", nil), ("1", nil), ("", nil),
    ] as [(String, String?)])
  func truth(line: String, value: String?) { #expect(vocabulary.truth(line) == value) }

  @Test("no word stands for two commands")
  func unambiguous() throws {
    let catalogues = [try shippedWords(.english), try shippedWords(.chinese)]
    let phrases = Command.allCases.map(\.phrase) + [.commandYes, .commandNo]
    let words = phrases.flatMap { phrase in
      Set(catalogues.flatMap { $0(phrase).split(separator: " ").map(\.folded) })
    }
    #expect(words.count == Set(words).count)
  }

  @Test("both catalogues hold every phrase", arguments: [Language.english, .chinese])
  func complete(language: Language) throws {
    let texts = try shippedWords(language).texts
    #expect(Words.requiredKeys.filter { texts[$0] == nil } == [])
  }
}
