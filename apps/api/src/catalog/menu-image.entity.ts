import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A picture of food, already small enough for WhatsApp, as JPEG; never changed, a new picture is a new row. */
@Entity('menu_images')
export class MenuImageEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index('ix_menu_images_organization')
  @ForeignKey('OrganizationEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  organizationId!: string;

  @Column('integer')
  width!: number;

  @Column('integer')
  height!: number;

  @Column('bytea')
  bytes!: Buffer;

  @Column('bytea')
  thumbnail!: Buffer;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
