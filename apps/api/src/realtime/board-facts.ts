import { Injectable } from '@nestjs/common';
import type { BoardBranchDto } from '@sofra/contracts';
import type { Branch } from '../branches/branch';
import { CatalogService } from '../catalog/catalog.service';
import { KitchenFacts } from '../kitchen/kitchen-facts.service';

/** All that a screen must know of its branch besides the orders, from the rooms that know it. */
@Injectable()
export class BoardFacts {
  constructor(
    private readonly kitchen: KitchenFacts,
    private readonly catalog: CatalogService,
  ) {}

  async of(branch: Branch): Promise<BoardBranchDto> {
    const [facts, offSale] = await Promise.all([this.kitchen.ofBoard(branch.id), this.catalog.offSale(branch)]);
    return { ...facts, offSale };
  }
}
