import { Injectable } from '@nestjs/common';
import { Clock } from './clock';

const WINDOW_MS = 15 * 60_000;
// A cook who mistypes gets in; a list of passwords does not. An address may be a whole restaurant's.
const MOST_PER_PERSON = 10;
const MOST_PER_ADDRESS = 100;
const MOST_REMEMBERED = 10_000;

/** Counts failed sign-ins of the last quarter of an hour, per e-mail and address, and per address alone. */
@Injectable()
export class SignInThrottle {
  private readonly failures = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Whether another attempt is allowed now; it counts as failed until `succeeded`, so that many at once do not pass together. */
  attempt(email: string, address: string): boolean {
    const person = personKey(email, address);
    if (this.count(person) >= MOST_PER_PERSON || this.count(address) >= MOST_PER_ADDRESS) return false;
    if (this.failures.size >= MOST_REMEMBERED) this.forgetOld();
    for (const key of [person, address]) this.failures.set(key, [...this.recent(key), this.clock.now().getTime()]);
    return true;
  }

  succeeded(email: string, address: string): void {
    this.failures.delete(personKey(email, address));
    this.failures.set(address, this.recent(address).slice(0, -1));
  }

  private count(key: string): number {
    return this.recent(key).length;
  }

  private recent(key: string): number[] {
    const since = this.clock.now().getTime() - WINDOW_MS;
    return (this.failures.get(key) ?? []).filter((at) => at > since);
  }

  private forgetOld(): void {
    for (const key of this.failures.keys()) if (this.count(key) === 0) this.failures.delete(key);
  }
}

function personKey(email: string, address: string): string {
  return `${email}|${address}`;
}
