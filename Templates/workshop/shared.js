// What the pages of a workshop share: words, small helpers for the page, the connection, the bars.
// Written for browsers of 2020: no optional chaining, no build step, no request outside this server.
import { WORDS } from './words.js';

export const RATINGS = ['not', 'partly', 'largely', 'fully'];
export const CHOICES = [...RATINGS, 'unknown', 'na'];
export const LETTERS = { not: 'N', partly: 'P', largely: 'L', fully: 'F', unknown: '?', na: '–' };
/** What is typed for a choice, and what stands in front of it. */
export const DIGITS = { not: '1', partly: '2', largely: '3', fully: '4', unknown: '0', na: '9' };

// MARK: what the browser keeps

export const store = {
  get(key) {
    try { return JSON.parse(localStorage.getItem('gapwise.' + key)); } catch (e) { return null; }
  },
  set(key, value) {
    try { localStorage.setItem('gapwise.' + key, JSON.stringify(value)); } catch (e) { /* private mode */ }
  },
  remove(key) {
    try { localStorage.removeItem('gapwise.' + key); } catch (e) { /* private mode */ }
  },
};

// MARK: language

const TAGS = { en: 'en', zh: 'zh-Hans' };
export const NAMES = { en: 'English', zh: '中文' };
let current = store.get('language') || (/^zh/i.test(navigator.language || '') ? 'zh' : 'en');
if (!TAGS[current]) current = 'en';

export const language = () => current;

export function setLanguage(to) {
  current = to;
  store.set('language', to);
  paintWords();
}

/** A word of the pages with its values filled in. */
export function word(key, values, to) {
  const pair = WORDS[key];
  if (!pair) return key;
  return pair[(to || current) === 'zh' ? 1 : 0].replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name, one, many) => {
    const value = values ? values[name] : '';
    return many === undefined ? value : Number(value) === 1 ? one : many;
  });
}

/** The text of the server in the present language, else in the one it has. */
export function text(of, to) {
  if (of === null || of === undefined) return '';
  if (typeof of !== 'object') return String(of);
  return of[to || current] || of.en || of.zh || '';
}

/** A title whose "20000-1" is not torn apart at the end of a line. */
export const title = (of) => text(of).replace(/(\d)-(\d)/g, '$1\u2011$2');

/** Shows a text of the server, and says which language it is in if that is not the page's. */
export function put(node, of, to) {
  const wanted = to || current;
  const shown = text(of, wanted);
  if (node.textContent !== shown) node.textContent = shown;
  const has = of && typeof of === 'object' && !of[wanted] ? (of.en ? 'en' : 'zh') : to;
  if (has && has !== current) node.lang = TAGS[has]; else node.removeAttribute('lang');
  return node;
}

/** Fills all elements that name a word: data-word their text, data-label their label. */
export function paintWords(root) {
  document.documentElement.lang = TAGS[current];
  for (const node of (root || document).querySelectorAll('[data-word]')) node.textContent = word(node.dataset.word);
  for (const node of (root || document).querySelectorAll('[data-label]')) node.setAttribute('aria-label', word(node.dataset.label));
}

/** One button for each language; the page is painted again at once. */
export function languageButtons(group, languages, changed) {
  group.setAttribute('role', 'group');
  group.dataset.label = 'language';
  group.hidden = languages.length < 2;
  if (languages.indexOf(current) < 0) setLanguage(languages[0] || 'en');
  const show = () => {
    for (const button of group.children) button.setAttribute('aria-pressed', String(button.value === current));
  };
  group.replaceChildren(...languages.map((value) => {
    const button = el('button', { type: 'button', value, lang: TAGS[value], text: NAMES[value] || value });
    button.addEventListener('click', () => { setLanguage(value); show(); changed(); });
    return button;
  }));
  show();
  paintWords(group.parentNode);
}

// MARK: the page

export const $ = (id) => document.getElementById(id);

