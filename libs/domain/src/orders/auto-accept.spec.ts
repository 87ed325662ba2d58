import { ORDER_STATUSES } from '@sofra/contracts';
import { isUnattended, wasAcceptedByItself } from './auto-accept';

describe(isUnattended.name, () => {
  it('is an order that nobody took, or that was accepted by itself and is still being made', () => {
    const unattended = (autoAccepted: boolean) => ORDER_STATUSES.filter((status) => isUnattended({ status, autoAccepted }));
    expect(unattended(false)).toEqual(['placed']);
    expect(unattended(true)).toEqual(['placed', 'preparing']);
  });
});

describe(wasAcceptedByItself.name, () => {
  it('says nothing of what a cook accepted, nor of what is made already', () => {
    expect(wasAcceptedByItself({ status: 'preparing', autoAccepted: true })).toBe(true);
    expect(wasAcceptedByItself({ status: 'preparing', autoAccepted: false })).toBe(false);
    expect(wasAcceptedByItself({ status: 'ready', autoAccepted: true })).toBe(false);
  });
});
