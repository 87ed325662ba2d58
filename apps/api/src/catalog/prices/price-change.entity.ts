import type { PriceChangeState, PriceRounding } from '@sofra/contracts';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A change of many prices at once, for now or for a time. */
@Entity('price_changes')
@Index('ix_price_changes_organization', ['organizationId', 'createdAt'])
@Index('ix_price_changes_due', ['applyAt'], { where: "state = 'scheduled'" })
@Check('ck_price_changes_rule', 'num_nonnulls(percent, amount) = 1')
@Check('ck_price_changes_rounding', "rounding IN ('nearest', 'up', 'down') AND round_to > 0")
@Check('ck_price_changes_state', "state IN ('scheduled', 'applied', 'undone', 'cancelled')")
export class PriceChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('OrganizationEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  organizationId!: string;

  @ForeignKey('StaffEntity')
  @Column('uuid')
  createdBy!: string;

  @Column('numeric', { precision: 6, scale: 2, nullable: true })
  percent!: string | null;

  @Column('integer', { nullable: true })
  amount!: number | null;

  @Column('integer')
  roundTo!: number;

  @Column('text')
  rounding!: PriceRounding;

  @Column('text')
  state!: PriceChangeState;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz')
  applyAt!: Date;

  @Column('timestamptz', { nullable: true })
  appliedAt!: Date | null;

  /** When it was taken back or called off. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}

/** One price of such a change, as it was and as it shall be. */
@Entity('price_change_lines')
@Check('ck_price_change_lines_thing', 'num_nonnulls(product_id, modifier_id) = 1')
export class PriceChangeLineEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('PriceChangeEntity', { onDelete: 'CASCADE' })
  priceChangeId!: string;

  @PrimaryColumn('integer')
  line!: number;

  @ForeignKey('ProductEntity', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  productId!: string | null;

  @ForeignKey('ModifierEntity', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  modifierId!: string | null;

  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  branchId!: string | null;

  @Column('integer')
  oldPrice!: number;

  @Column('integer')
  newPrice!: number;

  /** False while it waits, and where somebody else had changed the price meanwhile. */
  @Column('boolean', { default: false })
  isApplied!: boolean;
}
