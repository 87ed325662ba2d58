import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A request that must have one effect however often it is sent; without `answer` it is being worked on. */
@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid')
  staffId!: string;

  @PrimaryColumn('text')
  key!: string;

  /** SHA-256 of method, address and body. */
  @Column('text')
  request!: string;

  @Column('jsonb', { nullable: true })
  answer!: object | null;

  @Index('ix_idempotency_keys_at')
  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
