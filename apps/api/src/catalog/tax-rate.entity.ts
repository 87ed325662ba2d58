import type { Fulfilment } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('tax_rates')
@Check('ck_tax_rates_fulfilment', `fulfilment IN ('delivery', 'pickup', 'table')`)
@Check('ck_tax_rates_basis_points', 'basis_points BETWEEN 0 AND 10000')
export class TaxRateEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrganizationEntity', { onDelete: 'CASCADE' })
  organizationId!: string;

  @PrimaryColumn('text')
  taxClass!: string;

  @PrimaryColumn('text')
  fulfilment!: Fulfilment;

  /** 1000 = 10 %. */
  @Column('integer')
  basisPoints!: number;
}
