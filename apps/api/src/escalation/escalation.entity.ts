import type { EscalationCondition, EscalationKind } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A step of a branch's own ladder; without any the usual one holds. */
@Entity('escalation_steps')
@Check('ck_escalation_steps_condition', `condition IN ('unseen', 'untouched')`)
@Check('ck_escalation_steps_after', 'after_seconds > 0')
@Check('ck_escalation_steps_kind', `kind IN ('flash', 'louder', 'manager-whatsapp', 'tell-customer', 'auto-reject')`)
export class EscalationStepEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @PrimaryColumn('smallint')
  step!: number;

  @Column('text')
  condition!: EscalationCondition;

  @Column('integer')
  afterSeconds!: number;

  @Column('text')
  kind!: EscalationKind;
}

/** That an order has climbed a step, once. */
@Entity('order_escalations')
export class OrderEscalationEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrderEntity', { onDelete: 'CASCADE' })
  orderId!: string;

  @PrimaryColumn('smallint')
  step!: number;

  @Column('text')
  kind!: EscalationKind;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
