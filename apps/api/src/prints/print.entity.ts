import type { PrintKind } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A sheet that a screen was allowed to print; copy 1 is the original. */
@Entity('prints')
@Unique('uq_prints_copy', ['orderId', 'revision', 'station', 'kind', 'copy'])
@Check('ck_prints_kind', `kind IN ('ticket', 'label')`)
export class PrintEntity {
  @PrimaryColumn('uuid')
  claimId!: string;

  @ForeignKey('OrderEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  orderId!: string;

  @Column('integer')
  revision!: number;

  /** Empty: the whole order. */
  @Column('text')
  station!: string;

  @Column('text')
  kind!: PrintKind;

  @Column('integer')
  copy!: number;

  @Column('text')
  screenId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
