import { describe, expect, it } from '@jest/globals';
import { decideChange, decideIdentity, type KnownCustomer } from './decide-identity';

const aRow = (id: string, userId: string | null, waId: string | null): KnownCustomer => ({ id, userId, waId });

describe(decideIdentity.name, () => {
  it.each([
    ['nobody', { userId: 'U', waId: '1' }, [], { kind: 'new', vacate: [] }],
    ['both ids as known', { userId: 'U', waId: '1' }, [aRow('a', 'U', '1')], { kind: 'known', id: 'a', ids: {}, vacate: [] }],
    ['the user id alone', { userId: 'U' }, [aRow('a', 'U', '1')], { kind: 'known', id: 'a', ids: {}, vacate: [] }],
    ['the number alone', { waId: '1' }, [aRow('a', 'U', '1')], { kind: 'known', id: 'a', ids: {}, vacate: [] }],
    ['a user id for a known number', { userId: 'U', waId: '1' }, [aRow('a', null, '1')], { kind: 'known', id: 'a', ids: { userId: 'U' }, vacate: [] }],
    ['a number for a known user id', { userId: 'U', waId: '1' }, [aRow('a', 'U', null)], { kind: 'known', id: 'a', ids: { waId: '1' }, vacate: [] }],
    ['a new number of a known user id', { userId: 'U', waId: '2' }, [aRow('a', 'U', '1')], { kind: 'known', id: 'a', ids: { waId: '2' }, vacate: [] }],
    ['a recycled number', { userId: 'V', waId: '1' }, [aRow('a', 'U', '1')], { kind: 'new', vacate: ['a'] }],
    ['a number taken over by a known user id', { userId: 'V', waId: '1' }, [aRow('a', 'U', '1'), aRow('b', 'V', null)], { kind: 'known', id: 'b', ids: { waId: '1' }, vacate: ['a'] }],
    ['two rows of one person', { userId: 'U', waId: '1' }, [aRow('a', null, '1'), aRow('b', 'U', null)], { kind: 'same-person', keep: 'b', drop: 'a', ids: { waId: '1' }, vacate: ['a'] }],
  ])('knows %s', (_, who, rows, decision) => {
    expect(decideIdentity(who, rows)).toEqual(decision);
  });
});

describe(decideChange.name, () => {
  it('gives a customer the new number and voids the old user id when no new one is named', () => {
    expect(decideChange({ before: { waId: '1' }, after: { waId: '2' } }, [aRow('a', 'U', '1')])).toEqual({ kind: 'known', id: 'a', ids: { waId: '2', userId: null }, vacate: [] });
  });

  it('takes the new number from whoever had it', () => {
    const rows = [aRow('a', 'U', '1'), aRow('b', 'X', '2')];
    expect(decideChange({ before: { userId: 'U' }, after: { waId: '2', userId: 'V' } }, rows)).toEqual({ kind: 'known', id: 'a', ids: { waId: '2', userId: 'V' }, vacate: ['b'] });
  });

  it('is one person with a row that has written under the new ids already', () => {
    const rows = [aRow('a', 'U', '1'), aRow('b', 'V', '2')];
    expect(decideChange({ before: { userId: 'U' }, after: { waId: '2', userId: 'V' } }, rows)).toMatchObject({ kind: 'same-person', keep: 'a', drop: 'b' });
  });

  it('knows nobody by unknown ids', () => {
    expect(decideChange({ before: { userId: 'X' }, after: { userId: 'Y' } }, [])).toBeUndefined();
  });
});
