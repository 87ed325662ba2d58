import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** How long one item took from accepting to done, and how many orders were in the making then. */
@Entity('prep_times')
@Index('ix_prep_times_product', ['branchId', 'productId', 'id'])
@Index('ix_prep_times_station', ['branchId', 'station', 'id'])
@Check('ck_prep_times_seconds', 'seconds >= 0')
export class PrepTimeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('uuid')
  branchId!: string;

  @Column('uuid')
  productId!: string;

  @Column('text', { nullable: true })
  station!: string | null;

  @Column('integer')
  seconds!: number;

  @Column('integer')
  load!: number;

  @Column('timestamptz')
  at!: Date;
}
