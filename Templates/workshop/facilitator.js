// The facilitator's page: gets in with the key of its link, paints the state, and sends steps.
import {
  $, announce, call, choiceWords, connect, countdown, identify, keep, el, languageButtons, minutes, newId, paintWords,
  put, reason, show, store, text, word,
} from './shared.js';
import './room-words.js';
import { live, step } from './facilitator-steps.js';
import { choose, decide, draft, paintQuestion } from './facilitator-question.js';
import { paintRail } from './facilitator-rail.js';
import {
  closeDialog, confirm, isDialogOpen, openBreak, openCapture, openGoto, openKeys, openPreview, openReview, repaintDialog, singleKeys,
} from './facilitator-dialogs.js';
import { listen } from './facilitator-keys.js';
import { keyed } from './key.js';

identify('facilitator');
let settledAt = 0; // when the phase last changed: a key that bounces must not do the next step as well
let shownQuestion = null;

// MARK: painting

function take(state) {
  const moved = !live.state || live.state.phase !== state.phase || live.state.round !== state.round
    || (live.state.question && live.state.question.id) !== (state.question && state.question.id);
  live.state = state;
  key.known();
  if (moved) settledAt = performance.now();
  show($('gate'), false);
  show($('desk'), true);
  paint();
  if (moved) arrive();
}

/** After a change the result and the question stand at the top, and Space does the next step. */
function arrive() {
  const { phase, question } = live.state;
  const id = question && question.id;
  const typing = document.activeElement && document.activeElement.matches('textarea, input:not([type=radio])');
  $('guide').open = phase === 'intro' || phase === 'open' || phase === 'closed' || phase === 'parked';
  if (id !== shownQuestion) window.scrollTo(0, 0);
  shownQuestion = id;
  if (!typing) $('side').scrollTop = 0;
  settle(phase);
  if (!typing && !isDialogOpen()) (live.state.next && live.state.next.step ? $('primary') : $('rest-title')).focus({ preventScroll: true });
}

/** Before the first and after the last question the middle has room for what else is to be done. */
function settle(phase) {
  const inLobby = phase === 'lobby';
  const rail = $('rail');
  if (inLobby) $('lobby').append($('agenda-part'), $('address-part'));
  else if (phase === 'ended') $('rest').append($('session-part'));
  else rail.append($('agenda-part'), $('address-part'), $('session-part'));
  if (inLobby) $('address-part').open = true;
  if (phase === 'ended') $('session-part').open = true;
}

function paint() {
  const { state } = live;
  if (!state) return;
  document.body.dataset.phase = state.phase;
  paintHead();
  paintQuestion();
  paintAct();
  paintTimer();
  show($('lobby'), state.phase === 'lobby');
  const rests = state.phase === 'break' || state.phase === 'ended';
  if (show($('rest'), rests)) {
    $('rest-title').textContent = word(state.phase);
    rest.set(state.phase === 'break' ? state.break : null);
    $('rest-text').textContent = state.phase === 'ended' ? word('ended.text') : state.break ? word('break.until', { time: rest.end() }) : '';
  }
  show($('rest-clock'), state.phase === 'break');
  paintRail();
  repaintDialog();
}
live.take = take;
live.paint = paint;
live.problem = (message) => { $('problem').textContent = message; };

function paintHead() {
  const { session, place, question } = live.state;
  put($('organisation'), session.organisation);
  put($('title'), session.title);
  const at = place && question ? [word('place', { n: place.question, of: place.questions }), text(place.section)] : [];
  $('place').textContent = [...at, place && word('head.progress', { done: place.decided, of: place.questions })].filter(Boolean).join(' · ');
  $('done-fill').style.width = place && place.questions ? 100 * place.decided / place.questions + '%' : '0';
  const left = live.state.minutesLeft;
  $('left').textContent = typeof left !== 'number' || live.state.phase === 'lobby' ? ''
    : left < 0 ? word('head.over', { n: -left }) : word('head.left', { n: left, of: live.state.agendaMinutes });
  $('saved').textContent = [session.saved && word('head.saved', { time: session.saved }), word('head.connected', { n: live.state.connected })].filter(Boolean).join(' · ');
  document.title = [session.organisation, 'Gapwise'].filter(Boolean).join(' · ');
}

