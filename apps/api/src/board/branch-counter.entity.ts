import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The branch's newest board sequence and its newest order number of the business day. */
@Entity('branch_counters')
export class BranchCounterEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @Column('bigint', { default: 0 })
  seq!: number;

  @Column('date', { nullable: true })
  businessDay!: string | null;

  @Column('integer', { default: 0 })
  lastNumber!: number;
}
