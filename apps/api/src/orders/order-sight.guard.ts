import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { SignedInRequest } from '../common/access';
import { Problem } from '../common/problem';
import { Database } from '../database/database';

type OrderRequest = SignedInRequest & { params: { id?: string }; query: { branchId?: string } };

const IN_SIGHT = { name: 'orders-in-sight', text: 'SELECT 1 FROM orders WHERE id = $1 AND branch_id = $2' };

/** Before every route of orders: to somebody who is limited to a branch another branch's orders are as unknown as none, and lists are of their own. */
@Injectable()
export class OrderSight implements CanActivate {
  constructor(private readonly database: Database) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { signedIn, params, query } = context.switchToHttp().getRequest<OrderRequest>();
    const branchId = signedIn?.branchId;
    if (!branchId) return true;
    if (query.branchId !== undefined && query.branchId !== branchId) throw new Problem('branch-unknown', 'You have no such branch.');
    query.branchId = branchId;
    // What is no id at all the routes refuse themselves.
    if (params.id === undefined || !isUUID(params.id)) return true;
    const { rowCount } = await this.database.query(IN_SIGHT, [params.id, branchId]);
    if (rowCount === 0) throw new Problem('order-unknown', 'There is no such order.');
    return true;
  }
}
