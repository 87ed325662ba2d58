import { call, onPhone } from './api.js';
import { h } from './dom.js';
import { switchLanguage, texts } from './texts.js';
import { toggleTheme } from './theme.js';

/** What the three dots of a chat offer; on a narrow screen also the other phones and the page's own buttons. */
export function openPhoneMenu(view, event, { run, views, select, addPhone, panel }) {
  event.stopPropagation();
  const item = (label, act, more = {}) =>
    h('button', { type: 'button', role: 'menuitem', ...more, onclick: () => (close(), act()) }, label);
  const others = [...views.values()].filter((one) => one !== view);
  const menu = h(
    'div',
    { className: 'menu', role: 'menu', 'aria-label': texts.menu },
    h('p', { className: 'menu-owner' }, view.phone.name),
    item(texts.sendVoice, () => run(onPhone(view.phone, 'media', { media: 'audio' }))),
    item(texts.removePhone, () => run(call('DELETE', `/phones/${view.phone.id}`)), { disabled: views.size < 2 }),
    h(
      'div',
      { className: 'menu-narrow' },
      others.map((one) => item(one.phone.name, () => select(one.phone.id))),
      item(texts.addPhone, addPhone),
      item(texts.developer, () => panel.toggle()),
      item(texts.theme, toggleTheme),
      item(texts.language, switchLanguage),
    ),
  );
  const close = () => {
    menu.remove();
    removeEventListener('click', close);
    removeEventListener('keydown', onKey);
  };
  const onKey = ({ key }) => key === 'Escape' && close();
  view.screen.append(menu);
  menu.querySelector('button')?.focus();
  addEventListener('click', close);
  addEventListener('keydown', onKey);
}
