// The dialogs of the facilitator's page: one element, filled for what is asked.
import { $, DIGITS, RATINGS, call, choiceWords, el, keep, mark, put, store, text, word } from './shared.js';
import { live, step } from './facilitator-steps.js';

const dialog = $('dialog');
const isNative = typeof dialog.showModal === 'function';
let before = null, repaint = null, closed = null;

export const isDialogOpen = () => dialog.hasAttribute('open');

/** Paints an open dialog again after the state has changed. */
export function repaintDialog() { if (isDialogOpen() && repaint) repaint(); }

function open(title, content, more) {
  const given = more || {};
  if (isDialogOpen()) closeDialog();
  before = document.activeElement;
  repaint = given.repaint || null;
  closed = given.closed || null;
  dialog.className = 'dialog ' + (given.class || '');
  dialog.replaceChildren(
    el('div', { class: 'dialog-head' }, el('h2', { id: 'dialog-title', text: title }),
      el('button', { type: 'button', class: 'dialog-close', 'aria-label': word('close'), text: '×', click: closeDialog })),
    ...content);
  if (isNative) dialog.showModal(); else { dialog.setAttribute('open', ''); dialog.setAttribute('role', 'dialog'); dialog.setAttribute('aria-modal', 'true'); }
  if (repaint) repaint();
  const first = dialog.querySelector('[autofocus], textarea, input, select') || dialog.querySelector('.dialog-close');
  first.focus();
}

export function closeDialog() {
  if (!isDialogOpen()) return;
  if (isNative) dialog.close(); else { dialog.removeAttribute('open'); left(); }
}

function left() {
  const then = closed;
  repaint = closed = null;
  dialog.replaceChildren();
  if (then) then();
  const back = before && before.isConnected && before !== document.body ? before : $('primary');
  back.focus({ preventScroll: true });
}
dialog.addEventListener('close', left);
dialog.addEventListener('click', (event) => { if (event.target === dialog) closeDialog(); });
dialog.addEventListener('keydown', (event) => {
  if (event.isComposing || event.keyCode === 229) return;
  if (!isNative && event.key === 'Escape') { event.preventDefault(); closeDialog(); }
  if (!isNative && event.key === 'Tab') hold(event);
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.form) {
    event.preventDefault();
    event.target.form.dispatchEvent(new Event('submit', { cancelable: true }));
  }
});

/** Without showModal the browser does not keep the focus inside. */
function hold(event) {
  const all = dialog.querySelectorAll('button, input, select, textarea, summary, a');
  const first = all[0], last = all[all.length - 1];
  if (event.shiftKey ? document.activeElement === first : document.activeElement === last) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}

// MARK: small forms

/** Asks for texts. `fields`: name, label, rows (a text of several lines), isNeeded, max, type. */
function form(title, fields, save) {
  const error = el('p', { class: 'error', role: 'alert' });
  const inputs = {};
  const body = el('form', { novalidate: true, submit(event) {
    event.preventDefault();
    const values = {};
    for (const field of fields) {
      values[field.name] = inputs[field.name].value.trim();
      if (field.isNeeded && !values[field.name]) {
        error.textContent = word('dialog.empty');
        inputs[field.name].setAttribute('aria-invalid', 'true');
        inputs[field.name].focus();
        return;
      }
    }
    closeDialog();
    save(values);
  } },
  ...fields.map((field) => {
    inputs[field.name] = el(field.rows ? 'textarea' : 'input', { rows: field.rows, maxlength: field.max || 2000, type: field.rows ? null : field.type || 'text' });
    inputs[field.name].value = field.value || '';
    return el('label', { class: 'field' }, el('span', { text: field.label }), inputs[field.name]);
  }),
  error,
  el('div', { class: 'row dialog-foot' },
    el('button', { class: 'primary' }, word('dialog.save'), fields.some((field) => field.rows) && el('kbd', { text: 'Ctrl Enter' })),
    el('button', { type: 'button', text: word('cancel'), click: closeDialog })));
  open(title, [body]);
}

