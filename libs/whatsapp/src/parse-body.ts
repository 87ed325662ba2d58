import { asArray, asNumber, asObject, asText, defined } from './json';
import type { JsonObject } from './json';
import { MEDIA_KINDS } from './webhook';
import type { InboundBody, MediaKind } from './webhook';

type Reader = (message: JsonObject) => InboundBody | undefined;

/** What a message says; undefined when a known kind is broken. Kinds not listed here are `unsupported`, never an error. */
export function parseBody(message: JsonObject): InboundBody | undefined {
  const type = asText(message['type']) ?? 'unknown';
  const read = READERS.get(type);
  return read ? read(message) : unsupported(message, type);
}

const text: Reader = (message) => {
  const body = asObject(message['text'])?.['body'];
  return typeof body === 'string' ? { kind: 'text', text: body } : undefined;
};

const interactive: Reader = (message) => {
  // Meta sends `interactive` without its object when somebody forwards one: not ours to fail on.
  const part = asObject(message['interactive']);
  if (!part) return unsupported(message, 'interactive');
  if (part['type'] === 'button_reply') return tap('button', asObject(part['button_reply']));
  if (part['type'] === 'list_reply') return tap('list', asObject(part['list_reply']));
  if (part['type'] === 'nfm_reply') return flowReply(asObject(part['nfm_reply']));
  return unsupported(message, `interactive.${asText(part['type']) ?? 'unknown'}`);
};

function tap(source: 'button' | 'list', reply: JsonObject | undefined): InboundBody | undefined {
  const id = asText(reply?.['id']);
  return id === undefined ? undefined : { kind: 'tap', source, id, title: asText(reply?.['title']) ?? '' };
}

function flowReply(reply: JsonObject | undefined): InboundBody | undefined {
  const json = asText(reply?.['response_json']);
  if (json === undefined) return undefined;
  try {
    return { kind: 'flow-reply', response: JSON.parse(json) as unknown };
  } catch {
    // The phone wrote this JSON; broken JSON is a broken message.
    return undefined;
  }
}

const templateButton: Reader = (message) => {
  const button = asObject(message['button']);
  const title = asText(button?.['text']) ?? '';
  const id = asText(button?.['payload']) ?? title;
  return id === '' ? undefined : { kind: 'tap', source: 'template', id, title };
};

const location: Reader = (message) => {
  const pin = asObject(message['location']);
  const latitude = asNumber(pin?.['latitude']);
  const longitude = asNumber(pin?.['longitude']);
  if (latitude === undefined || longitude === undefined) return undefined;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return {
    kind: 'location',
    latitude,
    longitude,
    ...defined({ name: asText(pin?.['name']), address: asText(pin?.['address']) }),
  };
};

const order: Reader = (message) => {
  const cart = asObject(message['order']);
  if (!cart) return undefined;
  const items = asArray(cart['product_items']).flatMap((one) => {
    const item = asObject(one);
    const sku = asText(item?.['product_retailer_id']);
    const quantity = Number(item?.['quantity']);
    if (sku === undefined || !Number.isSafeInteger(quantity) || quantity < 1) return [];
    return [{ sku, quantity, ...defined({ price: asNumber(item?.['item_price']), currency: asText(item?.['currency']) }) }];
  });
  return { kind: 'order', items, ...defined({ catalogId: asText(cart['catalog_id']), text: asText(cart['text']) }) };
};

const media =
  (kind: MediaKind): Reader =>
  (message) => {
    const file = asObject(message[kind]);
    const mediaId = asText(file?.['id']);
    if (!file || mediaId === undefined) return undefined;
    return {
      kind: 'media',
      media: kind,
      mediaId,
      isVoice: file['voice'] === true,
      ...defined({
        mimeType: asText(file['mime_type']),
        caption: asText(file['caption']),
        filename: asText(file['filename']),
      }),
    };
  };

const contacts: Reader = (message) => ({
  kind: 'contacts',
  isOwnCard: message['origin'] === 'contact_request',
  contacts: asArray(message['contacts']).flatMap((one) => {
    const card = asObject(one);
    return card ? [contactCard(card)] : [];
  }),
});

function contactCard(card: JsonObject) {
  const phones = asArray(card['phones']).map((one) => {
    const phone = asObject(one);
    return defined({ phone: asText(phone?.['phone']), waId: asText(phone?.['wa_id']) });
  });
  return { phones, ...defined({ name: asText(asObject(card['name'])?.['formatted_name']) }) };
}

const reaction: Reader = (message) => {
  const part = asObject(message['reaction']);
  const targetId = asText(part?.['message_id']);
  return targetId === undefined ? undefined : { kind: 'reaction', targetId, emoji: asText(part?.['emoji']) ?? null };
};

const system: Reader = (message) => {
  const part = asObject(message['system']);
  const type = asText(part?.['type']);
  if (!part || type === undefined) return undefined;
  if (type === 'user_changed_number' || type === 'user_changed_user_id') {
    return { kind: 'identity-changed', change: type === 'user_changed_number' ? 'number' : 'user-id', ...newIds(part) };
  }
  if (type === 'customer_identity_changed') {
    return { kind: 'identity-unsure', ...defined({ hash: asText(asObject(message['identity'])?.['hash']) }) };
  }
  return unsupported(message, `system.${type}`);
};

function newIds(part: JsonObject) {
  return defined({
    waId: asText(part['wa_id']),
    userId: asText(part['user_id']),
    previousUserId: asText(part['previous_user_id']),
    parentUserId: asText(part['parent_user_id']),
    previousParentUserId: asText(part['previous_parent_user_id']),
  });
}

const edit: Reader = (message) => {
  const part = asObject(message['edit']);
  const originalId = asText(part?.['original_message_id']);
  if (originalId === undefined) return undefined;
  const changed = asObject(asObject(part?.['message'])?.['text']);
  return { kind: 'edit', originalId, ...defined({ text: asText(changed?.['body']) }) };
};

const revoke: Reader = (message) => {
  const originalId = asText(asObject(message['revoke'])?.['original_message_id']);
  return originalId === undefined ? undefined : { kind: 'revoke', originalId };
};

function unsupported(message: JsonObject, type: string): InboundBody {
  const inner = asText(asObject(message['unsupported'])?.['type']);
  const errorCode = asNumber(asObject(asArray(message['errors'])[0])?.['code']);
  return { kind: 'unsupported', type: inner ?? type, ...defined({ errorCode }) };
}

const READERS = new Map<string, Reader>([
  ['text', text],
  ['interactive', interactive],
  ['button', templateButton],
  ['location', location],
  ['order', order],
  ...MEDIA_KINDS.map((kind): [string, Reader] => [kind, media(kind)]),
  ['contacts', contacts],
  ['reaction', reaction],
  ['system', system],
  ['edit', edit],
  ['revoke', revoke],
]);
