/** Building elements. Text always goes in as text nodes: what customers type can never become markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** An element with properties, listeners (`onclick`), attributes (`aria-label`, `role`, `data-x`) and children. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    // Not as a property: there a handler that returns false would cancel the event.
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element) element[name] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const PATHS = {
  send: ['M3.4 20.4 21 12 3.4 3.6 3.4 10.2 15 12 3.4 13.8Z', true],
  plus: ['M12 5v14M5 12h14'],
  close: ['M6 6l12 12M18 6 6 18'],
  more: ['M12 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM12 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z', true],
  list: ['M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01'],
  form: ['M5 4h14v16H5ZM8.5 9h7M8.5 13h7M8.5 17h4'],
  reply: ['M10 8V4L3 11l7 7v-4.2c5 0 8.5 1.6 11 5.2-1-5-4-10-11-11Z', true],
  pin: ['M12 21s7-6.3 7-11.5A7 7 0 0 0 5 9.5C5 14.7 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z'],
  code: ['M8 7l-5 5 5 5M16 7l5 5-5 5'],
  sun: ['M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M19 5l-1.4 1.4M6.4 17.6 5 19'],
  clip: ['M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7L9.8 17a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6'],
  clock: ['M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z'],
  photo: ['M4 5h16v14H4ZM4 16l5-5 4 4 3-3 4 4M15.5 9h.01'],
};

export function icon(name, size = 22) {
  const [path, filled] = PATHS[name];
  return svg(`0 0 24 24`, size, size, [{ d: path, filled }]);
}

/** One or two ticks, or a clock, as they stand beside the time. */
export function ticks(status, label) {
  const one = { d: 'M1.5 6.5 5 10 12 2' };
  const two = { d: 'M6.5 8.8 7.7 10 14.7 2' };
  const drawn =
    status === 'pending'
      ? icon('clock', 13)
      : svg('0 0 16 12', 16, 12, status === 'sent' ? [one] : [one, two]);
  drawn.classList.add('ticks', `ticks-${status}`);
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', label);
  drawn.removeAttribute('aria-hidden');
  return drawn;
}

export function svg(viewBox, width, height, shapes) {
  const root = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ viewBox, width, height, 'aria-hidden': 'true' })) root.setAttribute(name, value);
  for (const { d, filled, ...more } of shapes) {
    const path = document.createElementNS(SVG, 'path');
    const look = filled ? { fill: 'currentColor' } : STROKE;
    for (const [name, value] of Object.entries({ d, ...look, ...more })) path.setAttribute(name, value);
    root.append(path);
  }
  return root;
}

const STROKE = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.8',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

/** A modal dialog that removes itself; Escape and the backdrop close it. */
export function openDialog(label, className, content) {
  const dialog = h('dialog', { className: `dialog ${className}`, 'aria-label': label });
  dialog.append(...content(() => dialog.close()));
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
