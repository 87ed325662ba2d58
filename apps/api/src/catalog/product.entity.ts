import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('products')
@Unique('uq_products_external_id', ['organizationId', 'externalId'])
@Index('ix_products_category', ['categoryId', 'position'])
@Check('ck_products_price', 'price >= 0')
export class ProductEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('OrganizationEntity')
  @Column('uuid')
  organizationId!: string;

  @ForeignKey('CategoryEntity')
  @Column('uuid')
  categoryId!: string;

  /** What a till or a WhatsApp catalogue calls it. */
  @Column('text', { nullable: true })
  externalId!: string | null;

  @Column('integer')
  price!: number;

  @Column('boolean', { default: true })
  isAvailable!: boolean;

  @Column('timestamptz', { nullable: true })
  soldOutUntil!: Date | null;

  /** Whom boards name; only true while `soldOutUntil` lasts. */
  @Column('text', { nullable: true })
  soldOutBy!: string | null;

  @Column('text', { nullable: true })
  station!: string | null;

  @Column('text', { default: 'food' })
  taxClass!: string;

  @Column('boolean', { default: false })
  isAlcohol!: boolean;

  @Column('boolean', { default: false })
  isStockCounted!: boolean;

  @Column('integer', { default: 0 })
  position!: number;

  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;

  @Index('ix_products_image', { where: 'image_id IS NOT NULL' })
  @ForeignKey('MenuImageEntity')
  @Column('uuid', { nullable: true })
  imageId!: string | null;

  /** Grows with every edit, so that two people editing one product notice each other. */
  @Column('integer', { default: 1 })
  version!: number;
}
