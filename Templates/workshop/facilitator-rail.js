// The side of the facilitator's page: projector, people, agenda, addresses, session.
import { $, el, keep, picture, show, text, title, word } from './shared.js';
import { live, step } from './facilitator-steps.js';
import { confirm, nameOf, openPerson } from './facilitator-dialogs.js';

export function paintRail() {
  const { state } = live;
  for (const key of ['blank', 'showJoin', 'showWhy', 'showCount']) {
    $(key).setAttribute('aria-pressed', String(Boolean(state.projector && state.projector[key])));
  }
  if (state.wall) {
    $('open-wall').href = state.wall.path;
    $('wall-url').textContent = state.wall.url;
  }
  paintPeople();
  paintAgenda();
  paintAddresses();
  const code = state.handoverCode;
  if (show($('handover-code'), code)) {
    keep($('handover-code'), [code, state.join], () => [
      word('session.handover.code', { url: (state.join ? state.join.url : location.origin) + '/f' }), ' ', el('b', { text: code }),
    ]);
  }
}

function paintPeople() {
  const people = live.state.participants || [];
  const online = people.filter((one) => one.online).length;
  $('people-title').textContent = word('people', { n: online, away: people.length - online });
  $('door').setAttribute('aria-pressed', String(Boolean(live.state.join && live.state.join.closed)));
  keep($('people'), people, () => (people.length ? people.map((one) => el('li', {},
    el('span', { class: one.online ? 'dot is-on' : 'dot', 'aria-hidden': 'true' }),
    el('span', { class: 'person' }, el('b', { text: nameOf(one) }),
      el('span', { class: 'small', text: ' ' + [
        one.name && one.role && text(one.role), !one.online && word('people.away'),
        one.kind !== 'participant' && word('people.kind.' + one.kind), one.voted && '✓ ' + word('people.voted'),
      ].filter(Boolean).join(' · ') })),
    el('button', { type: 'button', class: 'quiet', 'data-key': 'person ' + one.seat, 'aria-label': word('people.edit') + ': ' + nameOf(one), text: '…', click: () => openPerson(one) })))
    : el('li', { class: 'small', text: word('people.none') })));
}

function paintAgenda() {
  const agenda = live.state.agenda || [];
  const now = live.state.question && live.state.place ? live.state.place.sectionIndex - 1 : -1; // sections count from 1
  keep($('agenda'), [agenda, now], () => [
    ...agenda.map((one) => {
      const name = text(one.section);
      const input = el('input', {
        type: 'number', min: 0, max: 999, 'data-key': 'agenda ' + one.index, 'aria-label': word('agenda.minutes.of', { section: name }),
        change() { if (input.value !== '') step('agenda', { section: one.index, minutes: Math.max(0, Math.min(999, Math.round(Number(input.value)))) }); },
      });
      input.value = one.minutes;
      return el('tr', { class: one.index === now ? 'is-now' : null },
        el('th', { scope: 'row' }, el('button', { type: 'button', class: 'quiet is-text', 'data-key': 'section ' + one.index, 'aria-label': word('agenda.go', { section: name }), text: name, click: () => live.goto(one.first) })),
        el('td', {}, input),
        el('td', { text: one.done + '/' + one.questions }));
    }),
    el('tr', { class: 'is-sum' }, el('th', { scope: 'row', text: word('agenda.total') }),
      el('td', { text: String(agenda.reduce((sum, one) => sum + one.minutes, 0)) }),
      el('td', { text: agenda.reduce((sum, one) => sum + one.done, 0) + '/' + agenda.reduce((sum, one) => sum + one.questions, 0) })),
  ]);
}

let helpTimer = 0;

function paintAddresses() {
  const { state } = live;
  const { join, reached } = state;
  if (!join) return;
  const isReached = reached > 0;
  const words = isReached ? '✓ ' + word('address.reached', { n: reached }) : word('address.none');
  for (const id of ['address-reached', 'join-reached']) {
    show($(id), join.qr || isReached); // without a network there is nothing to check
    $(id).textContent = words;
    $(id).classList.toggle('is-reached', isReached);
  }
  $('address-now').textContent = join.url + ' · ' + word(join.closed ? 'wall.closed' : 'address.pin', { pin: join.pin });
  $('join-url').textContent = join.url.replace(/^http:\/\//, '');
  $('join-pin').textContent = join.closed ? word('wall.closed') : word('address.pin', { pin: join.pin });
  if (show($('qr'), join.qr)) {
    const source = picture(join.qr);
    if ($('qr').getAttribute('src') !== source) $('qr').src = source;
    $('qr').alt = word('address.qr', { url: join.url });
  }
  show($('join-no-qr'), !join.qr);
  const all = state.addresses || [];
  keep($('addresses'), all, () => all.map((one) => el('li', {},
    el('b', { text: one.address }), ' ',
    el('span', { class: 'small', text: [one.interface, one.virtual && word('address.virtual'), one.chosen && '✓ ' + word('address.chosen')].filter(Boolean).join(' · ') }),
    ' ', !one.chosen && el('button', { type: 'button', 'data-key': 'address ' + one.address, 'aria-label': word('address.use') + ': ' + one.address, text: word('address.use'),
      click: () => confirm(word('address.use.sure', { url: one.url }), word('address.use'), () => step('address', { where: one.address })) }))));
  show($('addresses').parentNode, all.some((one) => !one.chosen));
  // Nobody after a minute: show what usually is the matter.
  if (isReached) { clearTimeout(helpTimer); helpTimer = -1; } else if (!helpTimer) helpTimer = setTimeout(() => { $('join-help').open = true; }, 60000);
  $('lobby-title').textContent = title(state.session.title);
}
