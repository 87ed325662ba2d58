/** Whom a message goes to; one of the two must be known, and `to` wins at the platform when both are. */
export interface Recipient {
  /** Digits of the phone number as the platform names it, without `+`. */
  waId?: string | null;
  /** Business-scoped user id. */
  userId?: string | null;
}

/** Plain text. */
export interface TextContent {
  type: 'text';
  text: { body: string; preview_url?: boolean };
}

/** A button under a message; its id comes back when it is tapped, for ever. */
export interface ReplyButton {
  type: 'reply';
  reply: { id: string; title: string };
}

/** One row of a list. */
export interface ListRow {
  id: string;
  title: string;
  description?: string;
}

/** Rows under a common title; the title is required when there is more than one section. */
export interface ListSection {
  title?: string;
  rows: ListRow[];
}

/** A line in bold above the body. */
interface TextHeader {
  type: 'text';
  text: string;
}

/** A picture above the body, by the id of an upload; only buttons may carry one. */
interface ImageHeader {
  type: 'image';
  image: { id: string };
}

interface InteractiveParts<Header = TextHeader> {
  body: { text: string };
  header?: Header;
  footer?: { text: string };
}

/** A message with one to three reply buttons. */
export interface ButtonsInteractive extends InteractiveParts<TextHeader | ImageHeader> {
  type: 'button';
  action: { buttons: ReplyButton[] };
}

/** A message whose button opens a sheet of at most ten rows. */
export interface ListInteractive extends InteractiveParts {
  type: 'list';
  action: { button: string; sections: ListSection[] };
}

/** A message that asks for the customer's location pin. */
export interface LocationRequestInteractive {
  type: 'location_request_message';
  body: { text: string };
  action: { name: 'send_location' };
}

/** A message whose button opens a published Flow at one of its screens, with the data it shows. */
export interface FlowInteractive extends InteractiveParts {
  type: 'flow';
  action: {
    name: 'flow';
    parameters: {
      flow_message_version: '3';
      flow_id: string;
      flow_cta: string;
      flow_token: string;
      mode: 'published';
      flow_action: 'navigate';
      flow_action_payload: { screen: string; data: Record<string, unknown> };
    };
  };
}

/** Any interactive message that Sofra sends. */
export interface InteractiveContent {
  type: 'interactive';
  interactive: ButtonsInteractive | ListInteractive | LocationRequestInteractive | FlowInteractive;
}

/** A value put into an approved template. */
export interface TemplateTextParameter {
  type: 'text';
  text: string;
  parameter_name?: string;
}

/** The filled parts of an approved template. */
export type TemplateComponent =
  | { type: 'header' | 'body'; parameters: TemplateTextParameter[] }
  | { type: 'button'; sub_type: 'quick_reply'; index: string; parameters: [{ type: 'payload'; payload: string }] };

/** An approved template, the only thing allowed outside the service window. */
export interface TemplateContent {
  type: 'template';
  template: { name: string; language: { code: string }; components?: TemplateComponent[] };
}

/** What a message says, without whom it goes to. */
export type MessageContent = TextContent | InteractiveContent | TemplateContent;

/** What every message carries around its content. */
export interface MessageEnvelope {
  messaging_product: 'whatsapp';
  recipient_type: 'individual';
  /** Phone number with `+`: without it the platform prepends the business's own country code. */
  to?: string;
  recipient?: string;
  context?: { message_id: string };
  biz_opaque_callback_data?: string;
}

/** A whole body of `POST /{phone-number-id}/messages`. */
export type OutboundMessage = MessageEnvelope & MessageContent;

/** Marks a message and all before it as read; with `typing_indicator` the customer also sees typing dots. */
export interface MarkRead {
  messaging_product: 'whatsapp';
  status: 'read';
  message_id: string;
  typing_indicator?: { type: 'text' };
}
