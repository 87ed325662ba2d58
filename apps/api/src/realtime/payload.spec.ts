import { newId } from '../common/ids';
import { Problem } from '../common/problem';
import * as payloads from './board-payloads';

const ids = { commandId: newId(), orderId: newId() };

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem) return error.detail;
  }
  throw new Error('it was not refused');
}

describe('payloads of the board', () => {
  it('reads a command, in lower case and in UTC', () => {
    const command = { ...ids, commandId: ids.commandId.toUpperCase(), version: 3, to: 'preparing', promisedAt: '2026-11-22T15:30:00+03:00', extra: 1 };
    expect(payloads.readAdvance(command, '')).toEqual({ ...ids, version: 3, to: 'preparing', promisedAt: '2026-11-22T12:30:00.000Z' });
  });

  it('takes NUL out of text, which PostgreSQL cannot keep', () => {
    expect(payloads.readAdvance({ ...ids, version: 'mine', to: 'rejected', reason: 'ka\0palı' }, '')).toMatchObject({ reason: 'kapalı' });
  });

  it.each([
    [undefined, 'payload must be an object.'],
    [null, 'payload must be an object.'],
    [[], 'payload must be an object.'],
    ['text', 'payload must be an object.'],
    [{ ...ids, version: 1, to: 'eaten' }, 'to must be one of'],
    [{ ...ids, commandId: 'x', version: 1, to: 'ready' }, 'commandId must be a UUID.'],
    [{ ...ids, version: -1, to: 'ready' }, 'version must be a whole number from 0.'],
    [{ ...ids, version: 1.5, to: 'ready' }, 'version must be'],
    [{ ...ids, version: 1, to: 'ready', reason: 'x'.repeat(201) }, 'reason must be a text of at most 200 characters.'],
    [{ ...ids, version: 1, to: 'ready', promisedAt: 'tomorrow' }, 'promisedAt must be a moment'],
    [{ ...ids, version: 1, to: 'ready', promisedAt: '2026-13-40T25:00:00Z' }, 'promisedAt must be a moment'],
  ])('refuses %j by name', (payload, detail) => {
    expect(refusal(() => payloads.readAdvance(payload, ''))).toContain(detail);
  });

  it('names the one that is wrong in a list', () => {
    expect(refusal(() => payloads.readSeen({ orderIds: [ids.orderId, 7] }, ''))).toContain('orderIds[1] must be a UUID.');
  });

  it('names a nested field by its path', () => {
    expect(refusal(() => payloads.readOpen({ mode: 'kitchen', since: { seq: 'x', eventId: '' } }, ''))).toContain('since.seq must be');
  });
});
