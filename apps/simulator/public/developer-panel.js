import { call } from './api.js';
import { h, icon } from './dom.js';
import { texts, timeOf } from './texts.js';

const words = texts.panel;
const SHOWN_ENTRIES = 200;
const LIMITS = { throughputPerSecond: 80, pairBurst: 45 };
const GOOD_DAY = {
  webhooks: { duplicates: 0, delayMs: 0, batchMs: 0, reorder: false },
  statuses: { when: 'after', delayMs: 0 },
  sends: null,
  flows: null,
  limits: LIMITS,
};

/** Each switch: how it reads from the faults, and what it changes when flipped. */
const SWITCHES = [
  [words.duplicates, (f) => f.webhooks.duplicates > 0, (on) => ({ webhooks: { duplicates: on ? 1 : 0 } })],
  [words.reorder, (f) => f.webhooks.reorder, (on) => ({ webhooks: { reorder: on } })],
  [words.delay, (f) => f.webhooks.delayMs > 0, (on) => ({ webhooks: { delayMs: on ? 3_000 : 0 } })],
  [words.batch, (f) => f.webhooks.batchMs > 0, (on) => ({ webhooks: { batchMs: on ? 2_000 : 0 } })],
  [words.statusesBefore, (f) => f.statuses.when === 'before', (on) => ({ statuses: { when: on ? 'before' : 'after' } })],
  [words.statusesLate, (f) => f.statuses.delayMs > 0, (on) => ({ statuses: { delayMs: on ? 5_000 : 0 } })],
  [words.statusesNever, (f) => f.statuses.when === 'never', (on) => ({ statuses: { when: on ? 'never' : 'after' } })],
  [words.formsBlocked, (f) => f.flows === 132068, (on) => ({ flows: on ? 132068 : null })],
  [words.formsThrottled, (f) => f.flows === 132069, (on) => ({ flows: on ? 132069 : null })],
  [words.noLimits, (f) => f.limits.pairBurst === null, (on) => ({ limits: on ? { throughputPerSecond: null, pairBurst: null } : LIMITS })],
];

/** The narrow panel beside the phones: faults to switch on, phones to take offline, raw traffic to read. */
export class DeveloperPanel {
  constructor({ run, phones }) {
    this.run = run;
    this.phones = phones;
    this.switches = SWITCHES.map(([label, , change]) => this.switch(label, change));
    this.waiting = h('p', { className: 'hint', role: 'status' });
    this.phoneRows = h('div', { className: 'phone-rows' });
    this.entries = h('ol', { className: 'entries' });
    this.empty = h('p', { className: 'hint' }, words.nothing);
    this.element = h('aside', { className: 'panel', 'aria-label': texts.developer, hidden: !isOpen() }, this.content());
  }

  content() {
    const link = (label, onclick) => h('button', { type: 'button', className: 'link', onclick }, label);
    const close = { type: 'button', className: 'plain', 'aria-label': texts.close, onclick: () => this.toggle() };
    return [
      h('header', { className: 'panel-head' }, h('h2', {}, texts.developer), h('button', close, icon('close', 20))),
      h(
        'div',
        { className: 'settings' },
        section(words.faults, link(words.goodDay, () => this.patch(GOOD_DAY)), this.switches.map(({ label }) => label)),
        section(words.nextSend, null, this.sendForm(), this.waiting),
        section(words.phones, null, this.phoneRows),
      ),
      h('div', { className: 'traffic' }, section(words.traffic, link(words.clear, () => this.clear()), this.empty, this.entries)),
    ];
  }

  switch(text, change) {
    const input = h('input', { type: 'checkbox', role: 'switch', onchange: () => this.patch(change(input.checked)) });
    return { input, label: h('label', { className: 'switch' }, h('span', {}, text), input) };
  }

  sendForm() {
    const kinds = Object.entries(words.kinds).map(([value, label]) => h('option', { value }, label));
    const kind = h('select', { 'aria-label': words.nextSend, onchange: () => (code.disabled = kind.value !== 'error') }, kinds);
    const code = h('input', { type: 'number', value: 131056, 'aria-label': words.code });
    const count = h('input', { type: 'number', value: 1, min: 1, max: 999, 'aria-label': words.count });
    const submit = (event) => {
      event.preventDefault();
      const sends = { kind: kind.value, count: count.valueAsNumber };
      this.patch({ sends: kind.value === 'error' ? { ...sends, code: code.valueAsNumber } : sends });
    };
    return h('form', { className: 'send-fault', onsubmit: submit }, kind, code, count, h('button', { type: 'submit', className: 'quiet' }, words.apply));
  }

