import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The platform's copy of a picture, which only this number may send; it keeps one for 30 days. */
@Entity('menu_image_copies')
export class MenuImageCopyEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('MenuImageEntity', { onDelete: 'CASCADE' })
  imageId!: string;

  @PrimaryColumn('text')
  phoneNumberId!: string;

  @Column('text', { nullable: true })
  mediaId!: string | null;

  /** Null until the first time it was taken, and once the platform no longer knows it. */
  @Column('timestamptz', { nullable: true })
  uploadedAt!: Date | null;

  @Column('timestamptz')
  triedAt!: Date;

  /** In a row. */
  @Column('integer', { default: 0 })
  failures!: number;
}
