import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('categories')
@Index('ix_categories_organization', ['organizationId', 'position'])
@Unique('uq_categories_external_id', ['organizationId', 'externalId'])
export class CategoryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('OrganizationEntity')
  @Column('uuid')
  organizationId!: string;

  @Column('integer', { default: 0 })
  position!: number;

  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;

  /** What a till or an import calls it. */
  @Column('text', { nullable: true })
  externalId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
