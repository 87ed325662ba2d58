import { h, icon } from './dom.js';
import { texts } from './texts.js';

/** The list of a message as a sheet from the phone's bottom edge: pick a row, then send it. */
export function openListSheet(screen, bubble, send) {
  const submit = h('button', { type: 'submit', className: 'sheet-send', disabled: true }, texts.send);
  const close = () => sheet.remove();
  const form = h(
    'form',
    {
      className: 'sheet-form',
      onchange: () => (submit.disabled = false),
      onsubmit: (event) => {
        event.preventDefault();
        const chosen = new FormData(form).get('row');
        close();
        send(String(chosen));
      },
    },
    h(
      'header',
      { className: 'sheet-head' },
      h('button', { type: 'button', className: 'plain', 'aria-label': texts.close, onclick: close }, icon('close')),
      h('h2', {}, bubble.list.button),
    ),
    h('div', { className: 'sheet-rows' }, bubble.list.sections.map(sectionView)),
    h('footer', { className: 'sheet-foot' }, submit),
  );
  const sheet = h(
    'div',
    {
      className: 'sheet',
      role: 'dialog',
      'aria-modal': 'true',
      'aria-label': bubble.list.button,
      onkeydown: (event) => event.key === 'Escape' && close(),
      onclick: (event) => event.target === sheet && close(),
    },
    form,
  );
  screen.append(sheet);
  sheet.querySelector('input')?.focus({ preventScroll: true });
}

function sectionView({ title, rows }) {
  return h(
    'fieldset',
    {},
    h('legend', { className: title ? '' : 'unseen' }, title ?? texts.chooseOne),
    rows.map(({ id, title: name, description }) =>
      h(
        'label',
        { className: 'sheet-row' },
        h(
          'span',
          { className: 'sheet-words' },
          h('span', { className: 'sheet-title' }, name),
          description && h('span', { className: 'sheet-description' }, description),
        ),
        h('input', { type: 'radio', name: 'row', value: id, 'aria-label': description ? `${name}, ${description}` : name }),
      ),
    ),
  );
}
