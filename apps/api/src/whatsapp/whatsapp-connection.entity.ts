import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A number with its own token and secret, both sealed; numbers without one use the environment's. */
@Entity('whatsapp_connections')
export class WhatsAppConnectionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @Column('text')
  accessToken!: string;

  @Column('text')
  appSecret!: string;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}

/** Webhooks of a day (UTC) whose signature was nobody's. */
@Entity('wrong_signatures')
export class WrongSignaturesEntity {
  @PrimaryColumn('date')
  day!: string;

  @Column('integer')
  count!: number;

  @Column('timestamptz')
  lastAt!: Date;
}
