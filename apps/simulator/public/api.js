import { texts } from './texts.js';

/** Calls the control API; a refusal is shown, since every call comes from a tap. */
export async function call(method, path, body) {
  const response = await fetch(`/sim${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? texts.failed);
  return answer;
}

export const onPhone = (phone, what, body) => call('POST', `/phones/${phone.id}/${what}`, body);

/** Keeps `state` up to date; after a lost connection it starts over from a fresh state. */
export function follow({ onState, onEvent, onLost }) {
  const events = new EventSource('/sim/events');
  let early = null;
  // Events that come while the state is being fetched are applied after it, so that none falls between.
  events.onopen = async () => {
    early = [];
    onState(await call('GET', '/state'));
    early.forEach(onEvent);
    early = null;
  };
  events.onmessage = ({ data }) => {
    const event = JSON.parse(data);
    if (event.type === 'reset') events.onopen();
    else if (early) early.push(event);
    else onEvent(event);
  };
  events.onerror = onLost;
}
