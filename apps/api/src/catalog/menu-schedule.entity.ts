import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When a category or a product is served, on the branch's wall clock; `until_minute` at or before `from_minute` runs over midnight. */
@Entity('menu_schedules')
@Check('ck_menu_schedules_weekday', 'weekday BETWEEN 1 AND 7')
@Check('ck_menu_schedules_from', 'from_minute BETWEEN 0 AND 1439')
@Check('ck_menu_schedules_until', 'until_minute BETWEEN 0 AND 1440')
@Check('ck_menu_schedules_owner', 'num_nonnulls(category_id, product_id) = 1')
export class MenuScheduleEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index('ix_menu_schedules_category')
  @ForeignKey('CategoryEntity', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  categoryId!: string | null;

  @Index('ix_menu_schedules_product')
  @ForeignKey('ProductEntity', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  productId!: string | null;

  /** ISO: 1 = Monday. */
  @Column('smallint')
  weekday!: number;

  @Column('smallint')
  fromMinute!: number;

  @Column('smallint')
  untilMinute!: number;
}
