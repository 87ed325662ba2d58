import { SignInThrottle } from './sign-in-throttle';

const MINUTE = 60_000;

function aThrottle() {
  let at = 0;
  const throttle = new SignInThrottle({ now: () => new Date(at) });
  const attempt = (times = 1, email = 'cook@shop.com', address = '10.0.0.1') =>
    Array.from({ length: times }, () => throttle.attempt(email, address));
  return { throttle, attempt, pass: (ms: number) => (at += ms) };
}

describe(SignInThrottle.name, () => {
  it('lets a person at an address try ten times in a quarter of an hour, however many come at once', () => {
    const { attempt, pass } = aThrottle();
    expect(attempt(1_000).filter(Boolean)).toHaveLength(10);
    pass(15 * MINUTE);
    expect(attempt()).toEqual([true]);
  });

  it('does not let a stranger lock the owner out from elsewhere', () => {
    const { attempt } = aThrottle();
    attempt(50, 'owner@shop.com', '203.0.113.9');
    expect(attempt(1, 'owner@shop.com')).toEqual([true]);
  });

  it('stops an address that tries many people', () => {
    const { attempt } = aThrottle();
    for (let person = 0; person < 100; person++) attempt(1, `cook${person}@shop.com`);
    expect(attempt(1, 'somebody@else.com')).toEqual([false]);
  });

  it('forgets failures once the password was right, and does not count that attempt', () => {
    const { throttle, attempt } = aThrottle();
    for (let day = 0; day < 150; day++) {
      attempt(1);
      throttle.succeeded('cook@shop.com', '10.0.0.1');
    }
    expect(attempt(10)).not.toContain(false);
  });
});
