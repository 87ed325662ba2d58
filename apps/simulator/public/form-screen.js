import { h, icon } from './dom.js';
import { texts } from './texts.js';

/** The form of a message over the whole phone: everything on one screen, checked as the real app does, sent with the button at its foot. */
export function openFormScreen(screen, bubble, send) {
  const { title, components } = bubble.flow;
  const fields = components.map(fieldOf).filter(Boolean);
  const footer = components.find(({ type }) => type === 'Footer');
  const close = () => sheet.remove();
  const submit = (event) => {
    event.preventDefault();
    const wrong = fields.filter((field) => field.check && !field.check());
    wrong[0]?.element.querySelector('input, textarea')?.focus();
    if (wrong.length > 0) return;
    close();
    send(Object.fromEntries(fields.filter(({ name }) => name).map(({ name, value }) => [name, value()])));
  };
  const sheet = h(
    'div',
    { className: 'sheet form-screen', role: 'dialog', 'aria-modal': 'true', 'aria-label': title, onkeydown: (event) => event.key === 'Escape' && close() },
    h(
      'form',
      { className: 'sheet-form', noValidate: true, onsubmit: submit },
      h(
        'header',
        { className: 'sheet-head' },
        h('button', { type: 'button', className: 'plain', 'aria-label': texts.close, onclick: close }, icon('close')),
        h('h2', {}, title),
      ),
      h('div', { className: 'sheet-rows' }, fields.map(({ element }) => element)),
      h('footer', { className: 'sheet-foot' }, h('button', { type: 'submit', className: 'sheet-send' }, footer?.label ?? texts.send)),
    ),
  );
  screen.append(sheet);
  sheet.querySelector('input')?.focus({ preventScroll: true });
}

/** What stands for one component: its element and, when it is answered, its name, value and check. */
function fieldOf(component) {
  switch (component.type) {
    case 'TextHeading':
      return { element: h('h3', { className: 'form-heading' }, component.text) };
    case 'TextSubheading':
    case 'TextBody':
    case 'TextCaption':
      return { element: h('p', { className: 'form-text' }, component.text) };
    case 'RadioButtonsGroup':
      return groupField(component, 'radio', 1, 1);
    case 'CheckboxGroup':
      return groupField(component, 'checkbox', component['min-selected-items'] ?? 0, component['max-selected-items'] ?? component['data-source'].length);
    case 'TextInput':
      return typedField(component, h('input', { type: component['input-type'] === 'number' ? 'number' : 'text', inputMode: component['input-type'] === 'number' ? 'numeric' : 'text', maxLength: component['max-chars'] }));
    case 'TextArea':
      return typedField(component, h('textarea', { rows: 2, maxLength: component['max-length'] }));
    default:
      return null;
  }
}

function groupField({ name, label, description, required, 'data-source': options }, type, min, max) {
  const fault = h('p', { className: 'form-fault', role: 'alert', hidden: true });
  const element = h(
    'fieldset',
    { className: 'form-group' },
    h('legend', {}, label),
    description && h('p', { className: 'form-hint' }, description),
    options.map((option) => optionRow(option, name, type)),
    fault,
  );
  const chosen = () => [...element.querySelectorAll('input:checked')].map(({ value }) => value);
  const least = type === 'radio' ? (required ? 1 : 0) : min;
  const limit = () => {
    const isFull = type === 'checkbox' && chosen().length >= max;
    for (const input of element.querySelectorAll('input')) input.disabled = isFull && !input.checked;
    if (chosen().length >= least) fault.hidden = true;
  };
  element.addEventListener('change', limit);
  const check = () => {
    const isEnough = chosen().length >= least;
    fault.textContent = texts.chooseAtLeast(least);
    fault.hidden = isEnough;
    return isEnough;
  };
  return { element, name, check, value: () => (type === 'radio' ? (chosen()[0] ?? '') : chosen()) };
}

function optionRow({ id, title, description, metadata }, name, type) {
  const words = [title, metadata, description].filter(Boolean).join(', ');
  return h(
    'label',
    { className: 'sheet-row' },
    h('span', { className: 'sheet-words' }, h('span', { className: 'sheet-title' }, title), description && h('span', { className: 'sheet-description' }, description)),
    metadata && h('span', { className: 'form-price' }, metadata),
    h('input', { type, name, value: id, 'aria-label': words }),
  );
}

function typedField({ name, label, required, 'helper-text': hint, 'init-value': value }, input) {
  input.value = value ?? '';
  const fault = h('p', { className: 'form-fault', role: 'alert', hidden: true }, texts.fillIn);
  const element = h('div', { className: 'form-group' }, h('label', { className: 'field' }, h('span', {}, label), input, hint && h('small', {}, hint)), fault);
  const check = () => {
    const isGiven = !required || input.value.trim() !== '';
    fault.hidden = isGiven;
    return isGiven;
  };
  return { element, name, check, value: () => input.value };
}
