import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Where one branch differs from the organization's menu; null means it does not. */
@Entity('branch_products')
@Check('ck_branch_products_price', 'price >= 0')
export class BranchProductEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey('ProductEntity', { onDelete: 'CASCADE' })
  productId!: string;

  @Column('integer', { nullable: true })
  price!: number | null;

  @Column('boolean', { nullable: true })
  isAvailable!: boolean | null;
}

/** How many of a counted product are left. */
@Entity('stock')
@Check('ck_stock_remaining', 'remaining >= 0')
export class StockEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey('ProductEntity', { onDelete: 'CASCADE' })
  productId!: string;

  @Column('integer')
  remaining!: number;
}
