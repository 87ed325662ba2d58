import fc from 'fast-check';
import { checkOutbound, isOutboundMessage } from './check-outbound';

const text = { messaging_product: 'whatsapp', to: '+905321112233', type: 'text', text: { body: 'Merhaba' } };
const found = (candidate: unknown) => checkOutbound(candidate).map(({ path, code }) => `${path} ${code}`);

describe(checkOutbound.name, () => {
  it('passes a good message', () => {
    expect(found(text)).toEqual([]);
    expect(isOutboundMessage(text)).toBe(true);
  });

  it.each([
    ['an unknown field', { ...text, colour: 'red' }, 'colour unknown-field'],
    ['an unknown field inside', { ...text, text: { body: 'a', html: true } }, 'text.html unknown-field'],
    ['content of another type', { ...text, interactive: {} }, 'interactive unknown-field'],
    ['an unknown type', { ...text, type: 'telegram' }, 'type unknown-value'],
    ['a type every object inherits', { ...text, type: 'constructor' }, 'type unknown-value'],
    ['no type', { ...text, type: undefined }, 'type missing'],
    ['another product', { ...text, messaging_product: 'sms' }, 'messaging_product unknown-value'],
    ['no recipient', { ...text, to: undefined }, 'to missing'],
    ['a word as number', { ...text, to: 'Ann' }, 'to bad-format'],
    ['null content', { ...text, text: null }, 'text wrong-type'],
    ['too long an opaque id', { ...text, biz_opaque_callback_data: 'x'.repeat(513) }, 'biz_opaque_callback_data too-long'],
    ['a picture by its address', pictured('button', 'https://x/y.jpg'), 'interactive.header.image.id bad-format'],
    ['a header on a location request', locationRequestWithHeader(), 'interactive.header unknown-field'],
  ])('refuses %s', (_, candidate, problem) => {
    expect(found(candidate)).toEqual([problem]);
  });

  it('takes a picture above buttons, and not above a list', () => {
    expect(found(pictured('button', '17'))).toEqual([]);
    expect(found(pictured('list', '17'))).toContain('interactive.header.type unknown-value');
  });

  it('checks marking as read by its own rules', () => {
    const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.A' };
    expect(found(read)).toEqual([]);
    expect(found({ ...read, to: '+905321112233' })).toEqual(['to unknown-field']);
    expect(isOutboundMessage(read)).toBe(false);
  });

  it('answers for anything at all', () => {
    fc.assert(fc.property(fc.jsonValue(), (candidate) => Array.isArray(checkOutbound(candidate))));
  });
});

function pictured(type: 'button' | 'list', id: string) {
  const list = { button: 'Aç', sections: [{ rows: [{ id: 'a', title: 'A' }] }] };
  const action = type === 'list' ? list : { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A' } }] };
  return { messaging_product: 'whatsapp', to: '+905321112233', type: 'interactive', interactive: { type, header: { type: 'image', image: { id } }, body: { text: 'x' }, action } };
}

function locationRequestWithHeader() {
  return {
    messaging_product: 'whatsapp',
    to: '+905321112233',
    type: 'interactive',
    interactive: {
      type: 'location_request_message',
      header: { type: 'text', text: 'Adres' },
      body: { text: 'Neredesiniz?' },
      action: { name: 'send_location' },
    },
  };
}
