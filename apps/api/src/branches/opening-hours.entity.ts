import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One span of one weekday; it lasts past midnight when it closes at or before it opens. */
@Entity('opening_hours')
@Check('ck_opening_hours_weekday', 'weekday BETWEEN 1 AND 7')
export class OpeningHoursEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Index('ix_opening_hours_branch')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  branchId!: string;

  /** ISO: 1 = Monday. */
  @Column('smallint')
  weekday!: number;

  @Column('time')
  opensAt!: string;

  @Column('time')
  closesAt!: string;
}

/** Closed whatever the weekday says: holidays, a broken oven. */
@Entity('closures')
@Index('ix_closures_branch', ['branchId', 'endsAt'])
@Check('ck_closures_order', 'starts_at < ends_at')
export class ClosureEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  branchId!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  @Column('text', { nullable: true })
  reason!: string | null;
}
