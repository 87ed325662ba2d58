import { Injectable } from '@nestjs/common';
import type { MenuDto, OffSaleDto, SellableDto } from '@sofra/contracts';
import { findSellable, type MenuSnapshot } from '@sofra/domain';
import type { Branch } from '../branches/branch';
import { Clock } from '../common/clock';
import type { Transaction } from '../database/transaction';
import { toMenuDto } from './menu.mapper';
import { MenuReader } from './menu-reader';
import { type DatedSnapshot, menuSnapshot } from './menu-snapshot';
import { BUMP_MENU_VERSION } from './menu-statements';

export { MENU_VERSION } from './menu-statements';
import { readOffSale, saleEvent, type SellableThing, toOffSaleDto } from './off-sale';
import { putSoldOut, type SoldOutChange } from './sold-out';

interface Kept {
  /** At least; the reader may have found a newer one. */
  version: number;
  snapshot: Promise<DatedSnapshot>;
}

/** The menu as turns, boards and the admin see it. */
@Injectable()
export class CatalogService {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly reader: MenuReader,
    private readonly clock: Clock,
  ) {}

  /** The branch's menu at `version` or newer: from memory, else read once for all who ask at the same time. */
  async snapshot(branch: Branch, version: number): Promise<MenuSnapshot> {
    const kept = this.kept.get(branch.id);
    if (kept && kept.version >= version) {
      const { menu, validUntil } = await kept.snapshot;
      if (this.clock.now().getTime() < validUntil) return menu;
    }
    return (await this.refresh(branch, version, kept)).menu;
  }

  /** The organization's menu version now. */
  version(organizationId: string): Promise<number> {
    return this.reader.version(organizationId);
  }

  /** Everything on the menu, what cannot be bought now included. */
  async menu(branch: Branch): Promise<MenuDto> {
    return toMenuDto(await this.reader.read(branch), this.clock.now());
  }

  /** Marks a product or modifier sold out until a moment, or back on sale; undefined when the organization has none such. */
  async setSoldOut(tx: Transaction, organizationId: string, change: SoldOutChange): Promise<SoldOutChange | undefined> {
    const isKnown = await putSoldOut(tx, organizationId, change);
    if (isKnown) this.bumpVersion(tx, organizationId);
    return isKnown ? change : undefined;
  }

  /** What a branch does not sell now, as its boards list it. */
  async offSale(branch: Branch): Promise<OffSaleDto[]> {
    return (await this.reader.offSale(branch, this.clock.now())).flatMap((each) => toOffSaleDto(each) ?? []);
  }

  /** What the boards of a branch are told about one product or option, as the transaction sees it. */
  async saleEvents(tx: Transaction, organizationId: string, thing: SellableThing): Promise<(branchId: string) => ReturnType<typeof saleEvent>> {
    const rows = await readOffSale(tx, organizationId, this.clock.now(), { id: thing.productId ?? thing.modifierId ?? undefined });
    return (branchId) => saleEvent(thing, rows.find((row) => row.branchId === branchId));
  }

  /** Products and options of the branch's menu whose name has every word of `text`. */
  async findSellable(branch: Branch, text: string): Promise<SellableDto[]> {
    return findSellable(await this.snapshot(branch, await this.version(branch.organizationId)), text);
  }

  /** Part of every change to the menu: from its commit on, turns read the menu anew. */
  bumpVersion(tx: Transaction, organizationId: string): void {
    tx.write(BUMP_MENU_VERSION, [organizationId]);
  }

  private refresh(branch: Branch, version: number, stale: Kept | undefined): Promise<DatedSnapshot> {
    const current = this.kept.get(branch.id);
    // Somebody else began to refresh while this one was finding out that it must.
    if (current && current !== stale && current.version >= version) return current.snapshot;
    const snapshot = this.reader.read(branch).then((rows) => menuSnapshot(rows, this.clock.now(), branch.timeZone));
    const entry: Kept = { version, snapshot };
    this.kept.set(branch.id, entry);
    snapshot.then(
      ({ menu }) => (entry.version = menu.version),
      () => this.kept.get(branch.id) === entry && this.kept.delete(branch.id),
    );
    return snapshot;
  }
}
