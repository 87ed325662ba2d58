import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A wording at the platform, as it last told about it; one account may serve several branches. */
@Entity('message_templates')
@Check('ck_message_templates_status', `status IN ('pending', 'approved', 'rejected', 'paused', 'disabled')`)
export class MessageTemplateEntity {
  @PrimaryColumn('text')
  accountId!: string;

  @PrimaryColumn('text')
  name!: string;

  @PrimaryColumn('text')
  language!: string;

  @Column('text')
  category!: string;

  @Column('text')
  status!: 'pending' | 'approved' | 'rejected' | 'paused' | 'disabled';

  @Column('text')
  body!: string;

  @Column('text', { nullable: true })
  platformId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
