import { h, icon, svg, ticks } from './dom.js';
import { renderMarkup } from './markup-view.js';
import { texts, timeOf } from './texts.js';

/** One message as the phone shows it, with what can be tapped below. */
export function bubbleView(bubble, actions) {
  if (bubble.kind === 'reaction') return reactionView(bubble);
  const below = belowBubble(bubble, actions);
  return h(
    'li',
    { className: `message ${bubble.direction}`, 'data-wamid': bubble.wamid },
    h(
      'div',
      { className: `bubble ${bubble.kind}${below.length > 0 ? ' has-rows' : ''}` },
      quoteView(bubble.quoted),
      bubble.picture && h('img', { className: 'picture', src: bubble.picture, alt: texts.photo }),
      bubble.header && h('p', { className: 'header' }, bubble.header),
      contentView(bubble),
      bubble.footer && h('p', { className: 'footer' }, bubble.footer),
      metaView(bubble),
    ),
    below.length > 0 && h('div', { className: 'rows' }, below),
  );
}

function quoteView(quoted) {
  if (!quoted) return null;
  const author = quoted.direction === 'sent' ? texts.you : texts.business;
  return h(
    'blockquote',
    { className: `quote ${quoted.direction}` },
    h('span', { className: 'author' }, author),
    h('span', { className: 'quoted' }, renderMarkup(quoted.text.replace(/\s+/g, ' '))),
  );
}

function contentView(bubble) {
  if (bubble.kind === 'location') return mapView(bubble);
  if (bubble.kind === 'media') return mediaView(bubble);
  return h('p', { className: 'text', dir: 'auto' }, renderMarkup(bubble.text));
}

function metaView({ direction, status, at }) {
  return h(
    'span',
    { className: 'meta' },
    h('time', { dateTime: at }, timeOf(at)),
    direction === 'sent' && ticks(status, texts.ticks[status]),
  );
}

/** Our own drawing: streets, a park, water and a pin. No tiles, nothing leaves the machine. */
function mapView({ location, text }) {
  const map = svg('0 0 240 120', 240, 120, [
    { d: 'M0 0h240v120H0Z', stroke: 'none', fill: 'var(--map-land)' },
    { d: 'M0 92c40-14 70 10 120 2s80-6 120-16v42H0Z', stroke: 'none', fill: 'var(--map-water)' },
    { d: 'M20 14h62v40H20Z', stroke: 'none', fill: 'var(--map-park)' },
    { d: 'M-5 70 245 48M96-5l24 130M-5 30l250-18M170-5l16 80M40-5l14 90', stroke: 'var(--map-street)', 'stroke-width': '6' },
    { d: 'M120 74s20-18 20-33a20 20 0 0 0-40 0c0 15 20 33 20 33Z', stroke: 'none', fill: '#d93a2b' },
    { d: 'M120 48a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z', stroke: 'none', fill: '#fff' },
  ]);
  map.classList.add('map');
  const place = `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`;
  return h('figure', { className: 'place', 'aria-label': texts.location }, map, h('figcaption', {}, text || place));
}

function mediaView({ media, text }) {
  const name = { image: texts.photo, audio: texts.voice, sticker: texts.sticker }[media] ?? texts.file;
  return h(
    'div',
    { className: 'media' },
    h('span', { className: 'media-box' }, icon('photo', 26), name),
    text && h('p', { className: 'text', dir: 'auto' }, renderMarkup(text)),
  );
}

function belowBubble(bubble, actions) {
  const row = (name, label, onclick) =>
    h('button', { type: 'button', className: 'row', onclick }, icon(name, 18), h('span', {}, label));
  if (bubble.flow) return [row('form', bubble.flow.button, () => actions.openForm(bubble))];
  if (bubble.list) return [row('list', bubble.list.button, () => actions.openList(bubble))];
  if (bubble.kind === 'location-request') return [row('pin', texts.sendLocation, () => actions.openLocation(bubble))];
  return (bubble.buttons ?? []).map(({ id, title }) => row('reply', title, () => actions.tap(bubble, id)));
}

function reactionView({ text, direction, at }) {
  return h('li', { className: `message ${direction} is-reaction` }, h('span', { className: 'reaction', title: timeOf(at) }, text || '∅'));
}
