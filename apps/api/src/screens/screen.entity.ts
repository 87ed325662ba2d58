import type { BoardMode, ScreenKind } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A paired tablet or phone, bound to one branch. The token itself is only in its cookie. */
@Entity('screens')
@Unique('uq_screens_token', ['tokenDigest'])
@Check('ck_screens_kind', `kind IN ('kitchen', 'station', 'expo', 'courier', 'watch')`)
export class ScreenEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('OrganizationEntity')
  @Column('uuid')
  organizationId!: string;

  @Index('ix_screens_branch', { where: 'revoked_at IS NULL' })
  @ForeignKey('BranchEntity')
  @Column('uuid')
  branchId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: ScreenKind;

  @Column('text', { nullable: true })
  station!: string | null;

  @Column('bytea')
  tokenDigest!: Buffer;

  @Column('uuid', { nullable: true })
  pairedBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  pairedAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}

/** A code that a manager reads out; taking it deletes it. */
@Entity('pairing_codes')
export class PairingCodeEntity {
  @PrimaryColumn('text')
  code!: string;

  @ForeignKey('OrganizationEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  organizationId!: string;

  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  branchId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: ScreenKind;

  @Column('text', { nullable: true })
  station!: string | null;

  @Column('uuid')
  madeBy!: string;

  @Column('timestamptz')
  expiresAt!: Date;
}

/** When a screen last said that it lives, and what it found when it checked itself. */
@Entity('screen_heartbeats')
export class ScreenHeartbeatEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @PrimaryColumn('text')
  screenId!: string;

  @ForeignKey('ScreenEntity', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  pairedScreenId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  mode!: BoardMode;

  @Column('text', { nullable: true })
  station!: string | null;

  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('boolean', { nullable: true })
  audio!: boolean | null;

  @Column('boolean', { nullable: true })
  wakeLock!: boolean | null;

  @Column('integer', { nullable: true })
  clockOffsetMs!: number | null;

  @Column('double precision', { nullable: true })
  battery!: number | null;

  @Column('boolean', { nullable: true })
  charging!: boolean | null;

  @Column('boolean', { nullable: true })
  visible!: boolean | null;
}
