import { describe, expect, it } from '@jest/globals';
import type { DeliveryStatus, InboundStatus } from '@sofra/whatsapp';
import { gatherStatuses } from './gather-statuses';
import { opaqueId, parseOpaqueId } from './opaque-id';

const aStatus = (status: DeliveryStatus, more: Partial<InboundStatus> = {}): InboundStatus => ({
  number: { phoneNumberId: '1' }, wamid: 'w', status, seconds: 10, at: new Date(10_000), recipient: {}, errors: [], raw: null, ...more,
});

describe(gatherStatuses.name, () => {
  it('keeps the highest rank of a message and the moments of the others', () => {
    const [sent, delivered] = [new Date(1_000), new Date(2_000)];
    const statuses = [aStatus('read'), aStatus('sent', { at: sent }), aStatus('delivered', { at: delivered, pricing: { billable: true } })];
    expect(gatherStatuses(statuses)).toEqual([
      expect.objectContaining({ wamid: 'w', delivery: 'read', rank: 5, sentAt: sent, deliveredAt: delivered, readAt: new Date(10_000), isBillable: true }),
    ]);
  });

  it('joins by our own id, whatever the platform calls the message', () => {
    const opaque = opaqueId({ id: 12, attempt: 2, callbackKey: 77 });
    const [one, ...more] = gatherStatuses([aStatus('sent', { opaque, wamid: 'a' }), aStatus('delivered', { opaque, wamid: 'b' })]);
    expect([one, more]).toEqual([expect.objectContaining({ rowId: 12, attempt: 2, callbackKey: 77, delivery: 'delivered' }), []]);
  });

  it('says why a message failed', () => {
    expect(gatherStatuses([aStatus('failed', { errors: [{ code: 131026, title: 'Undeliverable' }] })])).toEqual([
      expect.objectContaining({ delivery: 'failed', rank: 3, errorCode: 131026, error: 'Undeliverable' }),
    ]);
  });
});

describe(parseOpaqueId.name, () => {
  it('reads back what it wrote', () => {
    expect(parseOpaqueId(opaqueId({ id: 123_456, attempt: 3, callbackKey: 2_147_483_646 }))).toEqual({ id: 123_456, attempt: 3, key: 2_147_483_646 });
  });

  it.each([undefined, '', 'o1', 'o1.x', 'x1.2.3', 'o1.2', 'o1.2.zzzzzz', 'o1.2.3.4', `o${'9'.repeat(20)}.1.1`])('does not know %s', (text) => {
    expect(parseOpaqueId(text)).toBeUndefined();
  });
});
