import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What an order is found by (`orderTerms` of the domain); apart from `orders`, whose rows change with every step of the kitchen. */
@Entity('order_terms')
export class OrderTermsEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrderEntity', { onDelete: 'CASCADE' })
  orderId!: string;

  @Index('ix_order_terms_terms', { type: 'gin' })
  @Column('tsvector')
  terms!: string;
}
