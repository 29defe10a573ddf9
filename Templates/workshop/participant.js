// The phone of a participant. It paints what the server's state says; the only thing it remembers itself is a
// vote that has not arrived yet.
import {
  $, CHOICES, DIGITS, RATINGS, announce, bars, call, choiceWords, connect, countdown, el, identify, isTyping, keep,
  language, languageButtons, mark, minutes, newId, newSecret, paintWords, put, reason, show, store, text, title, word,
} from './shared.js';

const isPreview = location.pathname === '/preview' || /[?&]preview=1/.test(location.search);
let state = null; // the last state of the server
let words = null; // what may be known before joining
let pending = isPreview ? null : store.get('pending'); // a vote that is on its way
let sending = false;
let failures = 0; // deliveries that failed since the last that did not
let again = 0;
let lost = false;
let picked = null; // the practice vote
let sure = null;
let wasSeated = false;
let joining = store.get('join'); // a request to join that was not answered
let scribe = null; // loaded for a scribe only

identify(isPreview ? 'preview' : 'participant', isPreview ? null : store.get('token'));

// MARK: getting in

function paintJoin() {
  if (!words) return;
  $('join-session').textContent = title(words.title);
  put($('promise'), words.promise);
  show($('name-field'), words.mode === 'named');
  show($('role-field'), words.mode === 'role');
  const chosen = $('role').value;
  keep($('role'), words.roles, () => [
    el('option', { value: '', text: word('join.role.none') }),
    ...(words.roles || []).map((role) => el('option', { value: typeof role === 'object' ? role.en || role.zh : role, text: role })),
  ]);
  $('role').value = chosen;
}

