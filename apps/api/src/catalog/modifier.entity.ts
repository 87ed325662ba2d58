import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('modifiers')
@Index('ix_modifiers_group', ['groupId', 'position'])
@Unique('uq_modifiers_external_id', ['groupId', 'externalId'])
export class ModifierEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('ModifierGroupEntity')
  @Column('uuid')
  groupId!: string;

  @Column('integer', { default: 0 })
  priceDelta!: number;

  @Column('boolean', { default: true })
  isAvailable!: boolean;

  @Column('timestamptz', { nullable: true })
  soldOutUntil!: Date | null;

  /** Whom boards name; only true while `soldOutUntil` lasts. */
  @Column('text', { nullable: true })
  soldOutBy!: string | null;

  @Column('boolean', { default: false })
  isRemoval!: boolean;

  @Column('integer', { default: 0 })
  position!: number;

  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;

  @Column('text', { nullable: true })
  externalId!: string | null;
}
