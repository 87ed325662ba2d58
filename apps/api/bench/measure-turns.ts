import { closedLoop } from './closed-loop';
import { type CpuMeter, type CpuTime, noTime } from './cpu-meter';
import { Durations, type Rate, together } from './measured';
import { Phone, type Wire } from './phone';
import type { PlainSql } from './plain-sql';

/** Turns of the API beside the same writes as plain SQL. */
export interface TurnRates {
  api: Rate;
  plain: Rate;
  apiCpu: CpuTime;
  plainCpu: CpuTime;
}

// Both take turns, so that whatever else the machine does meets both.
const SLICES = 2;

/** `customers` talk at the same time, each waiting for the reply before saying the next thing. */
export async function measureTurns(wire: Wire, plain: PlainSql, meter: CpuMeter, customers: number, seconds: number): Promise<TurnRates> {
  const none = { count: 0, seconds: 0 };
  const rates: TurnRates = { api: none, plain: none, apiCpu: noTime(), plainCpu: noTime() };
  for (let slice = 0; slice < SLICES; slice++) {
    const talking = await meter.during(rates.apiCpu, () => closedLoop(customers, seconds / SLICES, () => talker(wire)));
    rates.api = together(rates.api, talking);
    const writing = await meter.during(rates.plainCpu, () => closedLoop(customers, seconds / SLICES, () => plain.newCustomer()));
    rates.plain = together(rates.plain, writing);
    await plain.settled();
  }
  return rates;
}

/** How long the webhook of one customer is answered after; nobody else writes. */
export async function measureAnswers(wire: Wire, seconds: number): Promise<Durations> {
  const durations = new Durations();
  await closedLoop(1, seconds, () => talker(wire, (answeredAfter) => durations.add(answeredAfter)));
  return durations;
}

/** Somebody who orders, then somebody new who does, and so on. */
export function talker(wire: Wire, answered: (milliseconds: number) => void = () => undefined): () => Promise<void> {
  let phone = new Phone(wire);
  return async () => {
    if (phone.hasOrdered) phone = new Phone(wire);
    answered((await phone.exchange()).answeredAfter);
  };
}