/** An element; `text` and `class` are what they say, functions become listeners, the rest attributes. */
export function el(tag, given, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(given || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'text') put(node, value);
    else if (typeof value === 'function') node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Shows a node or hides it; true if it is shown. */
export function show(node, is) {
  const hidden = !is;
  if (node.hidden !== hidden) node.hidden = hidden;
  return !hidden;
}

/** Builds the inside of a node again only if what it shows has changed: focus and typing survive. */
export function keep(node, key, build) {
  const stamp = current + JSON.stringify(key);
  if (node.stamp === stamp) return false;
  node.stamp = stamp;
  const held = node.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  node.replaceChildren(...[].concat(build()).filter(Boolean));
  const again = held && [...node.querySelectorAll('[data-key]')].find((one) => one.dataset.key === held);
  if (again) again.focus();
  return true;
}

/** Says something to a screen reader, and to all who see the line. */
export function announce(node, message) {
  if (node.textContent !== message) node.textContent = message;
}

export function isTyping(target) {
  if (!target || !target.matches) return false;
  return target.matches('textarea, select, [contenteditable], input:not([type=radio]):not([type=checkbox]):not([type=button])');
}

/** The letter of a choice in its colour and pattern. */
export const mark = (choice, sign) => el('span', { class: 'mark ' + choice, 'aria-hidden': 'true', text: sign || LETTERS[choice] });

/** A choice in words, with its number where it has one. */
export const choiceWords = (choice, to) => (RATINGS.indexOf(choice) < 0 ? '' : DIGITS[choice] + ' ') + word('choice.' + choice, null, to);

/** "1:35" of seconds. */
export function minutes(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return Math.floor(whole / 60) + ':' + String(whole % 60).padStart(2, '0');
}

/** Counts down by the server's clock, whatever the clock here says; `painted` gets the seconds left. */
export function countdown(painted) {
  let of = null, ends = null, still = null;
  const tick = () => {
    if (still !== null) painted(still);
    else if (ends !== null) painted((ends - performance.now()) / 1000);
  };
  setInterval(tick, 250);
  return {
    /** Takes a timer of the state. The same one twice is nothing new: its `now` was when it came. */
    set(timer) {
      if (timer && timer === of) { tick(); return; }
      of = timer;
      still = timer && timer.paused ? timer.secondsLeft : null;
      ends = timer ? performance.now() + (timer.endsAt - timer.now) : null;
      tick();
    },
    /** When it ends, by the clock here, as "14:45". */
    end() {
      const at = new Date(Date.now() + ends - performance.now());
      return at.getHours() + ':' + String(at.getMinutes()).padStart(2, '0');
    },
  };
}

// MARK: asking the server

export const newId = () => Date.now().toString(36) + Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2);

/** An id that nobody else can guess. */
export function newSecret() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

let asRole = '';
let token = null;
/** Who asks: the path of the page decides, as one browser may hold several of them. */
export function identify(role, known) { asRole = role; token = known || null; }

function ask(path, more) {
  const headers = Object.assign({}, more.headers);
  if (asRole) headers['X-Gapwise-Role'] = asRole;
  if (token) headers['X-Gapwise-Token'] = token;
  const mark = path.indexOf('?') < 0 ? '?' : '&';
  return fetch(path + mark + 'as=' + asRole, Object.assign({ cache: 'no-store', credentials: 'same-origin' }, more, { headers }));
}

/** Reads (without a body) or acts; the error has the status and the server's answer, or neither without a connection. */
export async function call(path, body) {
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(), 10000);
  try {
    const response = await ask(path, body
      ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal: stop.signal }
      : { signal: stop.signal });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    throw Object.assign(new Error(answer.error || 'status ' + response.status), { status: response.status, answer });
  } finally {
    clearTimeout(limit);
  }
}

/** Why a call failed, in words. */
export function reason(error) {
  if (!error.status) return word('failed.offline');
  return text(error.answer && error.answer.message) || error.message;
}

const WAITS = [500, 1000, 2000, 4000, 8000, 10000];
const SILENCE = 35000; // two heartbeats of 15 s and a little

/**
 * Listens to the server for as long as the page lives.
 *
 * The stream is read with fetch, not EventSource: that shows heartbeats, so that a dead line is noticed, and
 * the status, so that a stranger is sent to the join form.
 * `isLater`: not before `open` is called. `on`: state, count, unknown (the server does not know us), link(isLive) – false only after two seconds.
 */
