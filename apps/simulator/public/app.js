import { call, follow, onPhone } from './api.js';
import { DeveloperPanel } from './developer-panel.js';
import { openPhoneDialog } from './dialogs.js';
import { h, icon } from './dom.js';
import { openPhoneMenu } from './phone-menu.js';
import { PhoneView } from './phone-view.js';
import { language, standIn, switchLanguage, texts } from './texts.js';
import { toggleTheme } from './theme.js';

/** More phones than this are a load test, not something to look at. */
const SHOWN_PHONES = 12;

const views = new Map();
const phones = h('main', { className: 'phones' });
const toast = h('p', { className: 'toast', role: 'alert', hidden: true });
const panel = new DeveloperPanel({ run, phones: () => [...views.values()].map(({ phone }) => phone) });

document.documentElement.lang = language;
document.title = `Sofra · ${texts.title}`;
document.body.append(topBar(), h('div', { className: 'desk' }, phones, panel.element), toast);
addEventListener('visibilitychange', () => views.forEach(comeBack));
addEventListener('pageshow', () => views.forEach(comeBack));

follow({ onState, onEvent, onLost: () => say(texts.lost, true) });

function topBar() {
  const button = (name, label, onclick, className = 'bar-button') =>
    h('button', { type: 'button', className, onclick, 'aria-label': label, title: label }, icon(name, 20), h('span', {}, label));
  return h(
    'header',
    { className: 'bar' },
    h('img', { src: 'icon.svg', alt: '', width: 32, height: 32 }),
    h('div', { className: 'bar-title' }, h('h1', {}, texts.title), h('p', {}, texts.subtitle)),
    button('plus', texts.addPhone, addPhone),
    button('code', texts.developer, () => panel.toggle()),
    button('sun', texts.theme, toggleTheme, 'bar-button icon-only'),
    h('button', { type: 'button', className: 'bar-button', lang: language === 'tr' ? 'en' : 'tr', onclick: switchLanguage }, texts.language),
  );
}

function onState({ threads, faults, log, timeZone }) {
  standIn(timeZone);
  toast.hidden = true;
  const chosen = localStorage.getItem('sofra-phone') ?? '';
  views.clear();
  phones.replaceChildren();
  threads.slice(-SHOWN_PHONES).forEach(show);
  select(chosen);
  panel.showAll(faults, log);
}

function onEvent(event) {
  const view = views.get(event.phoneId ?? event.phone?.id);
  switch (event.type) {
    case 'phone':
      if (view) view.show(event.phone);
      else if (views.size < SHOWN_PHONES) show({ phone: event.phone, bubbles: [] });
      return panel.showPhones();
    case 'phone-removed':
      view?.element.remove();
      views.delete(event.phoneId);
      select('');
      return panel.showPhones();
    case 'bubble':
      if (!view) return;
      view.place(event.bubble);
      return event.bubble.direction === 'received' && readAlong(view);
    case 'faults':
      return panel.showFaults(event.faults);
    case 'log':
      return panel.add(event.entry);
  }
}

function show(thread) {
  const view = new PhoneView(thread, { run, onMenu: (one, event) => openPhoneMenu(one, event, { run, views, select, addPhone, panel }) });
  views.set(thread.phone.id, view);
  phones.append(view.element);
  if (views.size === 1) select(thread.phone.id);
  readAlong(view);
}

/** On a narrow screen one phone is shown at a time. */
function select(id) {
  const chosen = views.has(id) ? id : views.keys().next().value;
  views.forEach((view, key) => view.element.classList.toggle('is-selected', key === chosen));
  if (chosen) localStorage.setItem('sofra-phone', chosen);
  views.get(chosen)?.toEnd();
  if (views.has(chosen)) readAlong(views.get(chosen));
}

/** Back at the page: what came meanwhile is read from its end, as it was before. */
function comeBack(view) {
  if (document.hidden) return;
  requestAnimationFrame(() => view.keepUp());
  readAlong(view);
}

/** A person who has the chat open reads what arrives. */
function readAlong(view) {
  const isShown = !document.hidden && view.element.offsetParent !== null;
  if (isShown && view.phone.isOnline) void onPhone(view.phone, 'seen').catch(() => undefined);
}

function addPhone() {
  const add = async (wanted) => {
    const phone = await call('POST', '/phones', wanted);
    // The event that tells of it may come before or after this answer.
    if (!views.has(phone.id)) show({ phone, bubbles: [] });
    select(phone.id);
  };
  openPhoneDialog((wanted) => run(add(wanted)));
}

/** Shows why something did not work. */
function run(promise) {
  return promise.catch((error) => say(error.message));
}

function say(sentence, stays = false) {
  toast.textContent = sentence;
  toast.hidden = false;
  if (!stays) setTimeout(() => (toast.hidden = true), 5_000);
}
