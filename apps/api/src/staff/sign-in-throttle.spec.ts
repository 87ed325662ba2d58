import { SignInThrottle } from './sign-in-throttle';

const MINUTE = 60_000;

function aThrottle() {
  let at = 0;
  const throttle = new SignInThrottle({ now: () => new Date(at) });
  const fail = (times: number, email = 'cook@shop.com', address = '10.0.0.1') => {
    for (let time = 0; time < times; time++) throttle.failed(email, address);
  };
  return { throttle, fail, pass: (ms: number) => (at += ms) };
}

describe(SignInThrottle.name, () => {
  it('stops a person at an address after ten failures, for a quarter of an hour', () => {
    const { throttle, fail, pass } = aThrottle();
    fail(9);
    expect(throttle.allows('cook@shop.com', '10.0.0.1')).toBe(true);
    fail(1);
    expect(throttle.allows('cook@shop.com', '10.0.0.1')).toBe(false);
    pass(15 * MINUTE);
    expect(throttle.allows('cook@shop.com', '10.0.0.1')).toBe(true);
  });

  it('does not let a stranger lock the owner out from elsewhere', () => {
    const { throttle, fail } = aThrottle();
    fail(50, 'owner@shop.com', '203.0.113.9');
    expect(throttle.allows('owner@shop.com', '10.0.0.1')).toBe(true);
  });

  it('stops an address that tries many people', () => {
    const { throttle, fail } = aThrottle();
    for (let person = 0; person < 100; person++) fail(1, `cook${person}@shop.com`);
    expect(throttle.allows('somebody@else.com', '10.0.0.1')).toBe(false);
  });

  it('forgets failures once the password was right', () => {
    const { throttle, fail } = aThrottle();
    fail(9);
    throttle.succeeded('cook@shop.com', '10.0.0.1');
    fail(9);
    expect(throttle.allows('cook@shop.com', '10.0.0.1')).toBe(true);
  });
});
