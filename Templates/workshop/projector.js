// The projector paints what the facilitator does, large. It sends nothing.
import {
  $, DIGITS, RATINGS, announce, bars, choiceWords, connect, countdown, el, identify, keep, language, mark, minutes, NAMES,
  paintWords, picture, setLanguage, show, store, text, title, word,
} from './shared.js';
import './room-words.js';
import { keyed } from './key.js';

identify('projector');
let state = null;
let shownPhase = null;
let bannerUntil = 0;
let isBoth = store.get('wall.both') === true;
let scale = store.get('wall.scale') || 1;

const other = () => (language() === 'zh' ? 'en' : 'zh');

// MARK: painting

/** A text of the server in the language of the wall, and in the other one where both are wanted. */
const both = (of) => (isBoth && typeof of === 'object' && of && of.en && of.zh ? [text(of), text(of, other())] : [text(of)]);
const words = (key, values) => (isBoth ? word(key, values) + ' ' + word(key, values, other()) : word(key, values));

function take(next) {
  state = next;
  key.known();
  if (state.phase === 'decided' && shownPhase && shownPhase !== 'decided') {
    bannerUntil = performance.now() + 3000;
    setTimeout(paint, 3050);
  }
  shownPhase = state.phase;
  show($('gate'), false);
  show($('wall'), true);
  paint();
}

function paint() {
  if (!state) return;
  const { phase, question, projector } = state;
  const options = projector || {};
  document.body.classList.toggle('is-blank', Boolean(options.blank));
  document.body.classList.toggle('is-both', isBoth);
  document.title = text(state.session.title);
  const joins = phase === 'lobby' || options.showJoin;
  show($('join'), joins);
  show($('pause'), !joins && (phase === 'break' || phase === 'ended' || phase === 'parked'));
  show($('ask'), !joins && question && phase !== 'parked');
  paintJoin();
  paintPause();
  if (!$('ask').hidden) paintQuestion();
  paintEdges();
  paintBanner();
  fit();
}