/** Asks before something that cannot be taken back; the focus is on the way out. */
export function confirm(question, label, yes) {
  open(question, [el('div', { class: 'row dialog-foot' },
    el('button', { type: 'button', class: 'primary', text: label, click() { closeDialog(); yes(); } }),
    el('button', { type: 'button', autofocus: true, text: word('cancel'), click: closeDialog }))], { class: 'is-question' });
}

const capture = {
  note: () => form(word('dialog.note'), [{ name: 'text', label: word('dialog.note.text'), rows: 4, isNeeded: true }], (values) => step('note', values)),
  evidence: () => form(word('dialog.evidence'), [
    { name: 'what', label: word('dialog.evidence.what'), isNeeded: true, max: 400 },
    { name: 'where', label: word('dialog.evidence.where'), max: 400 },
  ], (values) => step('evidence', values)),
  action: () => form(word('dialog.action'), [{ name: 'text', label: word('dialog.action.text'), rows: 3, isNeeded: true }], (values) => step('action', values)),
  park: () => form(word('dialog.park'), [
    { name: 'why', label: word('dialog.park.why'), rows: 2, isNeeded: true },
    { name: 'owner', label: word('dialog.park.owner'), max: 200 },
    { name: 'until', label: word('dialog.park.until'), max: 100, type: 'date' },
  ], (values) => step('park', values)),
};

/** Opens the form for a note, evidence, an action, or for parking the question. */
export function openCapture(kind) { if (live.state.question) capture[kind](); }

export function openBreak() {
  open(word('dialog.break'), [el('div', { class: 'row' }, ...[5, 10, 15, 30, 60].map((n, place) => el('button', {
    type: 'button', autofocus: place === 1, class: 'big', text: word('timer.minutes', { n }), click() { closeDialog(); step('break', { minutes: n }); },
  })))]);
}

// MARK: go to a question

export function openGoto(go) {
  const list = el('ul', { class: 'found' });
  const none = el('p', { class: 'small', role: 'status' });
  let asked = 0;
  const find = async () => {
    const mine = asked += 1;
    const found = await call('/api/questions?find=' + encodeURIComponent(input.value.trim())).catch(() => []);
    if (mine !== asked) return;
    none.textContent = found.length ? '' : word('dialog.goto.none');
    keep(list, found, () => found.slice(0, 60).map((one) => el('li', {}, el('button', { type: 'button', click() { closeDialog(); go(one.id); } },
      el('b', { text: one.clause }), ' ', put(el('span'), one.ask), one.done && el('span', { class: 'tag', text: '✓ ' + word('dialog.goto.done') })))));
  };
  const input = el('input', { type: 'search', 'aria-label': word('dialog.goto.find'), input: find, keydown(event) {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    const first = list.querySelector('button');
    if (first) first.click();
  } });
  open(word('dialog.goto'), [el('label', { class: 'field' }, el('span', { text: word('dialog.goto.find') }), input), none, list], { class: 'is-wide' });
  find();
}

// MARK: a person

export const nameOf = (person) => person.name || (person.role && text(person.role)) || word('people.seat', { n: person.seat });

export function openPerson(person) {
  const input = el('input', { maxlength: 60 });
  input.value = person.name || '';
  const isScribe = person.kind === 'scribe';
  open(nameOf(person), [
    el('form', { submit(event) { event.preventDefault(); closeDialog(); step('rename', { seat: person.seat, name: input.value.trim() }); } },
      el('label', { class: 'field' }, el('span', { text: word('person.name') }), input),
      el('button', { class: 'primary', text: word('person.rename') })),
    el('div', { class: 'row dialog-foot' },
      el('button', { type: 'button', text: word(isScribe ? 'person.scribe.not' : 'person.scribe'), click() {
        closeDialog();
        step('confirm', { seat: person.seat, kind: isScribe ? 'participant' : 'scribe' });
      } }),
      el('button', { type: 'button', class: 'bad', text: word('person.remove'), click: () =>
        confirm(word('person.remove.sure', { name: nameOf(person) }), word('person.remove'), () => step('remove', { seat: person.seat })) })),
  ]);
}

export function openPreview() {
  open(word('dialog.preview'), [el('iframe', { src: '/preview?preview=1', title: word('dialog.preview'), class: 'preview' })], { class: 'is-phone' });
}

// MARK: reading through the findings

