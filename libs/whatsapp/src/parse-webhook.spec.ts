import fc from 'fast-check';
import { parseWebhook } from './parse-webhook';
import type { InboundBody } from './webhook';

type Fields = Record<string, unknown>;

const metadata = { display_phone_number: '902120000000', phone_number_id: '1000' };
const change = (value: Fields, field = 'messages') => ({ field, value: { metadata, ...value } });
const webhook = (...changes: unknown[]) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: 'waba', changes }],
});
const message = (fields: Fields = {}) => ({
  from: '905321112233',
  id: 'wamid.A',
  timestamp: '1790000000',
  type: 'text',
  text: { body: 'Merhaba' },
  ...fields,
});
const withMessages = (...messages: unknown[]) => webhook(change({ messages }));
const bodyOf = (fields: Fields): InboundBody | undefined =>
  parseWebhook(withMessages(message({ text: undefined, ...fields }))).messages[0]?.body;

describe(parseWebhook.name, () => {
  it('reads a text with its sender and time', () => {
    const contacts = [{ profile: { name: 'Ann', username: '@ann' }, wa_id: '905321112233', user_id: 'TR.1' }];
    const { messages } = parseWebhook(webhook(change({ contacts, messages: [message({ context: { id: 'wamid.Q' } })] })));
    expect(messages).toEqual([
      {
        number: { phoneNumberId: '1000', displayPhoneNumber: '902120000000', accountId: 'waba' },
        wamid: 'wamid.A',
        customer: { waId: '905321112233', userId: 'TR.1', name: 'Ann', username: '@ann' },
        seconds: 1790000000,
        at: new Date('2026-09-21T14:13:20.000Z'),
        body: { kind: 'text', text: 'Merhaba' },
        contextId: 'wamid.Q',
        isForwarded: false,
        raw: webhook({
          field: 'messages',
          value: { messaging_product: 'whatsapp', metadata, contacts, messages: [message({ context: { id: 'wamid.Q' } })] },
        }),
      },
    ]);
  });

  it.each<[string, Fields, InboundBody]>([
    [
      'a button',
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'a', title: 'Evet' } } },
      { kind: 'tap', source: 'button', id: 'a', title: 'Evet' },
    ],
    [
      'a list row',
      { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'r', title: 'Ayran' } } },
      { kind: 'tap', source: 'list', id: 'r', title: 'Ayran' },
    ],
    [
      'a template button',
      { type: 'button', button: { payload: 'p', text: 'Tamam' } },
      { kind: 'tap', source: 'template', id: 'p', title: 'Tamam' },
    ],
    [
      'a pin',
      { type: 'location', location: { latitude: 41.01, longitude: 28.97 } },
      { kind: 'location', latitude: 41.01, longitude: 28.97 },
    ],
    [
      'a cart',
      { type: 'order', order: { catalog_id: 'c', product_items: [{ product_retailer_id: 'S', quantity: '2' }, null] } },
      { kind: 'order', catalogId: 'c', items: [{ sku: 'S', quantity: 2 }] },
    ],
    [
      'a voice note',
      { type: 'audio', audio: { id: 'm', mime_type: 'audio/ogg', voice: true } },
      { kind: 'media', media: 'audio', mediaId: 'm', mimeType: 'audio/ogg', isVoice: true },
    ],
    [
      'the own card',
      { type: 'contacts', origin: 'contact_request', contacts: [{ name: { formatted_name: 'A' }, phones: [{ phone: '+90' }] }] },
      { kind: 'contacts', isOwnCard: true, contacts: [{ name: 'A', phones: [{ phone: '+90' }] }] },
    ],
    ['a reaction', { type: 'reaction', reaction: { message_id: 'w', emoji: '👍' } }, { kind: 'reaction', targetId: 'w', emoji: '👍' }],
    ['a reaction taken back', { type: 'reaction', reaction: { message_id: 'w' } }, { kind: 'reaction', targetId: 'w', emoji: null }],
    [
      'a new number',
      { type: 'system', system: { type: 'user_changed_number', wa_id: '9', user_id: 'TR.2', previous_user_id: 'TR.1' } },
      { kind: 'identity-changed', change: 'number', waId: '9', userId: 'TR.2', previousUserId: 'TR.1' },
    ],
    [
      'a doubtful identity',
      { type: 'system', system: { type: 'customer_identity_changed' }, identity: { hash: 'h' } },
      { kind: 'identity-unsure', hash: 'h' },
    ],
    [
      'an edit',
      { type: 'edit', edit: { original_message_id: 'w', message: { type: 'text', text: { body: 'iki' } } } },
      { kind: 'edit', originalId: 'w', text: 'iki' },
    ],
    ['a deletion', { type: 'revoke', revoke: { original_message_id: 'w' } }, { kind: 'revoke', originalId: 'w' }],
    [
      'a filled-in Flow',
      { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { response_json: '{"a":1}' } } },
      { kind: 'flow-reply', response: { a: 1 } },
    ],
    [
      'what phones cannot send here',
      { type: 'unsupported', unsupported: { type: 'poll' }, errors: [{ code: 131051 }] },
      { kind: 'unsupported', type: 'poll', errorCode: 131051 },
    ],
    ['interactive without its object', { type: 'interactive' }, { kind: 'unsupported', type: 'interactive' }],
    ['a type of the future', { type: 'hologram', hologram: {} }, { kind: 'unsupported', type: 'hologram' }],
    ['a type every object inherits', { type: 'constructor' }, { kind: 'unsupported', type: 'constructor' }],
  ])('reads %s', (_, fields, body) => {
    expect(bodyOf(fields)).toEqual(body);
  });

  it.each<[string, unknown, string]>([
    ['null', null, 'not-an-object'],
    ['no id', message({ id: undefined }), 'no-id'],
    ['no sender', message({ from: undefined }), 'no-sender'],
    ['no time', message({ timestamp: 'soon' }), 'no-timestamp'],
    ['a time out of range', message({ timestamp: '9999999999999' }), 'no-timestamp'],
    ['text without a body', message({ text: null }), 'malformed-body'],
    ['a tap without an id', message({ type: 'interactive', interactive: { type: 'list_reply' } }), 'malformed-body'],
    ['a pin off the globe', message({ type: 'location', location: { latitude: 91, longitude: 0 } }), 'malformed-body'],
  ])('keeps %s apart from its 299 neighbours', (_, poison, reason) => {
    const good = Array.from({ length: 299 }, (__, n) => message({ id: `wamid.${n}` }));
    const parsed = parseWebhook(withMessages(...good.slice(0, 150), poison, ...good.slice(150)));
    expect(parsed.messages.map(({ wamid }) => wamid)).toEqual(good.map(({ id }) => id));
    expect(parsed.poisonous).toMatchObject([{ reason }]);
  });

  it('says as much of a poisonous message as it could read', () => {
    const { poisonous } = parseWebhook(withMessages(message({ text: null })));
    expect(poisonous).toMatchObject([
      { number: { phoneNumberId: '1000' }, wamid: 'wamid.A', customer: { waId: '905321112233' } },
    ]);
  });

  it('mixes numbers, messages, statuses and account events', () => {
    const other = { ...metadata, phone_number_id: '2000' };
    const status = { id: 'wamid.S', status: 'read', timestamp: '1790000000', biz_opaque_callback_data: '7:1' };
    const parsed = parseWebhook({
      object: 'whatsapp_business_account',
      entry: [
        { id: 'a', changes: [change({ messages: [message()] }), change({ statuses: [status], errors: [{ code: 131000 }] })] },
        null,
        { id: 'b', changes: [change({ metadata: other, messages: [message()] }), change({}, 'account_alerts'), change({})] },
      ],
    });
    expect(parsed.messages.map(({ number }) => number.phoneNumberId)).toEqual(['1000', '2000']);
    expect(parsed.statuses).toMatchObject([{ wamid: 'wamid.S', status: 'read', opaque: '7:1' }]);
    expect(parsed.accountEvents.map(({ field }) => field)).toEqual(['errors', 'account_alerts']);
    expect(parsed.ignored.map(({ reason }) => reason)).toEqual(['malformed-envelope', 'empty-change']);
  });

  it('keeps the errors and the price of a status', () => {
    const failed = {
      id: 'wamid.S',
      status: 'failed',
      timestamp: '1790000000',
      recipient_id: '90',
      parent_recipient_user_id: 'TR.ENT.1',
      pricing: { billable: true, category: 'service', type: 'regular' },
      errors: [{ code: 131047, title: 'Closed', error_data: { details: 'over 24 hours' } }, 'nonsense'],
    };
    const unknown = { ...failed, status: 'teleported' };
    const { statuses, ignored } = parseWebhook(webhook(change({ statuses: [failed, unknown] })));
    expect(statuses).toMatchObject([
      {
        recipient: { waId: '90', parentUserId: 'TR.ENT.1' },
        pricing: { billable: true, category: 'service', type: 'regular' },
        errors: [{ code: 131047, title: 'Closed', details: 'over 24 hours' }],
      },
    ]);
    expect(ignored).toMatchObject([{ reason: 'unknown-status' }]);
  });

  it('matches contacts by id, never by place', () => {
    const contacts = [
      { profile: { name: 'Bob' }, wa_id: '2', user_id: 'TR.bob' },
      { profile: { name: 'Eve' }, wa_id: '1', user_id: 'TR.eve' },
      { profile: { name: 'Ann' }, user_id: 'TR.ann' },
    ];
    const messages = [
      message({ id: 'a', from: undefined, from_user_id: 'TR.ann' }),
      message({ id: 'b', from: '2' }),
      message({ id: 'c', from: '1', from_user_id: 'TR.other' }),
    ];
    const parsed = parseWebhook(webhook(change({ contacts, messages })));
    expect(parsed.messages.map(({ customer }) => customer)).toEqual([
      { userId: 'TR.ann', name: 'Ann' },
      { waId: '2', userId: 'TR.bob', name: 'Bob' },
      { waId: '1', userId: 'TR.other' },
    ]);
  });

  it('knows who changed the user id without a sender', () => {
    const system = { type: 'user_changed_user_id', user_id: 'TR.2', previous_user_id: 'TR.1' };
    const { messages } = parseWebhook(withMessages(message({ from: undefined, type: 'system', system })));
    expect(messages).toMatchObject([{ customer: { userId: 'TR.1' }, body: { userId: 'TR.2', previousUserId: 'TR.1' } }]);
  });

  it('drops NUL and lone surrogates everywhere, the replay included', () => {
    const contacts = [{ profile: { name: 'A\0nn' }, wa_id: '905321112233' }];
    const { messages } = parseWebhook(webhook(change({ contacts, messages: [message({ text: { body: 'a\0b\ud800' } })] })));
    expect(messages).toMatchObject([{ customer: { name: 'Ann' }, body: { text: 'ab\ufffd' } }]);
    expect(JSON.stringify(messages)).not.toMatch(/\\u0000|\\ud800/);
  });

  it('reads every message again from its raw part', () => {
    const contacts = [{ profile: { name: 'Ann' }, wa_id: '905321112233', user_id: 'TR.1' }];
    const { messages } = parseWebhook(webhook(change({ contacts, messages: [message(), message({ id: 'wamid.B' })] })));
    expect(messages.flatMap(({ raw }) => parseWebhook(raw).messages)).toEqual(messages);
  });

  it.each([undefined, null, 7, 'text', [], {}, { object: 'page', entry: [] }])('ignores %p', (payload) => {
    expect(parseWebhook(payload)).toMatchObject({ messages: [], ignored: [{ reason: 'other-object' }] });
  });

  it('survives nesting that would break a careless walk', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
    expect(parseWebhook(withMessages(message({ text: { body: deep } }))).poisonous).toHaveLength(1);
  });

  it('never throws and never loses a message', () => {
    const keys = fc.constantFrom('from', 'id', 'timestamp', 'type', 'text', 'interactive', 'system', 'location', '__proto__');
    const type = fc.constantFrom('text', 'interactive', 'location', 'order', 'system', 'contacts', 'image', 'reaction', 'x');
    const broken = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(keys, fc.jsonValue()).map((fields) => message(fields)),
      fc.record({ type, inner: fc.jsonValue() }).map(({ type: kind, inner }) => message({ type: kind, [kind]: inner })),
    );
    fc.assert(
      fc.property(fc.array(broken), fc.jsonValue(), (items, contacts) => {
        const parsed = parseWebhook(webhook(change({ contacts, messages: items, statuses: items })));
        expect(parsed.messages.length + parsed.poisonous.length).toBe(items.length);
      }),
    );
    fc.assert(fc.property(fc.anything(), (payload) => parseWebhook(payload) !== undefined));
  });
});
