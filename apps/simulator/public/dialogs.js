import { h, openDialog } from './dom.js';
import { language, texts } from './texts.js';

/** Asks for a place and hands it to `send`. */
export function openLocationDialog(send) {
  openDialog(texts.sendLocation, 'location-dialog', (close) => {
    const latitude = numberField(texts.latitude, 41.00824, 90);
    const longitude = numberField(texts.longitude, 28.97836, 180);
    const place = ([name, address, lat, long]) =>
      h(
        'button',
        { type: 'button', className: 'place-row', onclick: () => finish({ latitude: lat, longitude: long, name, address }) },
        h('strong', {}, name),
        h('span', {}, address),
      );
    const finish = (location) => {
      close();
      send(location);
    };
    const own = (event) => {
      event.preventDefault();
      finish({ latitude: latitude.input.valueAsNumber, longitude: longitude.input.valueAsNumber });
    };
    return [
      h('h2', {}, texts.sendLocation),
      h('p', { className: 'hint' }, texts.locationHint),
      h('div', { className: 'places' }, texts.places.map(place)),
      h(
        'form',
        { className: 'own-place', onsubmit: own },
        h('h3', {}, texts.otherPlace),
        h('div', { className: 'pair' }, latitude.label, longitude.label),
        h(
          'div',
          { className: 'dialog-actions' },
          h('button', { type: 'button', className: 'quiet', onclick: close }, texts.cancel),
          h('button', { type: 'submit', className: 'strong' }, texts.send),
        ),
      ),
    ];
  });
}

/** Asks who the new customer is and hands it to `add`. */
export function openPhoneDialog(add) {
  openDialog(texts.addPhone, 'phone-dialog', (close) => {
    const name = h('input', { required: true, maxLength: 200, autocomplete: 'off', autofocus: true });
    const number = h('input', { inputMode: 'tel', placeholder: '905321234567', pattern: '[0-9+() -]{6,20}', autocomplete: 'off' });
    const hidden = h('input', { type: 'checkbox', onchange: () => (number.disabled = hidden.checked) });
    const submit = (event) => {
      event.preventDefault();
      const digits = number.value.replace(/\D/g, '');
      close();
      add({ name: name.value, language, ...(hidden.checked ? { waId: null } : digits ? { waId: digits } : {}) });
    };
    return [
      h('h2', {}, texts.addPhone),
      h(
        'form',
        { onsubmit: submit },
        h('label', { className: 'field' }, h('span', {}, texts.name), name),
        h('label', { className: 'field' }, h('span', {}, texts.number), number, h('small', {}, texts.numberHint)),
        h('label', { className: 'check' }, hidden, h('span', {}, texts.noNumber)),
        h(
          'div',
          { className: 'dialog-actions' },
          h('button', { type: 'button', className: 'quiet', onclick: close }, texts.cancel),
          h('button', { type: 'submit', className: 'strong' }, texts.add),
        ),
      ),
    ];
  });
}

function numberField(text, value, max) {
  const input = h('input', { type: 'number', step: 'any', min: -max, max, required: true, value });
  return { input, label: h('label', { className: 'field' }, h('span', {}, text), input) };
}