function paintJoin() {
  const { join, connected, projector, phase } = state;
  $('join-title').textContent = phase === 'lobby' ? title(state.session.title) : words('wall.join');
  if (join) {
    $('join-url').textContent = join.closed ? words('wall.closed') : join.url.replace(/^http:\/\//, '');
    $('pin-word').textContent = join.closed ? '' : word('wall.pin');
    $('join-pin').textContent = join.closed ? '' : join.pin;
    if (show($('qr'), join.qr && !join.closed)) {
      const source = picture(join.qr);
      if ($('qr').getAttribute('src') !== source) $('qr').src = source;
      $('qr').alt = word('wall.qr');
    }
  }
  $('join-count').textContent = projector && projector.showCount ? words('wall.in', { n: connected }) : '';
}

function paintPause() {
  const { phase } = state;
  const isBreak = phase === 'break' && state.break;
  $('pause-title').textContent = phase === 'break' || phase === 'ended' || phase === 'parked' ? words(phase) : '';
  rest.set(isBreak ? state.break : null);
  if (!isBreak) $('pause-clock').textContent = '';
  $('pause-text').textContent = isBreak ? words('break.until', { time: rest.end() })
    : phase === 'parked' ? text(state.question && state.question.ask) : '';
}

function paintQuestion() {
  const { question, phase, results, decision, projector } = state;
  const isResult = (phase === 'revealed' || phase === 'decided') && results && results.length;
  $('room').classList.toggle('is-result', Boolean(isResult));
  $('room').classList.toggle('is-alone', phase === 'intro' || phase === 'closed');
  const asks = both(question.ask);
  $('heading').textContent = asks[0];
  $('heading-2').textContent = asks[1] || '';
  if (asks[1]) $('heading-2').lang = other() === 'zh' ? 'zh-Hans' : 'en';
  $('why').textContent = projector && projector.showWhy ? text(question.why) : '';
  const scaled = phase === 'open' && question.levels;
  keep($('levels'), [scaled, isBoth], () => (scaled ? RATINGS.map((one) => el('li', {}, mark(one, DIGITS[one]),
    el('b', { text: isBoth ? word('choice.' + one) + ' ' + word('choice.' + one, null, other()) : word('choice.' + one) }),
    el('span', { class: 'text', text: question.levels[one] }))) : []));
  if (!show($('result'), isResult)) return;
  const last = results[results.length - 1];
  $('label').textContent = [...new Set(both(last.labelName))].join(' ');
  bars($('bars'), results, { decision: decision && decision.choice, also: isBoth ? other() : null });
  $('legend').textContent = results.length > 1 ? word('bars.legend') : '';
  const names = last.names || [];
  show($('names'), names.length);
  keep($('names'), names, () => RATINGS.concat('unknown', 'na').filter((choice) => names.some((one) => one.choice === choice)).map((choice) => el('li', {},
    el('b', { text: word('choice.' + choice) + ': ' }), names.filter((one) => one.choice === choice).map((one) => one.name).join(language() === 'zh' ? '、' : ', '))));
}

function paintEdges() {
  const { phase, question, place, join, projector, voted, voters, timer } = state;
  const at = question && place ? [word('place', { n: place.question, of: place.questions }), text(place.section),
    word('clause', { clause: question.clause })] : [text(state.session.organisation)];
  $('where').textContent = at.filter(Boolean).join(' · ');
  const count = projector && projector.showCount ? word('voted', { n: voted, of: voters }) : '';
  const status = phase === 'open' ? words(state.round > 1 ? 'phone.open.' + state.round : 'phone.open') : phase === 'closed' ? count
    : phase === 'decided' && state.decision ? word('decided', { choice: choiceWords(state.decision.choice) }) : '';
  announce($('status'), status);
  $('count').textContent = phase === 'closed' ? words('closed') : phase === 'open' ? count : '';
  clock.set(phase === 'open' || phase === 'intro' || phase === 'revealed' ? timer : null);
  if (!timer || phase === 'closed' || phase === 'decided') $('clock').textContent = '';
  if (show($('corner'), join && !join.closed && phase !== 'ended' && $('join').hidden)) {
    keep($('corner'), [join.url, join.pin], () => [join.url.replace(/^http:\/\//, '') + ' · ' + word('wall.pin') + ' ', el('b', { text: join.pin })]);
  }
}

function paintBanner() {
  const is = performance.now() < bannerUntil && state.phase === 'decided' && state.decision;
  if (!show($('banner'), is)) return;
  const { choice } = state.decision;
  keep($('banner-words'), [choice, isBoth], () => [mark(choice), el('span', { text: word('decided', { choice: choiceWords(choice) }) }),
    isBoth && el('span', { text: word('decided', { choice: choiceWords(choice, other()) }, other()) })]);
}

/** Makes everything smaller until it fits, but never below what can be read. */
function fit() {
  const room = $('room');
  for (const isTight of [false, true]) {
    room.classList.toggle('is-tight', isTight);
    for (let size = 1; size > 0.45; size -= 0.05) {
      room.style.setProperty('--fit', size.toFixed(2));
      if (room.scrollHeight <= room.clientHeight + 1) return;
    }
  }
}

const clock = countdown((left) => {
  const shown = left > 0 ? minutes(left) : word('time.up');
  if ($('clock').textContent !== shown) $('clock').textContent = shown;
});
const rest = countdown((left) => { $('pause-clock').textContent = left > 0 ? minutes(left) : word('break.over'); });

// MARK: the two things that can be set here: language and size

function paintTongues(languages) {
  const all = languages.length > 1 ? [...languages, 'both'] : languages;
  show($('tongues'), all.length > 1);
  $('tongues').replaceChildren(...all.map((value) => el('button', {
    type: 'button', 'aria-pressed': String(value === 'both' ? isBoth : !isBoth && value === language()),
    text: value === 'both' ? word('wall.both') : NAMES[value],
    click() {
      isBoth = value === 'both';
      store.set('wall.both', isBoth);
      if (!isBoth) setLanguage(value);
      paintTongues(languages);
      paint();
    },
  })));
}

function resize(by) {
  scale = Math.min(1.6, Math.max(0.7, Math.round((scale + by) * 10) / 10));
  store.set('wall.scale', scale);
  document.documentElement.style.setProperty('--scale', scale);
  fit();
}

function fullScreen() {
  const root = document.documentElement;
  if (document.fullscreenElement || document.webkitFullscreenElement) (document.exitFullscreen || document.webkitExitFullscreen).call(document);
  else if (root.requestFullscreen || root.webkitRequestFullscreen) (root.requestFullscreen || root.webkitRequestFullscreen).call(root);
}

$('smaller').addEventListener('click', () => resize(-0.1));
$('larger').addEventListener('click', () => resize(0.1));
$('full').addEventListener('click', fullScreen);
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.key === 'f' || event.key === 'F') fullScreen();
  else if (event.key === '+' || event.key === '=') resize(0.1);
  else if (event.key === '-' || event.key === '−') resize(-0.1);
});
window.addEventListener('resize', fit);

paintTongues(['en', 'zh']);
paintWords();
resize(0);
const key = keyed('projector', () => line, () => { state = null; show($('wall'), false); show($('gate'), true); });
const line = connect({
  state: take,
  count(now) { if (state) { Object.assign(state, now); paint(); } },
  unknown: () => key.unknown(),
  link(is) { announce($('link'), is ? '' : word('link.lost')); },
}, true);
key.enter();
