import type { Locale } from '@sofra/contracts';
import { Check, Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The tenant: one WhatsApp business portfolio. */
@Entity('organizations')
@Check('ck_organizations_locale', `default_locale IN ('tr', 'en')`)
export class OrganizationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'tr' })
  defaultLocale!: Locale;

  @Column('boolean', { default: true })
  pricesIncludeTax!: boolean;

  /** Of delivery fees; null where they follow the dishes that are delivered. */
  @Column('text', { nullable: true })
  deliveryTaxClass!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
