// What the phone of a scribe can do beside voting: keep notes, evidence and actions. Loaded for a scribe only.
import { $, announce, call, el, keep, newId, reason, show, word } from './shared.js';
import './room-words.js';

const KINDS = ['note', 'evidence', 'action'];
let state = null, replace = null;

const select = el('select', { change: paint });
const words = el('textarea', { rows: 3, maxlength: 2000 });
const where = el('input', { maxlength: 400 });
const field = (input) => el('label', { class: 'field' }, el('span'), input);
const fields = [field(select), field(words), field(where)];
const button = el('button', { class: 'wide' });
const said = el('p', { class: 'said', role: 'status' });
const title = el('h2'), heardTitle = el('h3'), kept = el('ul', { class: 'kept' }), heard = el('ul', { class: 'kept' });

/** Paints the scribe's part of the page; `taken` is told a state that was fetched on the way. */
export function paintScribe(now, taken) {
  state = now;
  replace = taken;
  paint();
}

function paint() {
  if (!title.parentNode) $('scribe').append(title, el('form', { submit: capture }, ...fields, button, said), kept, heardTitle, heard);
  title.textContent = word('scribe.title');
  ['scribe.kind', 'scribe.text', 'scribe.where'].forEach((key, place) => { fields[place].firstChild.textContent = word(key); });
  button.textContent = word('scribe.save');
  const kind = select.value || 'note';
  keep(select, KINDS, () => KINDS.map((one) => el('option', { value: one, text: word('scribe.' + one) })));
  select.value = kind;
  show(fields[2], kind === 'evidence');
  const captured = state.captured || {};
  const row = (one, content) => el('li', {}, el('b', { text: word('scribe.' + one) }), ' ', content);
  keep(kept, captured, () => [
    ...(captured.note ? [row('note', captured.note)] : []),
    ...(captured.evidence || []).map((one) => row('evidence', [one.what, one.where].filter(Boolean).join(' · '))),
    ...(captured.actions || []).map((one) => row('action', one)),
  ]);
  const notes = (state.privateNotes || []).filter((one) => one.text);
  if (show(heardTitle, notes.length)) heardTitle.textContent = word('scribe.heard');
  keep(heard, notes, () => notes.map((one) => row(one.kind === 'evidence' ? 'evidence' : 'note', one.text)));
}

async function capture(event) {
  event.preventDefault();
  const kind = select.value, text = words.value.trim(), question = state.question.id;
  if (!text) { words.focus(); return; }
  const given = kind === 'evidence' ? { what: text, where: where.value.trim() } : { text };
  for (let tries = 0; ; tries += 1) {
    try {
      await call('/api/step', Object.assign({ id: newId(), version: state.version, step: kind }, given));
      break;
    } catch (error) {
      // Votes go on arriving while the scribe types: only another question is a reason to stop.
      const fresh = error.status === 409 && tries < 5 ? await call('/api/state').catch(() => null) : null;
      if (fresh && fresh.question && fresh.question.id === question) { state = fresh; replace(fresh); continue; }
      announce(said, word('failed', { what: reason(error) }));
      return;
    }
  }
  words.value = where.value = '';
  announce(said, word('say.sent'));
}
