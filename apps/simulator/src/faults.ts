import { PAIR_RATE, THROUGHPUT_PER_SECOND } from '@sofra/whatsapp';
import type { Faults, FaultsPatch, SendFault } from './control';

/** A platform on a good day, with its ordinary limits. */
export const noFaults = (): Faults => ({
  webhooks: { duplicates: 0, delayMs: 0, batchMs: 0, reorder: false },
  statuses: { when: 'after', delayMs: 0 },
  sends: null,
  flows: null,
  limits: { throughputPerSecond: THROUGHPUT_PER_SECOND, pairBurst: PAIR_RATE.burst },
});

export function patchFaults(faults: Faults, patch: FaultsPatch): Faults {
  return {
    webhooks: { ...faults.webhooks, ...patch.webhooks },
    statuses: { ...faults.statuses, ...patch.statuses },
    limits: { ...faults.limits, ...patch.limits },
    sends: patch.sends === undefined ? faults.sends : patch.sends,
    flows: patch.flows === undefined ? faults.flows : patch.flows,
  };
}

/** The fault that hits this send, and what is left for the next ones. */
export function takeSendFault(faults: Faults): { fault: SendFault | null; rest: Faults } {
  const fault = faults.sends;
  if (!fault || fault.count < 1) return { fault: null, rest: { ...faults, sends: null } };
  const left = fault.count - 1;
  return { fault, rest: { ...faults, sends: left > 0 ? { ...fault, count: left } : null } };
}
