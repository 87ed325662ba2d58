import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('categories')
@Index('ix_categories_organization', ['organizationId', 'position'])
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
}
