import { onPhone } from './api.js';
import { bubbleView } from './bubble-view.js';
import { openLocationDialog } from './dialogs.js';
import { h, icon } from './dom.js';
import { openFormScreen } from './form-screen.js';
import { openListSheet } from './list-sheet.js';
import { dayOf, texts, whoseTime } from './texts.js';

/** Closer to the end than this counts as reading along. */
const AT_END_PX = 120;

/** One phone in its frame. */
export class PhoneView {
  constructor(thread, { run, onMenu }) {
    this.phone = thread.phone;
    this.run = run;
    this.items = new Map();
    this.isFollowing = true;
    this.actions = {
      tap: (bubble, id) => this.send('tap', { wamid: bubble.wamid, id }),
      openList: (bubble) => openListSheet(this.screen, bubble, (id) => this.actions.tap(bubble, id)),
      openForm: (bubble) => openFormScreen(this.screen, bubble, (fields) => this.send('form', { wamid: bubble.wamid, fields })),
      openLocation: (bubble) =>
        openLocationDialog((location) => this.send('location', { ...location, replyTo: bubble?.wamid })),
    };
    this.build(onMenu);
    thread.bubbles.forEach((bubble) => this.place(bubble));
    this.show(thread.phone);
    requestAnimationFrame(() => this.toEnd());
  }

  build(onMenu) {
    this.state = h('span', { className: 'chat-state' });
    this.owner = h('span', { className: 'owner-name' });
    this.ownerNumber = h('span', { className: 'owner-number' });
    this.messages = h('ol', { className: 'messages', role: 'log', 'aria-label': texts.chat });
    this.typing = h('div', { className: 'typing', role: 'status', 'aria-label': texts.typing, hidden: true }, h('i'), h('i'), h('i'));
    this.end = h(
      'div',
      { className: 'scroller', tabIndex: 0 },
      h('p', { className: 'notice' }, `${texts.simulated} ${whoseTime()}`.trim()),
      this.messages,
      h('p', { className: 'notice start' }, texts.empty),
      this.typing,
    );
    this.end.addEventListener('scroll', () => this.noteScroll());
    // A picture grows its bubble when it comes.
    this.messages.addEventListener('load', () => this.keepUp(), true);
    this.screen = h('div', { className: 'screen' }, this.header(onMenu), this.end, this.composer());
    this.element = h(
      'section',
      { className: 'phone', 'aria-label': this.phone.name },
      h('div', { className: 'owner' }, this.owner, this.ownerNumber),
      h('div', { className: 'frame' }, this.screen),
    );
  }

  header(onMenu) {
    return h(
      'header',
      { className: 'chat-head' },
      h('img', { className: 'avatar', src: 'icon.svg', alt: '' }),
      h('div', { className: 'chat-who' }, h('span', { className: 'chat-name' }, texts.business), this.state),
      h('button', { type: 'button', className: 'plain', 'aria-label': texts.menu, onclick: (event) => onMenu(this, event) }, icon('more')),
    );
  }

  composer() {
    const input = h('textarea', { rows: 1, placeholder: texts.message, 'aria-label': texts.message, maxLength: 65_536 });
    const submit = (event) => {
      event.preventDefault();
      const text = input.value.trim();
      if (text === '') return;
      input.value = '';
      void this.send('text', { text });
    };
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
    });
    return h(
      'form',
      { className: 'composer', onsubmit: submit },
      h(
        'div',
        { className: 'composer-box' },
        h('button', { type: 'button', className: 'plain', 'aria-label': texts.sendLocation, onclick: () => this.actions.openLocation() }, icon('pin')),
        input,
        h('button', { type: 'button', className: 'plain', 'aria-label': texts.sendPhoto, onclick: () => this.send('media', { media: 'image' }) }, icon('clip')),
      ),
      h('button', { type: 'submit', className: 'send', 'aria-label': texts.send }, icon('send')),
    );
  }

  send(what, body) {
    this.stick = true;
    return this.run(onPhone(this.phone, what, body));
  }

  /** Name, number, presence and typing dots. */
  show(phone) {
    this.phone = phone;
    this.owner.textContent = phone.name;
    this.ownerNumber.textContent = phone.waId ? `+${phone.waId}` : phone.userId;
    clearTimeout(this.typingTimer);
    const typingMs = phone.typingUntil ? Date.parse(phone.typingUntil) - Date.now() : 0;
    const isTyping = typingMs > 0 && phone.isOnline;
    if (isTyping) this.typingTimer = setTimeout(() => this.show({ ...phone, typingUntil: null }), typingMs);
    this.typing.hidden = !isTyping;
    this.state.textContent = !phone.isOnline ? texts.offline : isTyping ? texts.typing : texts.businessAccount;
    this.element.classList.toggle('is-offline', !phone.isOnline);
    if (isTyping) this.keepUp();
  }

  /** Puts a new bubble at the end, or draws a known one again. */
  place(bubble) {
    const known = this.items.get(bubble.wamid);
    const item = bubbleView(bubble, this.actions);
    this.items.set(bubble.wamid, item);
    if (known) {
      if (known.classList.contains('is-first')) item.classList.add('is-first');
      known.replaceWith(item);
      return;
    }
    this.separateDays(bubble.at);
    if (!this.messages.lastElementChild?.matches(`.${bubble.direction}`)) item.classList.add('is-first');
    const keep = this.stick || this.isFollowing;
    this.messages.append(item);
    if (keep) this.keepUp(true);
  }

  separateDays(at) {
    const day = dayOf(at);
    if (day === this.lastDay) return;
    this.lastDay = day;
    this.messages.append(h('li', { className: 'day' }, day));
  }

  isAtEnd() {
    return this.end.scrollHeight - this.end.scrollTop - this.end.clientHeight < AT_END_PX;
  }

  /** Only a person scrolls up: what arrives, also while nobody looks, leaves whoever was at the end there. */
  noteScroll() {
    const { scrollTop } = this.end;
    if (this.isAtEnd()) this.isFollowing = true;
    else if (scrollTop < this.lastTop) this.isFollowing = false;
    this.lastTop = scrollTop;
  }

  /** To the newest, for whoever was there before. */
  keepUp(always = false) {
    if (always || this.isFollowing) this.toEnd();
    this.stick = false;
  }

  toEnd() {
    this.isFollowing = true;
    this.end.scrollTop = this.end.scrollHeight;
  }
}
