import { checkOutbound } from './check-outbound';
import type { ListSection, MarkRead, MessageContent, OutboundMessage, Recipient, TemplateComponent } from './message';
import type { Violation } from './rules';

/** A message that the platform takes, or every reason why it would not. Builders never shorten what people read: cut first, with `cutText` or `cutAtWord`. */
export type Built<T> = { ok: true; value: T } | { ok: false; problems: Violation[] };

/** What any message may carry besides its content. */
export interface BuildOptions {
  /** Message to quote. */
  replyTo?: string;
  /** Comes back in every status: `biz_opaque_callback_data`. */
  opaque?: string;
}

/** Plain text, 1 to 4096 characters. */
export interface TextParts {
  body: string;
  previewUrl?: boolean;
}

/** One to three buttons under a body of at most 1024 characters. */
export interface ButtonsParts {
  body: string;
  buttons: readonly { id: string; title: string }[];
  header?: string;
  /** Id of an uploaded picture; takes the place of `header`. */
  image?: string;
  footer?: string;
}

/** At most ten rows in all, behind one button, under a body of at most 4096 characters. */
export interface ListParts {
  body: string;
  button: string;
  sections: readonly { title?: string; rows: readonly { id: string; title: string; description?: string }[] }[];
  header?: string;
  footer?: string;
}

/** A question with a "Send location" button. */
export interface LocationRequestParts {
  body: string;
}

/** A button that opens a published Flow on one of its screens. */
export interface FlowParts {
  body: string;
  button: string;
  flowId: string;
  /** Comes back with the answer. */
  token: string;
  screen: string;
  data: Record<string, unknown>;
}

/** An approved template with its values in order. */
export interface TemplateParts {
  name: string;
  /** Code of an approved translation, as `tr` or `en_US`. */
  language: string;
  body?: readonly string[];
  /** Payloads of the quick replies, by position. */
  quickReplies?: readonly string[];
}

/** A text message. */
export function buildText(to: Recipient, parts: TextParts, options?: BuildOptions): Built<OutboundMessage> {
  const preview = parts.previewUrl === undefined ? {} : { preview_url: parts.previewUrl };
  return build(to, { type: 'text', text: { body: parts.body, ...preview } }, options);
}

/** A message with reply buttons; titles and ids must differ from each other. */
export function buildButtons(to: Recipient, parts: ButtonsParts, options?: BuildOptions): Built<OutboundMessage> {
  const buttons = parts.buttons.map(({ id, title }) => ({ type: 'reply' as const, reply: { id, title } }));
  return build(
    to,
    { type: 'interactive', interactive: { type: 'button', ...surround(parts), ...imageHeader(parts), action: { buttons } } },
    options,
  );
}

/** A list message; row ids must differ over all sections. */
export function buildList(to: Recipient, parts: ListParts, options?: BuildOptions): Built<OutboundMessage> {
  const action = { button: parts.button, sections: parts.sections.map(section) };
  return build(to, { type: 'interactive', interactive: { type: 'list', ...surround(parts), action } }, options);
}

/** A message that asks for a location pin. */
export function buildLocationRequest(
  to: Recipient,
  parts: LocationRequestParts,
  options?: BuildOptions,
): Built<OutboundMessage> {
  const interactive = {
    type: 'location_request_message' as const,
    body: { text: parts.body },
    action: { name: 'send_location' as const },
  };
  return build(to, { type: 'interactive', interactive }, options);
}

/** A message that opens a Flow; whether its data fit that Flow is `checkFlowData`'s business. */
export function buildFlow(to: Recipient, { body, button, flowId, token, screen, data }: FlowParts, options?: BuildOptions): Built<OutboundMessage> {
  const parameters = {
    flow_message_version: '3' as const, flow_id: flowId, flow_cta: button, flow_token: token, mode: 'published' as const,
    flow_action: 'navigate' as const, flow_action_payload: { screen, data },
  };
  return build(to, { type: 'interactive', interactive: { type: 'flow', ...surround({ body }), action: { name: 'flow', parameters } } }, options);
}

/** A template message: the only kind allowed once the service window is closed. */
export function buildTemplate(to: Recipient, parts: TemplateParts, options?: BuildOptions): Built<OutboundMessage> {
  const components = templateComponents(parts);
  const template = {
    name: parts.name,
    language: { code: parts.language },
    ...(components.length > 0 ? { components } : {}),
  };
  return build(to, { type: 'template', template }, options);
}

/** Marks a message as read, with typing dots if asked. */
export function buildMarkRead(wamid: string, options: { typing?: boolean } = {}): Built<MarkRead> {
  const typing = options.typing ? { typing_indicator: { type: 'text' as const } } : {};
  return checked<MarkRead>({ messaging_product: 'whatsapp', status: 'read', message_id: wamid, ...typing });
}

function build(to: Recipient, content: MessageContent, options: BuildOptions = {}): Built<OutboundMessage> {
  return checked<OutboundMessage>({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...address(to),
    ...(options.replyTo ? { context: { message_id: options.replyTo } } : {}),
    ...(options.opaque ? { biz_opaque_callback_data: options.opaque } : {}),
    ...content,
  });
}

function checked<T>(value: T): Built<T> {
  const problems = checkOutbound(value);
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

function address({ waId, userId }: Recipient): { to?: string; recipient?: string } {
  return {
    ...(waId ? { to: waId.startsWith('+') ? waId : `+${waId}` } : {}),
    ...(userId ? { recipient: userId } : {}),
  };
}

function imageHeader({ image }: ButtonsParts) {
  return image === undefined ? {} : { header: { type: 'image' as const, image: { id: image } } };
}

function surround({ body, header, footer }: { body: string; header?: string; footer?: string }) {
  return {
    body: { text: body },
    ...(header === undefined ? {} : { header: { type: 'text' as const, text: header } }),
    ...(footer === undefined ? {} : { footer: { text: footer } }),
  };
}

function section({ title, rows }: ListParts['sections'][number]): ListSection {
  const plain = rows.map(({ id, title: name, description }) => ({
    id,
    title: name,
    ...(description === undefined ? {} : { description }),
  }));
  return { ...(title === undefined ? {} : { title }), rows: plain };
}

function templateComponents({ body = [], quickReplies = [] }: TemplateParts): TemplateComponent[] {
  const values = body.map((text) => ({ type: 'text' as const, text }));
  const replies = quickReplies.map(
    (payload, index): TemplateComponent => ({
      type: 'button',
      sub_type: 'quick_reply',
      index: String(index),
      parameters: [{ type: 'payload', payload }],
    }),
  );
  return [...(values.length > 0 ? [{ type: 'body' as const, parameters: values }] : []), ...replies];
}
