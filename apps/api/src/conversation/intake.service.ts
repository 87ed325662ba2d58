import { Injectable, Logger } from '@nestjs/common';
import type { InboundMessage, ParsedWebhook } from '@sofra/whatsapp';
import { AccountNews } from '../outbox/account-news.service';
import { StatusesService } from '../outbox/statuses.service';
import { AccountEventsService } from './account-events.service';
import { allSettledBounded } from './all-settled-bounded';
import { MessagesService } from './messages.service';
import { PoisonService } from './poison.service';

/** Customers of one webhook whose messages are under way at the same time. */
const CUSTOMERS_AT_ONCE = 16;

/** Takes a whole webhook apart: customers side by side, the messages of each in order. */
@Injectable()
export class IntakeService {
  private readonly log = new Logger(IntakeService.name);

  constructor(
    private readonly messages: MessagesService,
    private readonly poison: PoisonService,
    private readonly statuses: StatusesService,
    private readonly events: AccountEventsService,
    private readonly news: AccountNews,
  ) {}

  /** Whether everything is safe in the database; if not, the platform must send the webhook again. */
  async take(webhook: ParsedWebhook): Promise<boolean> {
    const results = await allSettledBounded(CUSTOMERS_AT_ONCE, this.tasks(webhook));
    const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []));
    for (const { message } of failures) this.log.error(`not taken: ${message}`);
    for (const { reason } of webhook.ignored) this.log.warn(`item ignored: ${reason}`);
    return failures.length === 0;
  }

  private tasks({ messages, statuses, accountEvents, poisonous }: ParsedWebhook): (() => Promise<unknown>)[] {
    return [
      ...(statuses.length > 0 ? [() => this.statuses.apply(statuses)] : []),
      ...byCustomer(messages).map((own) => () => this.inOrder(own)),
      ...poisonous.map((poison) => () => this.poison.handle(poison)),
      ...accountEvents.map((event) => () => this.events.take(event)),
      ...[...new Map(messages.map(({ number }) => [number.phoneNumberId, number])).values()].map((number) => () => this.news.learnAccount(number)),
    ];
  }

  /** A message that could not be taken does not keep the next one from its turn. */
  private async inOrder(messages: readonly InboundMessage[]): Promise<void> {
    const [result] = (await Promise.allSettled(messages.map((message) => this.messages.handle(message)))).filter(isRejected);
    if (result) throw result.reason;
  }
}

const isRejected = (result: PromiseSettledResult<void>): result is PromiseRejectedResult => result.status === 'rejected';

/** Messages by who sent them, in the order of their seconds; several in one second stay in the order they came. */
export function byCustomer(messages: readonly InboundMessage[]): InboundMessage[][] {
  const sorted = messages.toSorted((one, other) => one.seconds - other.seconds);
  const groups = Map.groupBy(sorted, ({ number, customer }) => `${number.phoneNumberId} ${customer.userId ?? customer.waId}`);
  return [...groups.values()];
}
