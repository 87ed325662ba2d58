import { UNREAD, readNumber, unreadFaults } from './unread-faults';

describe(unreadFaults.name, () => {
  it('names what cannot be read as the server names its fields', () => {
    expect(unreadFaults({ name: 'Dürüm', price: UNREAD, groups: [{ fee: 0 }, { fee: UNREAD }], cap: null })).toEqual({ price: 'not-a-number', 'groups.1.fee': 'not-a-number' });
  });

  it('finds nothing where all is read', () => {
    expect(unreadFaults({ name: 'NaN', price: 0, tags: [] })).toEqual({});
  });
});

describe(readNumber.name, () => {
  it('takes an emptied field for none, not for nought', () => {
    expect([readNumber(''), readNumber('0'), readNumber('7')]).toEqual([Number.NaN, 0, 7]);
  });
});
