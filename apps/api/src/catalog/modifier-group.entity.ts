import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A question about a product, shared by as many products as ask it. */
@Entity('modifier_groups')
@Unique('uq_modifier_groups_external_id', ['organizationId', 'externalId'])
@Check('ck_modifier_groups_choices', '0 <= min_choices AND min_choices <= max_choices AND max_choices >= 1 AND free_choices >= 0')
export class ModifierGroupEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index('ix_modifier_groups_organization')
  @ForeignKey('OrganizationEntity')
  @Column('uuid')
  organizationId!: string;

  @Column('smallint', { default: 0 })
  minChoices!: number;

  @Column('smallint', { default: 1 })
  maxChoices!: number;

  @Column('smallint', { default: 0 })
  freeChoices!: number;

  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;

  @Column('text', { nullable: true })
  externalId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** That a product asks a group's question, where in the row, and how it differs from the group; null means it does not. */
@Entity('product_modifier_groups')
export class ProductModifierGroupEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ProductEntity', { onDelete: 'CASCADE' })
  productId!: string;

  @PrimaryColumn('uuid')
  @Index('ix_product_modifier_groups_group')
  @ForeignKey('ModifierGroupEntity')
  groupId!: string;

  @Column('integer', { default: 0 })
  position!: number;

  @Column('smallint', { nullable: true })
  minChoices!: number | null;

  @Column('smallint', { nullable: true })
  maxChoices!: number | null;

  @Column('smallint', { nullable: true })
  freeChoices!: number | null;
}
