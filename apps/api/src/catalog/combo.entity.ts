import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a product is a combo: its price is for all of its slots together, and it has no modifier groups of its own. */
@Entity('combos')
export class ComboEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ProductEntity', { onDelete: 'CASCADE' })
  productId!: string;
}

/** One part of a combo, asked in this order. */
@Entity('combo_slots')
@Index('ix_combo_slots_combo', ['comboId', 'position'])
export class ComboSlotEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('ComboEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  comboId!: string;

  @Column('smallint', { default: 0 })
  position!: number;
}

/** A product that may fill a slot, and what it adds to the combo's price. */
@Entity('combo_slot_products')
@Check('ck_combo_slot_products_extra', 'extra >= 0')
export class ComboSlotProductEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ComboSlotEntity', { onDelete: 'CASCADE' })
  slotId!: string;

  @PrimaryColumn('uuid')
  @Index('ix_combo_slot_products_product')
  @ForeignKey('ProductEntity', { onDelete: 'CASCADE' })
  productId!: string;

  @Column('smallint', { default: 0 })
  position!: number;

  /** Minor units. */
  @Column('integer', { default: 0 })
  extra!: number;
}
