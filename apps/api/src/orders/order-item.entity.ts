import type { ItemStatus } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A line of an order with names, prices and its share of tax and discount as they were. */
@Entity('order_items')
@Unique('uq_order_items_position', ['orderId', 'position'])
@Check('ck_order_items_quantity', 'quantity > 0')
@Check('ck_order_items_status', `status IN ('open', 'done')`)
@Check('ck_order_items_combo', '(combo_position IS NULL) = (combo_name IS NULL)')
export class OrderItemEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('OrderEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  orderId!: string;

  @Column('smallint')
  position!: number;

  @Index('ix_order_items_product')
  @ForeignKey('ProductEntity')
  @Column('uuid', { nullable: true })
  productId!: string | null;

  @Column('text')
  name!: string;

  @Column('integer')
  quantity!: number;

  @Column('integer')
  unitPrice!: number;

  @Column('integer')
  total!: number;

  @Column('integer', { default: 0 })
  discountShare!: number;

  @Column('text')
  taxClass!: string;

  @Column('integer')
  taxBasisPoints!: number;

  @Column('integer')
  tax!: number;

  @Column('text', { nullable: true })
  station!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { default: 'open' })
  status!: ItemStatus;

  /** Set on a part of a combo: the position of the combo's first part. */
  @Column('smallint', { nullable: true })
  comboPosition!: number | null;

  @Column('text', { nullable: true })
  comboName!: string | null;

  @ForeignKey('ProductEntity', { name: 'fk_order_items_combo_product' })
  @Column('uuid', { nullable: true })
  comboProductId!: string | null;

  /** As it was: no reference, since slots come and go with the menu. */
  @Column('uuid', { nullable: true })
  comboSlotId!: string | null;
}

@Entity('order_item_modifiers')
@Check('ck_order_item_modifiers_quantity', 'quantity > 0')
@ForeignKey('OrderItemEntity', ['orderId', 'itemPosition'], ['orderId', 'position'], { name: 'fk_order_item_modifiers_item', onDelete: 'CASCADE' })
export class OrderItemModifierEntity {
  @PrimaryColumn('uuid')
  orderId!: string;

  @PrimaryColumn('smallint')
  itemPosition!: number;

  @PrimaryColumn('smallint')
  position!: number;

  @Index('ix_order_item_modifiers_modifier')
  @ForeignKey('ModifierEntity')
  @Column('uuid', { nullable: true })
  modifierId!: string | null;

  @Column('text')
  name!: string;

  @Column('integer')
  price!: number;

  @Column('smallint', { default: 1 })
  quantity!: number;

  @Column('boolean', { default: false })
  isRemoval!: boolean;
}
