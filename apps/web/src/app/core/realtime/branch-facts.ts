import type { BoardBranchDto, BoardEventDto, OffSaleDto } from '@sofra/contracts';

/** The branch as the screen knows it, and the place in the sequence it is true for. */
export class BranchFacts {
  private known: BoardBranchDto | null = null;
  private seq = 0;

  get branch(): BoardBranchDto | null {
    return this.known;
  }

  /** From the answer of `board.open`, which was read before its sequence; an event heard since knows better. */
  opened(branch: BoardBranchDto, seq: number, isNewStart: boolean): void {
    if (!isNewStart && this.seq > seq) return;
    this.known = branch;
    this.seq = 0;
  }

  hear(event: BoardEventDto): void {
    if (!this.known || event.seq <= this.seq) return;
    const changed = changedBy(this.known, event);
    if (!changed) return;
    this.known = changed;
    this.seq = event.seq;
  }
}

function changedBy(branch: BoardBranchDto, { type, pause, busy, stations, product, offSale, branch: whole }: BoardEventDto): BoardBranchDto | null {
  switch (type) {
    case 'branch.paused':
      return pause ? { ...branch, pausedUntil: pause.until } : null;
    case 'branch.busy':
      return busy === undefined ? null : { ...branch, busy };
    case 'stations.changed':
      return stations ? { ...branch, stations } : null;
    case 'product.sold-out':
    case 'product.back':
      return product ? { ...branch, offSale: [...(branch.offSale ?? []).filter((each) => !isSameThing(each, product)), ...(offSale ? [offSale] : [])] } : null;
    case 'settings.changed':
      return whole ? { ...(branch.offSale && { offSale: branch.offSale }), ...whole } : null;
    default:
      return null;
  }
}

type Thing = Pick<OffSaleDto, 'productId' | 'modifierId'>;

/** Whether both are the same product or the same option. */
export function isSameThing(a: Thing, b: Thing): boolean {
  return a.productId === b.productId && a.modifierId === b.modifierId;
}
