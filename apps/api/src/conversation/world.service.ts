import { Injectable } from '@nestjs/common';
import type { World } from '@sofra/domain';
import { BranchesService } from '../branches/branches.service';
import { CatalogService } from '../catalog/catalog.service';
import { newId } from '../common/ids';
import { isLate } from './arrival';
import type { Arrival } from './arrival';
import type { OpenTurn } from './open-turn';

/** Puts together what a turn may look at. */
@Injectable()
export class WorldService {
  constructor(
    private readonly branches: BranchesService,
    private readonly catalog: CatalogService,
  ) {}

  async world(arrival: Arrival, turn: OpenTurn, isRestarted: boolean, now: Date): Promise<World> {
    const { branch } = arrival;
    const { name, locale } = turn.customer;
    return {
      now: now.getTime(),
      lastInboundAt: turn.conversation.lastInboundAt?.getTime() ?? null,
      isLate: isLate(arrival, now),
      isRestarted,
      menu: await this.catalog.snapshot(branch, turn.menuVersion),
      branch: this.branches.facts(branch, now),
      customer: { name, locale },
      form: formFor(branch, turn, now),
      addresses: turn.addresses,
      orders: turn.orders,
      lastOrder: turn.lastOrder,
      coupons: turn.coupons,
      fresh: { basketId: newId(), orderId: newId(), addressId: newId() },
    };
  }
}

/** Not while the platform sends none; and a phone that could not show one is not asked with one again for a while. */
function formFor({ form }: Arrival['branch'], { conversation: { formOffUntil } }: OpenTurn, now: Date): World['form'] {
  const isOff = [formOffUntil, form?.refusedUntil ?? null].some((until) => until !== null && until > now);
  return form && !isOff ? { flowId: form.flowId, slots: form.slots } : null;
}
