import type { Locale } from '@sofra/contracts';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person; known by the business-scoped user id where there is one, else by the WhatsApp number. */
@Entity('customers')
@Unique('uq_customers_bsuid', ['organizationId', 'bsuid'])
@Unique('uq_customers_wa_id', ['organizationId', 'waId'])
@Check('ck_customers_locale', `locale IN ('tr', 'en')`)
export class CustomerEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('OrganizationEntity')
  @Column('uuid')
  organizationId!: string;

  @Column('text', { nullable: true })
  bsuid!: string | null;

  @Column('text', { nullable: true })
  parentBsuid!: string | null;

  @Column('text', { nullable: true })
  waId!: string | null;

  @Column('text', { nullable: true })
  username!: string | null;

  @Column('text', { default: '' })
  name!: string;

  @Column('text', { nullable: true })
  locale!: Locale | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}

@Entity('customer_consents')
@Check('ck_customer_consents_kind', `kind IN ('marketing')`)
export class CustomerConsentEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('CustomerEntity', { onDelete: 'CASCADE' })
  customerId!: string;

  @PrimaryColumn('text')
  kind!: 'marketing';

  @Column('timestamptz', { nullable: true })
  grantedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}

@Entity('customer_addresses')
@Index('ix_customer_addresses_customer', ['customerId', 'lastUsedAt'])
export class CustomerAddressEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CustomerEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  customerId!: string;

  @Column('text', { default: '' })
  text!: string;

  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastUsedAt!: Date;

  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;
}