function paintAct() {
  const { state } = live;
  const { phase, voted, voters, question } = state;
  announce($('phase'), word('act.' + phase));
  const next = state.next || {};
  const words = phase === 'revealed' && draft.key && draft.choice ? word('act.decide', { choice: choiceWords(draft.choice) }) : text(next.name);
  show($('primary'), next.step);
  $('primary-words').textContent = words;
  if (show($('votes'), phase === 'open' || phase === 'closed')) {
    const missing = Math.max(0, voters - voted);
    $('voted').textContent = word('voted', { n: voted, of: voters });
    $('meter').style.width = voters ? 100 * Math.min(voted, voters) / voters + '%' : '0';
    const names = state.session.mode === 'named' && (state.participants || [])
      .filter((one) => one.kind !== 'observer' && one.voted === false).map((one) => one.name);
    $('missing').textContent = !voters ? word('act.none') : !missing ? word('act.all', { n: voters })
      : names && names.length ? word('act.missing.names', { names: names.join(word('list')) }) : word('act.missing', { n: missing });
  }
  const away = (state.participants || []).some((one) => !one.online && one.kind !== 'observer');
  show($('countConnected'), phase === 'open' && (away || state.countsConnectedOnly));
  $('countConnected').setAttribute('aria-pressed', String(Boolean(state.countsConnectedOnly)));
  if (show($('outside'), state.outside)) put($('outside-text'), state.outside);
  if (show($('unclear'), state.unclear)) $('unclear').textContent = word('act.unclear', { n: state.unclear });
  show($('reopen'), phase === 'closed');
  show($('secondVote'), phase === 'revealed' || phase === 'decided');
  $('secondVote').disabled = phase === 'revealed' && state.round >= (state.maximumRounds || 3);
  show($('open-park'), question && phase !== 'parked');
  show($('open-break'), phase !== 'ended' && phase !== 'break');
  for (const id of ['previous', 'next', 'open-goto']) show($(id), phase !== 'ended' && phase !== 'lobby');
  $('undo').disabled = !state.canUndo;
  show($('end'), phase !== 'ended');
  show($('projector-part'), phase !== 'ended');
  show($('agenda-part'), phase !== 'ended');
  show($('address-part'), phase !== 'ended');
}

// MARK: timer

const preset = () => store.get('timer') || 2;

function paintTimer() {
  const { timer, phase } = live.state;
  if (!show($('timer'), phase === 'intro' || phase === 'open' || phase === 'closed' || phase === 'revealed')) { clock.set(null); return; }
  keep($('timer-start'), preset(), () => [1, 2, 3, 5].map((n) => el('button', {
    type: 'button', 'data-key': 'timer ' + n, click: () => startTimer(n),
  }, word('timer.minutes', { n }), n === preset() && el('kbd', { text: 'T' }))));
  show($('timer-start'), !timer);
  show($('timer-run'), timer);
  show($('clock'), timer);
  const paused = timer && timer.paused;
  show($('timer-paused'), timer && timer.interrupted);
  show($('timer-on'), paused);
  clock.set(timer);
}

function startTimer(n) {
  store.set('timer', n);
  step('timer', { action: 'start', seconds: n * 60 });
}

const clock = countdown((left) => {
  const shown = left > 0 ? minutes(left) : word('time.up');
  $('clock').classList.toggle('is-over', left <= 0);
  if ($('clock').textContent !== shown) $('clock').textContent = shown;
});
const rest = countdown((left) => { $('rest-clock').textContent = left > 0 ? minutes(left) : word('break.over'); });

// MARK: doing

function primary() {
  const { state } = live;
  if (!state || !state.next || !state.next.step || performance.now() - settledAt < 400) return;
  if (state.next.step === 'decide') decide();
  else step(state.next.step);
}

/** Leaves the question; asks first while people vote. */
function leave(go) {
  if (live.state.phase === 'open' || live.state.phase === 'closed') confirm(word('dialog.leave'), word('dialog.leave.yes'), go);
  else go();
}
live.goto = (question) => leave(() => step('goto', { question }));