  patch(faults) {
    void this.run(call('PATCH', '/faults', faults));
  }

  toggle() {
    this.element.hidden = !this.element.hidden;
    localStorage.setItem('sofra-phone-panel', this.element.hidden ? 'closed' : 'open');
  }

  showAll(faults, log) {
    this.showFaults(faults);
    this.showPhones();
    this.clear();
    log.forEach((entry) => this.add(entry));
  }

  showFaults(faults) {
    SWITCHES.forEach(([, isOn], index) => (this.switches[index].input.checked = isOn(faults)));
    this.waiting.textContent = faults.sends ? words.waiting(faults.sends.count) : '';
  }

  showPhones() {
    this.phoneRows.replaceChildren(...this.phones().map((phone) => this.phoneRow(phone)));
  }

  phoneRow(phone) {
    const path = `/phones/${phone.id}`;
    const change = (body) => this.run(call('PATCH', path, body));
    const isClosed = !phone.lastInboundAt || Date.now() - Date.parse(phone.lastInboundAt) > 86_400_000;
    const online = h('input', { type: 'checkbox', role: 'switch', checked: phone.isOnline, onchange: () => change({ isOnline: online.checked }) });
    const old = h('input', { type: 'checkbox', role: 'switch', checked: phone.hasOldApp === true, onchange: () => change({ hasOldApp: old.checked }) });
    const echo = () => {
      const text = prompt(words.echoText(phone.name));
      if (text) void this.run(call('POST', `${path}/echo`, { text }));
    };
    const stop = () => this.run(call('POST', `${path}/preference`, { value: 'stop' }));
    const close = () => change({ lastInboundAt: new Date(Date.now() - 90_000_000).toISOString() });
    return h(
      'div',
      { className: 'phone-row' },
      h('strong', {}, phone.name),
      h('label', { className: 'switch' }, h('span', {}, words.online), online),
      h('label', { className: 'switch' }, h('span', {}, words.oldApp), old),
      h('button', { type: 'button', className: 'link', disabled: isClosed, onclick: close }, isClosed ? words.windowClosed : words.closeWindow),
      h('button', { type: 'button', className: 'link', onclick: echo }, words.echo),
      h('button', { type: 'button', className: 'link', onclick: stop }, words.stopOffers),
    );
  }

  add(entry) {
    this.empty.hidden = true;
    this.entries.prepend(entryView(entry));
    while (this.entries.children.length > SHOWN_ENTRIES) this.entries.lastElementChild.remove();
  }

  clear() {
    this.entries.replaceChildren();
    this.empty.hidden = false;
  }
}

/** Closed until somebody asks for it, and as it was left from then on. */
const isOpen = () => localStorage.getItem('sofra-phone-panel') === 'open' && innerWidth > 1_000;

const section = (title, action, ...content) =>
  h('section', {}, h('div', { className: 'section-head' }, h('h3', {}, title), action), ...content);

function entryView({ at, direction, kind, httpStatus, attempt, body, answer }) {
  const isGood = httpStatus >= 200 && httpStatus < 300;
  const open = (event) => {
    // Bodies are only written out when somebody looks: there are many and they are long.
    const details = event.currentTarget;
    if (!details.open || details.childElementCount > 1) return;
    details.append(payload(words.request, body), payload(words.answer, answer));
  };
  return h(
    'li',
    {},
    h(
      'details',
      { ontoggle: open },
      h(
        'summary',
        { className: direction },
        h('span', { className: 'arrow', 'aria-hidden': 'true' }, direction === 'to-business' ? '→' : '←'),
        h('span', { className: 'what' }, `${words[kind]} · ${describe(body)}`),
        attempt > 1 && h('span', { className: 'attempt' }, words.attempt(attempt)),
        h('span', { className: isGood ? 'good' : 'bad' }, httpStatus === 0 ? words.noAnswer : httpStatus),
        h('time', {}, timeOf(at)),
      ),
    ),
  );
}

/** The gist of a payload in a word or two. */
function describe(body) {
  const changes = body?.entry?.flatMap(({ changes: all }) => all) ?? [];
  const items = changes.flatMap(({ value }) => [...(value.messages ?? []), ...(value.statuses ?? [])]);
  if (items.length > 0) return items.map(({ status, type }) => status ?? type).join(', ');
  return body?.status ?? body?.interactive?.type ?? body?.type ?? '?';
}

function payload(title, value) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return h('div', { className: 'payload' }, h('h4', {}, title), h('pre', { tabIndex: 0 }, text));
}
