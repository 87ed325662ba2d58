import type { FormSlot } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One-screen customisation of a branch: whether it is on, and the form published for it. */
@Entity('branch_forms')
export class BranchFormEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @Column('boolean', { default: false })
  isOn!: boolean;

  /** Published at the platform; null: none yet. */
  @Column('text', { nullable: true })
  flowId!: string | null;

  /** The one before it: messages on phones still open it. */
  @Column('text', { nullable: true })
  formerFlowId!: string | null;

  /** The menu whose dishes were last held against the form. */
  @Column('bigint', { nullable: true })
  checkedVersion!: number | null;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  /** What the platform said last, when it did not take the form. */
  @Column('text', { nullable: true })
  error!: string | null;

  /** Not tried again before. */
  @Column('timestamptz', { nullable: true })
  tryAt!: Date | null;

  /** The platform sends no forms until then: lists go. */
  @Column('timestamptz', { nullable: true })
  refusedUntil!: Date | null;
}

/** A place of the published form. */
@Entity('branch_form_slots')
@Check('ck_branch_form_slots_slot', `slot IN ('one', 'several', 'either')`)
export class BranchFormSlotEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchFormEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @PrimaryColumn('smallint')
  position!: number;

  @Column('text')
  slot!: FormSlot;
}
