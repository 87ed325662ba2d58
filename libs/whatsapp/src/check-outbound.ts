import { LIMITS } from './limits';
import type { ListInteractive, ListSection, OutboundMessage, ReplyButton } from './message';
import { arrayOf, both, byTag, id, isRecord, matching, object, oneOf, text, unique, violation } from './rules';
import type { Rule, Violation } from './rules';

// A message id is opaque; this only refuses what cannot be one.
const wamid = matching(/^wamid\.\S+$/, 1024);
const phone = matching(/^\+?[0-9][0-9 ()-]{5,24}$/, 32);
const userId = matching(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]+$/, 160);

const header = object({ type: oneOf('text'), text: text(LIMITS.headerText) });
const imageHeader = object({ type: oneOf('image'), image: object({ id: matching(/^\d+$/, 64) }) });
const buttonsHeader = byTag('type', { text: header, image: imageHeader });
const footer = object({ text: text(LIMITS.footer) });
const body = (max: number) => object({ text: text(max) });

const replyButton = object({
  type: oneOf('reply'),
  reply: object({ id: id(LIMITS.buttonId), title: text(LIMITS.buttonTitle) }),
});

const uniqueButtons = both(
  unique((all: ReplyButton[]) => all.map((one, i) => ({ path: `[${i}].reply.id`, value: one.reply.id }))),
  unique((all: ReplyButton[]) => all.map((one, i) => ({ path: `[${i}].reply.title`, value: one.reply.title }))),
);

const buttons = object(
  {
    type: oneOf('button'),
    body: body(LIMITS.interactiveBody),
    action: object({ buttons: both(arrayOf(replyButton, 1, LIMITS.buttons), uniqueButtons) }),
  },
  { header: buttonsHeader, footer },
);

const row = object(
  { id: id(LIMITS.rowId), title: text(LIMITS.rowTitle) },
  { description: text(LIMITS.rowDescription) },
);

const section = object(
  { rows: arrayOf(row, 1, LIMITS.listRows) },
  { title: text(LIMITS.sectionTitle) },
);

const rowPlaces = (sections: ListSection[]) =>
  sections.flatMap((one, s) => one.rows.map((part, r) => ({ path: `[${s}].rows[${r}].id`, value: part.id })));

/** The ten rows are counted over all sections, and two sections need titles to tell them apart. */
const wholeList: Rule = (value, path) => {
  const sections = value as ListInteractive['action']['sections'];
  const rows = rowPlaces(sections).length;
  const untitled = sections.findIndex((one) => one.title === undefined);
  return [
    ...(rows > LIMITS.listRows
      ? [violation(path, 'too-many', `has ${rows} rows in all, at most ${LIMITS.listRows} are allowed`)]
      : []),
    ...(sections.length > 1 && untitled >= 0
      ? [violation(`${path}[${untitled}].title`, 'missing', 'is required when there is more than one section')]
      : []),
  ];
};

const list = object(
  {
    type: oneOf('list'),
    body: body(LIMITS.listBody),
    action: object({
      button: text(LIMITS.listButton),
      sections: both(arrayOf(section, 1, LIMITS.listSections), wholeList, unique(rowPlaces)),
    }),
  },
  { header, footer },
);

const locationRequest = object({
  type: oneOf('location_request_message'),
  body: body(LIMITS.interactiveBody),
  action: object({ name: oneOf('send_location') }),
});

const withoutEmoji: Rule = (value, path) =>
  /\p{Extended_Pictographic}/u.test(String(value)) ? [violation(path, 'bad-format', 'must not hold emoji')] : [];

/** What the Flow itself makes of the data is not known here. */
const flowData: Rule = (value, path) =>
  isRecord(value) && Object.keys(value).length > 0 ? [] : [violation(path, 'empty', 'must be an object that is not empty')];

const flow = object(
  {
    type: oneOf('flow'),
    body: body(LIMITS.interactiveBody),
    action: object({
      name: oneOf('flow'),
      parameters: object({
        flow_message_version: oneOf('3'),
        flow_id: matching(/^\d+$/, 64),
        flow_cta: both(text(LIMITS.flowButton), withoutEmoji),
        flow_token: id(LIMITS.flowToken),
        mode: oneOf('published', 'draft'),
        flow_action: oneOf('navigate'),
        flow_action_payload: object({ screen: matching(/^[A-Za-z_]+$/, 80), data: flowData }),
      }),
    }),
  },
  { header, footer },
);

/** Values of a template stay on one line: Meta refuses newlines, tabs and runs of more than four spaces. */
const templateValue: Rule = (value, path) =>
  /[\n\r\t]| {5}/.test(String(value)) ? [violation(path, 'bad-format', 'must not hold newlines, tabs or five spaces')] : [];

const templateText = object(
  { type: oneOf('text'), text: both(text(LIMITS.templateBody), templateValue) },
  { parameter_name: matching(/^[a-z0-9_]+$/, LIMITS.templateName) },
);

const filled = object({ type: oneOf('header', 'body'), parameters: arrayOf(templateText, 1, 100) });

const quickReply = object({
  type: oneOf('button'),
  sub_type: oneOf('quick_reply'),
  index: matching(/^[0-9]$/, 1),
  parameters: arrayOf(object({ type: oneOf('payload'), payload: text(LIMITS.templatePayload) }), 1, 1),
});

const template = object(
  {
    name: matching(/^[a-z0-9_]+$/, LIMITS.templateName),
    language: object({ code: matching(/^[a-z]{2,3}(_[A-Z]{2})?$/, 6) }),
  },
  {
    components: arrayOf(
      byTag('type', { header: filled, body: filled, button: quickReply }),
      0,
      LIMITS.templateButtons + 2,
    ),
  },
);

const envelope = { messaging_product: oneOf('whatsapp'), type: oneOf('text', 'interactive', 'template') };
const around = {
  recipient_type: oneOf('individual'),
  to: phone,
  recipient: userId,
  context: object({ message_id: wamid }),
  biz_opaque_callback_data: text(LIMITS.opaque),
};

const message = byTag('type', {
  text: object(
    { ...envelope, text: object({ body: text(LIMITS.textBody) }, { preview_url: oneOf(true, false) }) },
    around,
  ),
  interactive: object(
    { ...envelope, interactive: byTag('type', { button: buttons, list, location_request_message: locationRequest, flow }) },
    around,
  ),
  template: object({ ...envelope, template }, around),
});

const markRead = object(
  { messaging_product: oneOf('whatsapp'), status: oneOf('read'), message_id: wamid },
  { typing_indicator: object({ type: oneOf('text') }) },
);

/** Everything for which the platform would refuse this body of `POST /messages`; empty for a good one. */
export function checkOutbound(candidate: unknown): Violation[] {
  if (isRecord(candidate) && candidate['status'] !== undefined) return markRead(candidate, '');
  return both(message, hasRecipient)(candidate, '');
}

/** Whether `candidate` is a message that the platform would take. */
export function isOutboundMessage(candidate: unknown): candidate is OutboundMessage {
  return isRecord(candidate) && candidate['status'] === undefined && checkOutbound(candidate).length === 0;
}

const hasRecipient: Rule = (value) =>
  isRecord(value) && value['to'] === undefined && value['recipient'] === undefined
    ? [violation('to', 'missing', 'either to or recipient is required')]
    : [];