const confirmed = new Set(store.get('confirmed') || []);

export function openReview() {
  const list = el('ol', { class: 'review' });
  const count = el('p', { role: 'status' });
  const paint = () => {
    const found = live.state.preliminary || [];
    count.textContent = found.length ? word('review.count', { n: found.filter((one) => confirmed.has(stamp(one))).length, of: found.length }) : word('review.none');
    keep(list, [found, [...confirmed]], () => found.map((one) => finding(one, paint)));
  };
  open(word('review.title'), [el('p', { text: word('review.text') }), count, list], { class: 'is-wide', repaint: paint });
  if (!live.state.preliminary) step('review');
}

const stamp = (one) => [live.state.session.started, one.question, one.choice].join(' ');

function finding(one, paint) {
  const isConfirmed = confirmed.has(stamp(one));
  const item = el('li', {},
    el('p', { class: 'review-ask' }, el('b', { text: one.clause }), ' ', put(el('span'), one.ask)),
    el('p', { class: 'review-choice' }, mark(one.choice), ' ', el('b', { text: choiceWords(one.choice) }),
      one.reason && el('span', { class: 'small', text: ' ' + word('decide.why', { reason: one.reason }) })),
    el('div', { class: 'row' },
      el('button', { type: 'button', 'data-key': 'confirm ' + one.question, 'aria-pressed': String(isConfirmed),
        text: isConfirmed ? '✓ ' + word('review.confirmed') : word('review.confirm'), click() {
          if (!confirmed.delete(stamp(one))) confirmed.add(stamp(one));
          store.set('confirmed', [...confirmed]);
          paint();
        } }),
      el('button', { type: 'button', 'data-key': 'correct ' + one.question, 'aria-expanded': 'false', text: word('review.correct'), click(event) {
        event.target.setAttribute('aria-expanded', 'true');
        if (!item.querySelector('form')) item.append(correction(one));
        item.querySelector('form input, form select').focus();
      } })));
  return item;
}

function correction(one) {
  const choices = [...RATINGS, 'unknown'].filter((choice) => choice !== one.choice);
  const select = el('select', {}, ...choices.map((choice) => el('option', { value: choice, text: choiceWords(choice) })));
  const why = el('input', { maxlength: 2000 });
  const error = el('p', { class: 'error', role: 'alert' });
  return el('form', { class: 'correction', submit(event) {
    event.preventDefault();
    if (!why.value.trim()) { error.textContent = word('dialog.empty'); why.focus(); return; }
    step('correct', { question: one.question, choice: select.value, reason: why.value.trim() });
  } },
  el('label', { class: 'field' }, el('span', { text: word('review.to') }), select),
  el('label', { class: 'field' }, el('span', { text: word('decide.reason') }), why),
  error, el('button', { class: 'primary', text: word('dialog.save') }));
}

// MARK: the list of keys

export const singleKeys = { areOn: store.get('keys') !== false };

export function openKeys() {
  const rows = [
    [[word('keys.space')], 'keys.primary'], [['←', '→'], 'keys.around'], [Object.values(DIGITS), 'keys.decide'],
    [['R'], 'keys.second'], [['T'], 'keys.timer'], [['+', '−'], 'keys.thirty'], [['Q'], 'keys.join'], [['B'], 'keys.blank'], [['W'], 'keys.why'],
    [['N', 'E', 'A', 'P'], 'keys.keep'], [['G'], 'keys.goto'], [['Ctrl Z', '⌘ Z'], 'keys.undo'], [['?', 'H'], 'keys.help'], [['Esc'], 'keys.escape'],
  ];
  const on = el('input', { type: 'checkbox', change() { singleKeys.areOn = on.checked; store.set('keys', on.checked); } });
  on.checked = singleKeys.areOn;
  open(word('keys.title'), [
    el('label', { class: 'check' }, on, el('span', { text: word('keys.single') })),
    el('p', { class: 'small', text: word('keys.note') }),
    el('dl', { class: 'keys' }, ...rows.map(([keys, key]) => el('div', {},
      el('dt', {}, ...keys.map((one) => el('kbd', { text: one }))), el('dd', { text: word(key) })))),
  ], { class: 'is-wide' });
}
