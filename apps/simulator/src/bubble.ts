import type { ButtonsInteractive, OutboundMessage } from '@sofra/whatsapp';
import type { Bubble } from './control';

type Shown = Pick<Bubble, 'kind' | 'text' | 'header' | 'picture' | 'footer' | 'buttons' | 'list'>;

/** What a phone shows of a message from the business. */
export function shownOnPhone(message: OutboundMessage): Shown {
  switch (message.type) {
    case 'text':
      return { kind: 'text', text: message.text.body };
    case 'template':
      return template(message.template);
    case 'interactive':
      return interactive(message.interactive);
  }
}

function interactive(part: Extract<OutboundMessage, { type: 'interactive' }>['interactive']): Shown {
  const text = part.body.text;
  if (part.type === 'location_request_message') return { kind: 'location-request', text };
  const around = {
    text,
    ...(part.header ? headerOf(part.header) : {}),
    ...(part.footer ? { footer: part.footer.text } : {}),
  };
  if (part.type === 'list') return { kind: 'list', ...around, list: part.action };
  // What a form shows is known to the Flow it opens.
  if (part.type === 'flow') return { kind: 'flow', ...around };
  return { kind: 'buttons', ...around, buttons: part.action.buttons.map(({ reply }) => reply) };
}

function headerOf(header: NonNullable<ButtonsInteractive['header']>): Pick<Shown, 'header' | 'picture'> {
  return header.type === 'text' ? { header: header.text } : { picture: `/sim/media/${header.image.id}` };
}

/** Id of the picture above a message; null when there is none. */
export function pictureOf(message: OutboundMessage): string | null {
  const header = message.type === 'interactive' && message.interactive.type === 'button' ? message.interactive.header : undefined;
  return header?.type === 'image' ? header.image.id : null;
}

/** The simulator holds no approved wording, so a template shows its name and its values. */
function template({ name, components = [] }: Extract<OutboundMessage, { type: 'template' }>['template']): Shown {
  const values = components.flatMap((one) =>
    one.type === 'button' ? [] : one.parameters.map(({ text }) => text),
  );
  const buttons = components.flatMap((one) =>
    one.type === 'button' ? [{ id: one.parameters[0].payload, title: one.parameters[0].payload }] : [],
  );
  return { kind: 'template', text: [`[${name}]`, ...values].join('\n'), ...(buttons.length > 0 ? { buttons } : {}) };
}

/** What a tap on `id` says in the thread and on the wire; undefined when the bubble shows no such thing. */
export function tapOn(bubble: Bubble, id: string) {
  const button = bubble.buttons?.find((one) => one.id === id);
  if (button) return { source: bubble.kind === 'template' ? ('template' as const) : ('button' as const), ...button };
  const row = bubble.list?.sections.flatMap(({ rows }) => rows).find((one) => one.id === id);
  return row ? { source: 'list' as const, ...row } : undefined;
}

/** One line that stands for a bubble when it is quoted. */
export function quoteOf({ wamid, direction, text }: Bubble): NonNullable<Bubble['quoted']> {
  return { wamid, direction, text };
}