export function connect(on, isLater) {
  let attempt = 0, retry = 0, warn = 0, line = null, live = false, heard = 0, version = 0, stopped = Boolean(isLater);

  function open() {
    if (stopped) return;
    clearTimeout(retry);
    if (line) line.abort();
    const mine = line = new AbortController();
    version = 0;
    heard = performance.now();
    read(mine).then(() => lost(mine), (error) => {
      if (error.status !== 401 && error.status !== 403) return lost(mine);
      if (mine !== line) return undefined;
      clearTimeout(warn);
      warn = 0;
      live = false;
      stopped = true;
      return on.unknown();
    });
  }

  async function read(mine) {
    const response = await ask('/api/events', { headers: { Accept: 'text/event-stream' }, signal: mine.signal });
    if (!response.ok) throw Object.assign(new Error('refused'), { status: response.status });
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const part = await reader.read();
      if (part.done || mine !== line) return;
      heard = performance.now();
      rest += decoder.decode(part.value, { stream: true }).replace(/\r/g, '');
      const blocks = rest.split('\n\n');
      rest = blocks.pop();
      blocks.forEach(take);
    }
  }

  function take(block) {
    let kind = 'message', data = '';
    for (const row of block.split('\n')) {
      if (row.startsWith('event:')) kind = row.slice(6).trim();
      else if (row.startsWith('data:')) data += row.slice(5).trim();
    }
    if (!data) return;
    const value = JSON.parse(data);
    if (value.version < version) return;
    version = value.version;
    alive();
    if (kind === 'state') on.state(value);
    else if (kind === 'count' && on.count) on.count(value);
  }

  function alive() {
    clearTimeout(warn);
    warn = 0;
    attempt = 0;
    if (live) return;
    live = true;
    on.link(true);
  }

  function lost(mine) {
    if (mine !== line || stopped) return;
    live = false;
    if (!warn) warn = setTimeout(() => on.link(false), 2000);
    clearTimeout(retry);
    retry = setTimeout(open, WAITS[Math.min(attempt, WAITS.length - 1)] + Math.random() * 350);
    attempt += 1;
  }

  function wake() {
    if (document.visibilityState === 'hidden' || stopped) return;
    if (live && performance.now() - heard < 3000) return;
    attempt = 0;
    open();
  }

  document.addEventListener('visibilitychange', wake);
  window.addEventListener('pageshow', (event) => { if (event.persisted) wake(); });
  window.addEventListener('online', wake);
  setInterval(() => {
    const silent = performance.now() - heard;
    if (silent > SILENCE || (!live && silent > 10000 && !stopped)) open();
  }, 5000);
  if (!isLater) open();
  return {
    open() { stopped = false; attempt = 0; open(); },
    stop() { stopped = true; if (line) line.abort(); },
    isLive: () => live,
  };
}

// MARK: the bars of a vote

/**
 * Bars with letter, number and words; the round before stands behind them as an outline.
 * `more`: mine (a choice), decision (a choice), also (a second language).
 */
export function bars(list, results, more) {
  const given = more || {};
  const now = results[results.length - 1].counts;
  const before = results.length > 1 ? results[results.length - 2].counts : null;
  const shown = CHOICES.filter((choice) => RATINGS.indexOf(choice) >= 0 || now[choice] || (before && before[choice]));
  const most = Math.max(1, ...shown.map((choice) => Math.max(now[choice] || 0, before ? before[choice] || 0 : 0)));
  list.className = 'bars';
  list.setAttribute('aria-label', word('bars'));
  keep(list, [now, before, given], () => shown.map((choice) => {
    const fill = el('span', { class: 'fill ' + choice });
    fill.style.width = 100 * (now[choice] || 0) / most + '%';
    const ghost = before && el('span', { class: 'ghost' });
    if (ghost) ghost.style.width = 100 * (before[choice] || 0) / most + '%';
    return el('li', { class: choice === given.decision ? 'is-decided' : null },
      mark(choice),
      el('span', { class: 'value' },
        el('b', { text: String(now[choice] || 0) }), ' ',
        el('span', { text: word('choice.' + choice) }),
        before && el('span', { class: 'was', text: ' (' + word('bars.before', { n: before[choice] || 0 }) + ')' }),
        given.also && el('span', { class: 'also', text: word('choice.' + choice, null, given.also) }),
        choice === given.mine && el('span', { class: 'yours', text: '✓ ' + word('vote.yours') })),
      el('span', { class: 'track', 'aria-hidden': 'true' }, ghost, fill));
  }));
}

/** The picture of an address, as the server drew it. */
export const picture = (svg) => 'data:image/svg+xml,' + encodeURIComponent(svg);
