import type { DishFormDto, DishFormGroupDto, FormSlot } from '@sofra/contracts';
import type { TemplateCall } from './status-templates';

/** Why a message is sent: decides what may supersede it and for how long it makes sense. */
export type ReplyPurpose =
  /** Asks something; a newer prompt supersedes it while unsent, and it expires. */
  | 'prompt'
  /** Order confirmation: never superseded. */
  | 'confirmation'
  /** Order status: never superseded, may be switched off, may need a template. */
  | 'status'
  /** A one-off answer such as an apology. */
  | 'notice';

export interface ReplyButton {
  id: string;
  /** At most 20 UTF-16 units, unique in its message. */
  title: string;
}

export interface ReplyRow {
  id: string;
  /** At most 24 UTF-16 units. */
  title: string;
  /** At most 72 UTF-16 units. */
  description?: string;
}

export interface ReplySection {
  /** At most 24 UTF-16 units; required when there are several sections. */
  title?: string;
  rows: ReplyRow[];
}

/** One group of options on a form, in the place of the form that holds it. */
export interface FormGroup extends DishFormGroupDto {
  slot: number;
}

/** A dish as one screen shows it, every group in its place. */
export type DishForm = DishFormDto<FormGroup>;

/** A message whose button opens a published form. */
export interface FormContent {
  kind: 'form';
  body: string;
  button: string;
  flowId: string;
  /** Comes back with the answer: which question it belongs to. */
  token: string;
  /** The places of the published form. */
  slots: FormSlot[];
  form: DishForm;
  /** The same question as a list, for a platform or a phone that does not take the form. */
  fallback: PlainContent;
}

/** A message in the terms of the conversation; `libs/whatsapp` builders make it a wire message. Always within platform limits. */
export type ReplyContent = PlainContent | FormContent;

/** A message with up to three buttons. */
export interface ButtonsContent {
  kind: 'buttons';
  body: string;
  buttons: ReplyButton[];
  /** A picture of our own store above the body; the message goes without it where the platform has no copy. */
  imageId?: string;
}

/** What every phone can show. */
export type PlainContent =
  | { kind: 'text'; body: string }
  | ButtonsContent
  | { kind: 'list'; body: string; button: string; sections: ReplySection[] }
  | { kind: 'location-request'; body: string };

export interface Reply {
  purpose: ReplyPurpose;
  content: ReplyContent;
  /** Goes instead once the service window is closed; without one the message is not sent then. */
  template?: TemplateCall;
}
