import type { Fulfilment, Locale, OrderStatus, PaymentMethod, ToldStatus } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A language the branch speaks, the preferred one first. */
@Entity('branch_locales')
@Check('ck_branch_locales_locale', `locale IN ('tr', 'en')`)
export class BranchLocaleEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @PrimaryColumn('text')
  locale!: Locale;

  @Column('smallint')
  position!: number;
}

@Entity('branch_fulfilments')
@Check('ck_branch_fulfilments_fulfilment', `fulfilment IN ('delivery', 'pickup', 'table')`)
export class BranchFulfilmentEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @PrimaryColumn('text')
  fulfilment!: Fulfilment;

  @Column('smallint')
  position!: number;
}

@Entity('branch_payment_methods')
@Check('ck_branch_payment_methods_method', `method IN ('cash', 'card', 'meal-card')`)
export class BranchPaymentMethodEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @PrimaryColumn('text')
  method!: PaymentMethod;

  @Column('smallint')
  position!: number;
}

/** Whether customers are told of a status; without a row they are. */
@Entity('branch_status_messages')
export class BranchStatusMessageEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @PrimaryColumn('text')
  status!: OrderStatus;

  @Column('boolean', { default: true })
  isOn!: boolean;
}

/** What customers read of a status in a language; without a row our words. */
@Entity('branch_status_wordings')
@Check('ck_branch_status_wordings_locale', `locale IN ('tr', 'en')`)
export class BranchStatusWordingEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @PrimaryColumn('text')
  status!: ToldStatus;

  @PrimaryColumn('text')
  locale!: Locale;

  @Column('text')
  text!: string;
}