function showJoin() {
  wasSeated = wasSeated || state !== null;
  state = null;
  show($('seat-view'), false);
  show($('join-view'), true);
  show($('join-again'), wasSeated);
  const given = /[#&]pin=(\d+)/.exec(location.hash);
  if (given && !$('pin').value) $('pin').value = given[1];
  paintJoin();
  if (!isTyping(document.activeElement)) $('join-view').querySelector('h1').focus();
}

function refuse(message, field) {
  $('join-error').textContent = message;
  for (const input of [$('pin'), $('name'), $('role')]) input.removeAttribute('aria-invalid');
  if (!field) return;
  field.setAttribute('aria-invalid', 'true');
  field.focus();
}

async function join(event) {
  event.preventDefault();
  const pin = $('pin').value.replace(/\D/g, ''), name = $('name').value.trim(), role = $('role').value;
  if (!pin) return refuse(word('join.missing.pin'), $('pin'));
  if (words && words.mode === 'named' && !name) return refuse(word('join.missing.name'), $('name'));
  if (words && words.mode === 'role' && !role) return refuse(word('join.missing.role'), $('role'));
  refuse('');
  $('join-go').disabled = true;
  let wait = 0;
  try {
    entered(await call('/api/join', { id: joinId(name, role), pin, name: name || undefined, role: role || undefined, language: language() }));
  } catch (error) {
    if (error.status === 403) refuse(word('join.pin.wrong'), $('pin'));
    else if (error.status === 429) wait = (error.answer && error.answer.seconds) || 30;
    else refuse(word('failed', { what: reason(error) }));
  }
  await waitOut(wait);
  $('join-go').disabled = false;
  return undefined;
}

/** The same id as long as the same person tries: if the answer was lost, the seat is not. */
function joinId(name, role) {
  if (!joining || joining.name !== name || joining.role !== role) {
    joining = { id: newSecret(), name, role };
    store.set('join', joining);
  }
  return joining.id;
}

/** Counts down what somebody who guessed too often has to wait. */
async function waitOut(seconds) {
  for (let left = seconds; left > 0; left -= 1) {
    refuse(word('join.wait', { n: left }));
    await new Promise((go) => setTimeout(go, 1000));
  }
  if (seconds) refuse('');
}

function entered(answer) {
  store.set('token', answer.token);
  store.remove('join');
  joining = null;
  identify('participant', answer.token);
  line.open();
}

/** The server does not know us: it may know our token. */
async function unknown() {
  const token = store.get('token');
  if (isPreview) return;
  if (!token) { showJoin(); return; }
  try {
    entered(await call('/api/join', { token, language: language() }));
  } catch (error) {
    if (!error.status) { setTimeout(unknown, 1000); return; }
    store.remove('token');
    identify('participant', null);
    showJoin();
  }
}

// MARK: voting

const isOpen = () => state !== null && state.phase === 'open' && state.you.role !== 'observer' && !isPreview;
const isHere = (vote) => vote && state && state.question && vote.question === state.question.id && vote.round === state.round;

/** What the phone shows as chosen: what is on its way, else what arrived. */
function shownVote() {
  if (isHere(pending)) return pending;
  return (state && state.you.vote) || null;
}

function choose(choice) {
  if (state.phase === 'lobby') { picked = choice; paint(); return; }
  if (!isOpen()) return;
  const old = shownVote();
  $('late').textContent = '';
  pending = {
    id: newId(), question: state.question.id, round: state.round, choice,
    confidence: sure || (old && old.confidence) || undefined,
  };
  store.set('pending', pending);
  paint();
  deliver();
}

async function deliver() {
  if (!pending || sending) return;
  clearTimeout(again);
  sending = true;
  const vote = pending;
  try {
    const answer = await call('/api/vote', vote);
    if (isHere(vote)) {
      state.you.vote = { choice: vote.choice, confidence: vote.confidence, saved: answer.saved };
      state.you.saved = answer.saved;
    }
    failures = 0;
    settle(vote);
  } catch (error) {
    const isFinal = error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429;
    if (isFinal) {
      settle(vote);
      $('late').textContent = error.answer.error === 'closed' || error.answer.error === 'otherQuestion' ? word('vote.late') : word('vote.refused', { what: reason(error) });
    } else {
      // The vote stays here. The stream may not have noticed yet that the line is dead.
      failures += 1;
      again = setTimeout(deliver, Math.min(8000, 500 * 2 ** failures));
      if (!error.status && line.isLive()) line.open();
    }
  }
  sending = false;
  paint();
  if (pending && pending !== vote) deliver();
}

function settle(vote) {
  if (pending !== vote && !(pending && pending.id === vote.id)) return;
  pending = null;
  store.remove('pending');
}

// MARK: painting

const view = { question: null, phase: null, round: 0, sayKind: null };

function take(next) {
  const first = state === null;
  state = next;
  show($('join-view'), false);
  show($('seat-view'), true);
  if (first) wasSeated = true;
  if (pending && !sending) deliver();
  const question = state.question ? state.question.id : null;
  const isNew = question !== view.question || state.round !== view.round;
  const entersLobby = first && state.phase === 'lobby';
  if (isNew) {
    picked = null;
    sure = state.you.vote ? state.you.vote.confidence || null : null;
    announce($('say-said'), '');
    $('say-unclear').disabled = false;
    if (question !== view.question) { $('more').open = false; }
  }
  const moved = question !== view.question;
  view.question = question;
  view.round = state.round;
  if (view.phase !== state.phase && state.phase === 'open' && !pending) $('late').textContent = '';
  const isOut = view.phase !== state.phase && state.phase === 'revealed';
  view.phase = state.phase;
  paint();
  if (isOut && !isTyping(document.activeElement)) $('result').scrollIntoView({ block: 'nearest' });
  if ((moved || entersLobby) && !isTyping(document.activeElement) && !isPreview) {
    $('heading').focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
  if (state.phase === 'ended') forget();
}

function forget() {
  for (const key of ['pending', 'token', 'join']) store.remove(key);
  pending = null;
}

function paint() {
  if (!state) { paintJoin(); return; }
  const { phase, question, you } = state;
  document.body.dataset.phase = phase;
  put($('organisation'), state.session.organisation || state.session.title);
  announce($('status'), statusWords());
  paintPlace();
  paintMore();
  paintResult();
  paintVote();
  const open = phase === 'open';
  const counts = state.projector && state.projector.showCount && state.voters > 0;
  $('count').textContent = [you.role === 'observer' && word('observe.on'), open && counts && word('voted', { n: state.voted, of: state.voters })].filter(Boolean).join(' ');
  show($('say'), question && you.role !== 'scribe' && !isPreview && phase !== 'parked');
  paintSay();
  if (show($('scribe'), you.role === 'scribe' && question)) scribe = scribe || import('./scribe.js');
  if (scribe) scribe.then((module) => module.paintScribe(state, (fresh) => { state = fresh; }));
  show($('foot'), phase !== 'ended');
  $('observe').checked = you.role === 'observer';
  show($('observe').parentNode, you.role !== 'scribe' && !isPreview);
  $('seat').textContent = you.seat ? [you.name, word('phone.seat', { n: you.seat })].filter(Boolean).join(' · ') + ' · ' : '';
  paintLink();
  clock.set(phase === 'break' ? state.break : open ? state.timer : null);
  if (phase === 'break' && state.break) $('below').textContent = word('break.until', { time: clock.end() });
  else if (!(open && state.timer)) $('clock').textContent = '';
}

function statusWords() {
  switch (state.phase) {
    case 'lobby': return word('phone.lobby');
    case 'intro': return word('phone.intro');
    case 'open': return word(state.round > 1 ? 'phone.open.' + state.round : 'phone.open');
    case 'closed': return word('closed');
    case 'revealed': return word('phone.revealed');
    case 'decided': return state.decision ? word('decided', { choice: choiceWords(state.decision.choice) }) : '';
    default: return word(state.phase);
  }
}

function paintPlace() {
  const { question, phase, place } = state;
  const at = place && question;
  $('where').textContent = at ? [word('place', { n: place.question, of: place.questions }), text(place.section)].filter(Boolean).join(' · ') : '';
  if (question) {
    put($('heading'), question.ask);
    $('below').textContent = [word('clause', { clause: question.clause }), text(question.clauseTitle)].filter(Boolean).join(' ');
  } else if (phase === 'lobby') {
    $('heading').textContent = title(state.session.title);
    $('below').textContent = '';
  } else {
    $('heading').textContent = word(phase);
    $('below').textContent = phase === 'ended' ? word('phone.ended.text') : '';
  }
  if (phase === 'parked') $('below').textContent = word('phone.parked.text');
}

function paintMore() {
  const { question } = state;
  if (!show($('more'), question && state.phase !== 'parked')) return;
  put($('why'), question.why);
  const items = (list) => () => (list || []).map((item) => el('li', { text: item }));
  for (const [id, list] of [['evidence', question.evidence], ['who', question.whoToAsk]]) {
    keep($(id), list, items(list));
    show($(id), list && list.length);
    show($(id).previousElementSibling, list && list.length);
  }
}

function paintResult() {
  const { phase, results, you, decision } = state;
  const shown = (phase === 'revealed' || phase === 'decided') && results && results.length;
  if (!show($('result'), shown)) return;
  const last = results[results.length - 1];
  put($('label'), last.labelName);
  const choice = you.vote && you.vote.choice;
  bars($('bars'), results, { mine: choice, decision: decision && decision.choice });
  show($('legend'), results.length > 1);
  $('mine').textContent = you.role === 'observer' || isPreview ? ''
    : [choice ? word('vote.locked', { choice: choiceWords(choice) }) : word(state.round > 1 ? 'vote.none.again' : 'vote.none'),
      you.firstVote && state.round > 1 ? word('vote.first', { choice: choiceWords(you.firstVote.choice) }) : '']
      .filter(Boolean).join('\n');
  if (show($('decision'), decision)) keep($('decision'), decision, () => [
    mark(decision.choice), el('span', { text: word('decided', { choice: choiceWords(decision.choice) }) }),
  ]);
}

/** Practice in the lobby, the vote while it is open, what was chosen when it is closed. */
function paintVote() {
  const { phase, question, you } = state;
  const trying = phase === 'lobby' && you.role !== 'observer';
  const shown = trying || (question && (phase === 'intro' || phase === 'open' || phase === 'closed') && you.role !== 'observer');
  if (!show($('vote'), shown)) return;
  const vote = trying ? (picked ? { choice: picked } : null) : shownVote();
  const choice = vote && vote.choice;
  const locked = !trying && (phase !== 'open' || isPreview);
  $('levels').disabled = locked;
  document.body.classList.toggle('is-trying', trying);
  $('levels').firstElementChild.textContent = word(trying ? 'try.ask' : 'vote.legend');
  const levels = trying ? null : question.levels;
  const choices = CHOICES.filter((one) => RATINGS.indexOf(one) >= 0 || (!trying && (one !== 'na' || question.mayBeNotApplicable)));
  keep($('choices'), [trying, question && question.id, choices], () => choices.map((one) => levelCard(one, levels)));
  for (const input of $('choices').querySelectorAll('input')) {
    const is = input.value === choice;
    input.checked = is;
    const card = input.parentNode;
    card.classList.toggle('is-chosen', is);
    card.querySelector('.yours').textContent = is ? '✓ ' + word('vote.yours') + (trying ? '' : arrival(vote, input.value)) : '';
  }
  paintBefore();
  paintSure(!trying && phase === 'open' && state.session.confidence && vote, vote);
  announce($('said'), trying ? (picked ? word('try.done') : '')
    : phase === 'open' && vote ? word('vote.change') : '');
}

function arrival(vote, choice) {
  if (!vote || vote.choice !== choice) return '';
  const way = isHere(pending) && pending.choice === choice;
  const at = vote.saved || state.you.saved;
  const words = way ? word(lost || failures ? 'vote.kept' : 'vote.sending') : at ? word('vote.received', { time: at }) : '';
  return words ? ' · ' + words : '';
}

function levelCard(choice, levels) {
  const isRating = RATINGS.indexOf(choice) >= 0;
  return el('label', { class: (isRating ? 'level ' : 'level is-small ') + 'of-' + choice },
    el('input', { type: 'radio', name: 'choice', value: choice, change: () => choose(choice) }),
    isRating && mark(choice, DIGITS[choice]),
    el('span', { class: 'words' },
      el('b', { text: word('choice.' + choice) }),
      isRating && el('span', { class: 'text', text: levels ? levels[choice] : word('try.' + choice) }),
      el('span', { class: 'yours' })));
}

function paintBefore() {
  const first = state.round > 1 && state.you.firstVote;
  const before = $('before');
  if (show(before, first && state.phase !== 'lobby')) before.textContent = word('vote.first', { choice: choiceWords(first.choice) });
}

function paintSure(is, vote) {
  if (!show($('sure'), is)) return;
  keep($('sure-list'), [state.question.id, state.round], () => ['not', 'fairly', 'very'].map((one) => el('label', { class: 'pill' },
    el('input', { type: 'radio', name: 'sure', value: one, change: () => { sure = one; choose(vote0().choice); } }),
    el('span', { text: word('sure.' + one) }))));
  for (const input of $('sure-list').querySelectorAll('input')) input.checked = input.value === (vote.confidence || sure);
}
const vote0 = () => shownVote() || {};

function paintLink() {
  const saved = state && state.you && state.you.vote && (state.you.vote.saved || state.you.saved);
  const message = !lost ? '' : pending ? word('link.kept') : state && state.phase === 'open' && saved ? word('link.received', { time: saved }) : word('link.lost');
  announce($('link'), message);
}

// MARK: telling the scribe

function paintSay() {
  const kind = view.sayKind;
  show($('say-form'), kind);
  $('say-note').setAttribute('aria-expanded', String(kind === 'note'));
  $('say-evidence').setAttribute('aria-expanded', String(kind === 'evidence'));
  $('say-label').textContent = kind ? word('say.' + kind + '.label') : '';
  show($('say-private'), state.session.mode !== 'named');
  $('say-left').textContent = word('say.left', { n: 280 - $('say-text').value.length });
}

function openSay(kind) {
  view.sayKind = view.sayKind === kind ? null : kind;
  announce($('say-said'), '');
  paintSay();
  if (view.sayKind) $('say-text').focus();
}

async function say(kind, words) {
  if (kind === 'note' && !words) { announce($('say-said'), word('say.empty')); $('say-text').focus(); return; }
  try {
    await call('/api/say', { id: newId(), question: state.question.id, kind, text: words || undefined });
  } catch (error) {
    announce($('say-said'), word('failed', { what: reason(error) }));
    return;
  }
  if (kind === 'unclear') $('say-unclear').disabled = true;
  else { $('say-text').value = ''; view.sayKind = null; }
  paintSay();
  announce($('say-said'), word(kind === 'unclear' ? 'say.unclear.sent' : 'say.sent'));
}

// MARK: beginning

const clock = countdown((left) => {
  const shown = left > 0 ? minutes(left) : word(state.phase === 'break' ? 'break.over' : 'time.up');
  if ($('clock').textContent !== shown) $('clock').textContent = shown;
});

$('join').addEventListener('submit', join);
$('vote').addEventListener('submit', (event) => event.preventDefault());
$('say-note').addEventListener('click', () => openSay('note'));
$('say-evidence').addEventListener('click', () => openSay('evidence'));
$('say-unclear').addEventListener('click', () => say('unclear'));
$('say-text').addEventListener('input', paintSay);
$('say-form').addEventListener('submit', (event) => { event.preventDefault(); say(view.sayKind, $('say-text').value.trim()); });
$('observe').addEventListener('change', async () => {
  try { await call('/api/me', { id: newId(), observer: $('observe').checked }); } catch (error) { paint(); }
});
show($('preview-line'), isPreview);

function changeLanguage() {
  paint();
  if (state && !isPreview && store.get('token')) call('/api/me', { id: newId(), observer: state.you.role === 'observer', language: language() }).catch(() => null);
}
languageButtons($('languages'), ['en', 'zh'], changeLanguage);
paintWords();

const line = connect({
  state: take,
  count(now) {
    if (!state) return;
    Object.assign(state, { voted: now.voted, voters: now.voters, connected: now.connected });
    if (now.you) state.you = now.you;
    paint();
  },
  unknown,
  link(is) { lost = !is; paintLink(); if (is) deliver(); if (state) paint(); },
});

(async function learn() {
  try {
    words = await call('/api/words');
  } catch (error) {
    setTimeout(learn, 2000);
    return;
  }
  put($('organisation'), words.organisation || 'Gapwise');
  document.title = [words.organisation, 'Gapwise'].filter(Boolean).join(' · ');
  languageButtons($('languages'), words.languages || ['en', 'zh'], changeLanguage);
  paintJoin();
}());
