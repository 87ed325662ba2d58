import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Grows with every change to the organization's menu, so that nobody reads an unchanged one again. */
@Entity('menu_versions')
export class MenuVersionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrganizationEntity', { onDelete: 'CASCADE' })
  organizationId!: string;

  @Column('bigint', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;
}
