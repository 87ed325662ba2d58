import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A key that this database has been written with, by its name, with a word that only the right one opens. */
@Entity('secret_keys')
export class SecretKeyEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  proof!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
