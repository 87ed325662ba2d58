import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What an owner calls a tax class; its rates stand in `tax_rates`. */
@Entity('tax_classes')
@Unique('uq_tax_classes_name', ['organizationId', 'name'])
export class TaxClassEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrganizationEntity', { onDelete: 'CASCADE' })
  organizationId!: string;

  /** What products and menu files carry. */
  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  name!: string;

  /** No product may be given it any more. */
  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;
}