const isRunning = () => live.state && live.state.phase !== 'lobby' && live.state.phase !== 'ended';
const does = {
  primary,
  previous: () => { if (isRunning()) leave(() => step('previous')); },
  next: () => { if (isRunning()) leave(() => step('next')); },
  second: () => {
    if ($('secondVote').hidden || $('secondVote').disabled) return;
    step(live.state.phase === 'decided' ? 'open' : 'secondVote'); // what is decided is voted on anew
  },
  timer: () => {
    const { timer } = live.state;
    if (timer && timer.paused) clicks['timer-on']();
    else if (timer) step('timer', { action: 'stop' });
    else if (!$('timer').hidden) startTimer(preset());
  },
  more: () => { if (live.state.timer) step('timer', { action: 'add', seconds: 30 }); },
  less: () => { if (live.state.timer) step('timer', { action: 'add', seconds: -30 }); },
  join: () => step('showJoin'),
  blank: () => step('blank'),
  why: () => step('showWhy'),
  note: () => openCapture('note'),
  evidence: () => openCapture('evidence'),
  action: () => openCapture('action'),
  park: () => { if (live.state.phase !== 'parked') openCapture('park'); },
  goto: () => { if (isRunning()) openGoto(live.goto); },
  undo: () => { if (live.state.canUndo) step('undo'); },
  help: openKeys,
  leave(isDone) { $('primary').focus({ preventScroll: true }); if (isDone) primary(); },
};
for (const choice of ['not', 'partly', 'largely', 'fully', 'unknown', 'na']) does[choice] = () => choose(choice);

const clicks = {
  primary, previous: does.previous, next: does.next, secondVote: does.second, reopen: () => step('reopen'), undo: does.undo,
  'open-park': does.park, 'open-break': openBreak, 'open-goto': does.goto, 'open-keys': openKeys, 'open-preview': openPreview,
  'open-note': does.note, 'open-evidence': does.evidence, 'open-action': does.action, countConnected: () => step('countConnected'), door: () => step('door'),
  'timer-less': does.less, 'timer-more': does.more, 'timer-stop': () => step('timer', { action: 'stop' }),
  'timer-on': () => step('timer', { action: 'start', seconds: Math.max(1, Math.round(live.state.timer.secondsLeft)) }),
  blank: does.blank, showJoin: does.join, showWhy: does.why, showCount: () => step('showCount'),
  review: openReview, handover: () => step('handover'), noticed: () => step('noticed'),
  end: () => confirm(word('session.end.sure'), word('session.end'), () => step('end')),
  deleteNames: () => confirm(word('session.delete.sure'), word('session.delete'), () => step('deleteNames')),
};
for (const [id, action] of Object.entries(clicks)) {
  $(id).addEventListener('click', (event) => {
    action();
    // After a click with the mouse Space is the next step again, not this button once more.
    if (event.detail > 0 && !isDialogOpen()) $('primary').focus({ preventScroll: true });
  });
}
$('decide').addEventListener('submit', (event) => event.preventDefault());
listen(does, () => singleKeys.areOn, () => !live.state || isDialogOpen());

// MARK: getting in

function showGate() {
  live.state = null;
  closeDialog();
  show($('desk'), false);
  show($('gate'), true);
}
const key = keyed('facilitator', () => line, showGate);

$('code-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    await call('/api/handover', { id: newId(), code: $('code').value.replace(/\D/g, '') });
    $('code-error').textContent = '';
    line.open();
  } catch (error) {
    $('code-error').textContent = error.status === 403 ? word('gate.wrong')
      : error.status === 429 ? word('join.wait', { n: (error.answer && error.answer.seconds) || 30 }) : word('failed', { what: reason(error) });
    $('code').focus();
  }
});

languageButtons($('languages'), ['en', 'zh'], paint);
paintWords();
const line = connect({
  state: take,
  count(now) {
    if (!live.state) return;
    Object.assign(live.state, now);
    paint();
  },
  unknown: () => key.unknown(),
  link(is) { $('link').textContent = is ? '' : word('link.lost'); },
}, true);
key.enter();
call('/api/words').then((words) => languageButtons($('languages'), words.languages || ['en', 'zh'], paint)).catch(() => null);
