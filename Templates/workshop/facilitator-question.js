// The middle of the facilitator's page: the question, the result, the decision, what was kept.
import { $, CHOICES, DIGITS, RATINGS, bars, choiceWords, el, keep, mark, put, show, text, word } from './shared.js';
import { live, step } from './facilitator-steps.js';

const STAGES = ['intro', 'open', 'closed', 'revealed', 'decided'];

/** What is chosen in the form of the decision, and for which result. */
export const draft = { key: null, choice: null, na: null };

const last = (state) => state.results && state.results[state.results.length - 1];

/** Whether a choice departs from the vote so far that it needs a reason. */
export function needsReason(choice) {
  const result = last(live.state);
  return Boolean(result && result.proposal && choice && choice !== result.proposal && choice !== result.median);
}

export function paintQuestion() {
  const { state } = live;
  const { question, phase } = state;
  const at = STAGES.indexOf(phase);
  if (show($('stages'), at >= 0)) keep($('stages'), [at, state.round], () => STAGES.map((name, place) => el('li', {
    class: place < at ? 'is-past' : place === at ? 'is-now' : null, 'aria-current': place === at ? 'step' : null,
  }, name === 'open' && state.round > 1 ? word('round.' + state.round) : word('stage.' + name))));
  show($('question'), question);
  show($('kept'), question);
  if (!question) return;
  $('where').textContent = [word('clause', { clause: question.clause }), text(question.clauseTitle)].filter(Boolean).join(' ');
  put($('heading'), question.ask);
  put($('why'), question.why);
  for (const [id, list] of [['evidence', question.evidence], ['who', question.whoToAsk]]) {
    keep($(id), list, () => (list || []).map((one) => el('li', { text: one })));
    show($(id).previousElementSibling, list && list.length);
  }
  keep($('levels'), question.levels, () => RATINGS.map((one) => el('li', {}, mark(one, DIGITS[one]),
    el('span', {}, el('b', { text: word('choice.' + one) }), el('span', { class: 'text', text: question.levels[one] })))));
  paintResult();
  paintDecision();
  paintKept();
}

function paintResult() {
  const { state } = live;
  const result = last(state);
  if (!show($('result'), result && (state.phase === 'revealed' || state.phase === 'decided'))) return;
  put($('label'), result.labelName);
  put($('hint'), result.hint);
  const before = state.results.slice(0, -1);
  if (show($('earlier'), before.length)) $('earlier').textContent = before.map((one) => word('result.before', { round: word('round.' + one.round), label: text(one.labelName) })).join(word('list'));
  bars($('bars'), state.results, { decision: state.decision && state.decision.choice });
  $('median').textContent = result.median ? word('result.median', { choice: choiceWords(result.median) }) : '';
  show($('legend'), before.length);
  keep($('splits'), [result.byRole, result.names, result.confidence], () => splits(result));
}

function splits(result) {
  const parts = [];
  const table = (title, rows) => el('table', { class: 'split' }, el('caption', { text: title }), el('tbody', {}, ...rows));
  const row = (name, cells) => el('tr', {}, el('th', { scope: 'row', text: name }), el('td', {}, ...cells));
  if (result.byRole && result.byRole.length) {
    parts.push(table(word('result.roles'), result.byRole.map((one) => row(one.role, CHOICES.filter((choice) => one.counts[choice])
      .map((choice) => el('span', { class: 'few' }, mark(choice), ' ' + one.counts[choice], el('span', { class: 'vh', text: ' ' + word('choice.' + choice) })))))));
  }
  if (result.names && result.names.length) {
    const byChoice = CHOICES.filter((choice) => result.names.some((one) => one.choice === choice));
    parts.push(table(word('result.names'), byChoice.map((choice) => row(choiceWords(choice),
      [result.names.filter((one) => one.choice === choice).map((one) => one.name).join(word('list'))]))));
  }
  if (result.confidence) {
    parts.push(table(word('result.sure'), ['not', 'fairly', 'very'].map((one) => row(word('sure.' + one), [String(result.confidence[one] || 0)]))));
  }
  return parts;
}

// MARK: deciding

