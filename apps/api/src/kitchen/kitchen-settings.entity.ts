import type { Fulfilment } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When a ticket is late; without a row the domain's usual times hold. */
@Entity('branch_lateness')
@Check('ck_branch_lateness_fulfilment', `fulfilment IN ('delivery', 'pickup', 'table')`)
@Check('ck_branch_lateness_order', 'warn_minutes > 0 AND late_minutes >= warn_minutes')
export class BranchLatenessEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @PrimaryColumn('text')
  fulfilment!: Fulfilment;

  @Column('integer')
  warnMinutes!: number;

  @Column('integer')
  lateMinutes!: number;
}
