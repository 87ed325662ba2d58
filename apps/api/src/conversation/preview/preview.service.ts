import { Injectable } from '@nestjs/common';
import type { Locale, PreviewDto, PreviewInput, PreviewMessage } from '@sofra/contracts';
import { type ConversationState, freshState, type Input, type ReplyContent, type World } from '@sofra/domain';
import type { Branch } from '../../branches/branch';
import { CatalogService } from '../../catalog/catalog.service';
import { Clock } from '../../common/clock';
import { Advance } from '../advance';
import type { Arrival } from '../arrival';
import type { OpenTurn } from '../open-turn';
import { WorldService } from '../world.service';

/** A talk that is being tried out, in one language. */
export interface Rehearsal {
  branch: Branch;
  locale: Locale;
  inputs: readonly PreviewInput[];
}

/** Lets an owner talk to the own menu: the same `advance` on the same menu, with nothing written and nothing sent. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly worlds: WorldService,
    private readonly catalog: CatalogService,
    private readonly advance: Advance,
    private readonly clock: Clock,
  ) {}

  /** Runs the talk from its beginning. */
  async rehearse({ branch, locale, inputs }: Rehearsal): Promise<PreviewDto> {
    const version = await this.catalog.version(branch.organizationId);
    const messages: PreviewMessage[] = [];
    let state: ConversationState = { ...freshState(), locale };
    for (const [turn, said] of inputs.entries()) {
      const world = await this.world(branch, locale, version, turn);
      const next = this.advance.advance(state, toInput(said), world);
      messages.push(heard(said), ...next.effects.flatMap((effect) => (effect.kind === 'reply' ? [toMessage(effect.reply.content)] : [])));
      // What would be placed is not: the rehearsal ends where the kitchen would hear of it.
      if (next.effects.some(({ kind }) => kind === 'place-order')) return { messages, isOrdered: true };
      state = next.state;
    }
    return { messages, isOrdered: false };
  }

  private async world(branch: Branch, locale: Locale, menuVersion: number, turn: number): Promise<World> {
    const now = this.clock.now();
    const arrival = { branch, keptId: null, receivedAt: now, message: { at: now } } as unknown as Arrival;
    const conversation = { id: '', state: null, lastInboundAt: null, formOffUntil: null };
    const opened = { conversation, customer: { name: '', locale }, menuVersion, addresses: [], orders: [], lastOrder: null, coupons: [] } as unknown as OpenTurn;
    const world = await this.worlds.world(arrival, opened, false, now);
    // The same talk is run again with each tap: ids that were tapped must be the ones that come back.
    return { ...world, fresh: { ...world.fresh, basketId: steadyId(turn, 1), orderId: steadyId(turn, 2), addressId: steadyId(turn, 3) } };
  }
}

function steadyId(turn: number, kind: number): string {
  return `00000000-0000-7000-8000-${String(turn * 10 + kind).padStart(12, '0')}`;
}

function toInput(said: PreviewInput): Input {
  if ('form' in said) return { kind: 'form', token: said.form, optionIds: said.optionIds, quantity: said.quantity || null, note: said.note || null };
  return 'tap' in said ? { kind: 'tap', id: said.tap, title: said.title } : { kind: 'text', text: said.text };
}

function heard(said: PreviewInput): PreviewMessage {
  return { from: 'customer', body: 'text' in said ? said.text : said.title, kind: 'text', button: null, choices: [] };
}

function toMessage(content: ReplyContent): PreviewMessage {
  const said = { from: 'shop', body: content.body } as const;
  if (content.kind === 'buttons') {
    const choices = content.buttons.map(({ id, title }) => ({ id, title, description: null }));
    return { ...said, kind: 'buttons', button: null, choices, ...(content.imageId && { imageId: content.imageId }) };
  }
  if (content.kind === 'form') return { ...said, kind: 'form', button: content.button, choices: [], form: { token: content.token, ...content.form } };
  if (content.kind !== 'list') return { ...said, kind: 'text', button: null, choices: [] };
  const rows = content.sections.flatMap((section) => section.rows);
  return { ...said, kind: 'list', button: content.button, choices: rows.map(({ id, title, description }) => ({ id, title, description: description ?? null })) };
}