function paintDecision() {
  const { state } = live;
  const { question, decision, phase } = state;
  const isDeciding = phase === 'revealed';
  show($('decide'), isDeciding);
  if (show($('decision'), phase === 'decided' && decision)) {
    keep($('decision'), decision, () => [mark(decision.choice, DIGITS[decision.choice]), el('div', {},
      el('p', { class: 'decision-choice', text: word('choice.' + decision.choice) }),
      decision.reason && el('p', { text: word('decide.why', { reason: decision.reason }) }),
      decision.note && el('p', { class: 'said-text', text: decision.note }))]);
  }
  if (!isDeciding) { draft.key = null; return; }
  const result = last(state) || {};
  const key = [question.id, state.round].join(' ');
  if (draft.key !== key) {
    Object.assign(draft, { key, choice: result.proposal || null, na: null });
    for (const id of ['reason', 'decide-note', 'toCheck']) $(id).value = '';
    relieve();
  }
  const choices = CHOICES.filter((one) => one !== 'na' || question.mayBeNotApplicable);
  keep($('decide-choices'), [key, choices, result.proposal], () => choices.map((one) => el('label', { class: 'decide-choice' },
    el('input', { type: 'radio', name: 'decide', value: one, change: () => choose(one) }),
    mark(one, DIGITS[one]), el('span', { text: word('choice.' + one) }),
    one === result.proposal && el('span', { class: 'tag', text: word('decide.proposal') }))));
  for (const input of $('decide-choices').querySelectorAll('input')) {
    input.checked = input.value === draft.choice;
    input.parentNode.classList.toggle('is-chosen', input.checked);
  }
  const reasons = question.notApplicableReasons || [];
  if (show($('decide-na'), draft.choice === 'na' && reasons.length)) {
    keep($('decide-na-list'), [key, reasons], () => reasons.map((one) => el('label', { class: 'check' },
      el('input', { type: 'radio', name: 'decide-na', value: one.id, change() { draft.na = one.id; relieve(); } }), el('span', { text: one.name }))));
  }
  show($('decide-check'), draft.choice === 'unknown');
  $('reason-label').textContent = word(needsReason(draft.choice) ? 'decide.reason.needed' : 'decide.reason');
}

function relieve() {
  $('reason-error').textContent = '';
  $('reason').removeAttribute('aria-invalid');
}

/** Takes a choice into the form of the decision, if there is one to make. */
export function choose(choice) {
  const { state } = live;
  if (state.phase !== 'revealed' || (choice === 'na' && !state.question.mayBeNotApplicable)) return;
  draft.choice = choice;
  relieve();
  live.paint();
}

/** Records the decision, or says what is missing and goes there. */
export function decide() {
  const { choice } = draft;
  const reason = $('reason').value.trim();
  const missing = (message, field) => {
    $('reason-error').textContent = word(message);
    if (field === $('reason')) field.setAttribute('aria-invalid', 'true');
    if (field) field.focus();
  };
  if (!choice) { missing('decide.choose', $('decide-choices').querySelector('input')); return; }
  if (choice === 'na' && !draft.na && (live.state.question.notApplicableReasons || []).length) {
    missing('decide.na.missing', $('decide-na-list').querySelector('input'));
    return;
  }
  if (needsReason(choice) && !reason) { missing('decide.reason.missing', $('reason')); return; }
  relieve();
  step('decide', {
    choice, reason: reason || undefined, note: $('decide-note').value.trim() || undefined,
    notApplicable: choice === 'na' ? draft.na || undefined : undefined,
    toCheck: choice === 'unknown' ? $('toCheck').value.trim() || undefined : undefined,
  });
}

// MARK: what was kept, and what the phones sent

function paintKept() {
  const kept = live.state.captured || {};
  const parked = kept.parked;
  const rows = [
    ...(parked ? [['parked', [parked.why, parked.owner, parked.until].filter(Boolean).join(' · ')]] : []),
    ...(kept.note ? [['note', kept.note]] : []),
    ...(kept.evidence || []).map((one) => ['evidence', [one.what, one.where].filter(Boolean).join(' · ')]),
    ...(kept.actions || []).map((one) => ['action', one]),
  ];
  keep($('kept-list'), rows, () => rows.map(([kind, words]) => el('li', {}, el('b', { text: word('kept.' + kind) }), ' ', el('span', { class: 'said-text', text: words }))));
  show($('kept-list'), rows.length);
  const heard = (live.state.privateNotes || []).filter((one) => one.kind !== 'unclear' || one.text);
  if (show($('heard-title'), heard.length)) $('heard-title').textContent = word('heard', { n: heard.length });
  keep($('heard'), heard, () => heard.map((one, place) => el('li', {},
    el('p', {}, el('b', { text: word('heard.' + one.kind) }), ' ',
      el('span', { class: 'small', text: [one.seat && word('heard.seat', { n: one.seat }), one.at].filter(Boolean).join(' · ') }),
      one.text && el('span', { class: 'said-text heard-text', text: one.text })),
    one.text && el('button', {
      type: 'button', 'data-key': 'heard ' + place, text: word(one.kind === 'evidence' ? 'heard.keep.evidence' : 'heard.keep.note'),
      click: () => (one.kind === 'evidence' ? step('evidence', { what: one.text, where: '' }) : step('note', { text: one.text })),
    }))));
}
