import { describe, expect, it } from '@jest/globals';
import type { InboundBody } from '@sofra/whatsapp';
import { opensWindow, toInput } from './to-input';

describe(toInput.name, () => {
  it.each<[InboundBody, unknown]>([
    [{ kind: 'text', text: 'x' }, { kind: 'text', text: 'x' }],
    [{ kind: 'tap', source: 'template', id: 'i', title: 't' }, { kind: 'tap', id: 'i', title: 't' }],
    [{ kind: 'location', latitude: 1, longitude: 2 }, { kind: 'location', latitude: 1, longitude: 2, name: null, address: null }],
    [{ kind: 'order', items: [{ sku: 's', quantity: 2, price: 9, currency: 'USD' }] }, { kind: 'cart', items: [{ retailerId: 's', quantity: 2, price: 9, currency: 'USD' }], text: null }],
    [{ kind: 'reaction', targetId: 'w', emoji: '👍' }, { kind: 'reaction', emoji: '👍' }],
    [{ kind: 'reaction', targetId: 'w', emoji: null }, null],
    [{ kind: 'media', media: 'audio', mediaId: 'm', isVoice: true }, { kind: 'unreadable', what: 'audio' }],
    [{ kind: 'revoke', originalId: 'w' }, { kind: 'revoke' }],
    [{ kind: 'unsupported', type: 'edit' }, { kind: 'edit', text: null, original: null }],
    [{ kind: 'flow-reply', response: { flow_token: 't', ref: 'r', g0_one: 'lavas', quantity: '2' } }, { kind: 'form', token: 'r', optionIds: ['lavas'], quantity: '2', note: null }],
    [{ kind: 'flow-reply', response: {} }, { kind: 'form', token: null, optionIds: [], quantity: null, note: null }],
    [{ kind: 'unsupported', type: 'poll' }, { kind: 'unreadable', what: 'unsupported' }],
    [{ kind: 'identity-unsure' }, null],
  ])('understands %j', (body, input) => {
    expect(toInput(body)).toEqual(input);
  });

  it('tells what an edited message said before', () => {
    expect(toInput({ kind: 'edit', originalId: 'w', text: 'iki' }, 'bir')).toEqual({ kind: 'edit', text: 'iki', original: 'bir' });
  });
});

describe(opensWindow.name, () => {
  it('counts what people write, not reactions and notes of the platform', () => {
    expect(opensWindow({ kind: 'text', text: 'x' })).toBe(true);
    expect(opensWindow({ kind: 'reaction', targetId: 'w', emoji: '👍' })).toBe(false);
    expect(opensWindow({ kind: 'identity-changed', change: 'number' })).toBe(false);
  });
});
