/** What a place of the one-screen form can hold: a group of which exactly one is picked, one of which several may be, or either. */
export const FORM_SLOTS = ['one', 'several', 'either'] as const;
/** One of `FORM_SLOTS`. */
export type FormSlot = (typeof FORM_SLOTS)[number];

/** One group of options on the form: exactly one is picked, or from `min` to `max`. */
export interface DishFormGroupDto {
  kind: Exclude<FormSlot, 'either'>;
  /** At most 30 UTF-16 units. */
  label: string;
  hint: string;
  min: number;
  max: number;
  /** At most 20, titles of at most 30 UTF-16 units, all different. */
  options: { id: string; title: string; description?: string; metadata?: string }[];
}

/** A dish as one screen shows it: all its questions, how many, and a note. */
export interface DishFormDto<Group = DishFormGroupDto> {
  title: string;
  text: string;
  groups: Group[];
  quantity: { label: string; hint: string; value: number };
  note: { label: string; hint: string };
  submit: string;
}

/**
 * How the one screen stands on which customers put a dish together: `off`; `waiting` to be published, in a moment; `no-account`: WhatsApp has not told the
 * account yet, which comes with the first message; `refused` by WhatsApp, tried again; `published`; `paused`: published, but WhatsApp sends none for now; `not-needed`: no dish has
 * two groups of options. Whatever it is, customers are asked by lists until it is `published`.
 */
export const FORM_STATES = ['off', 'waiting', 'no-account', 'refused', 'published', 'paused', 'not-needed'] as const;
/** One of `FORM_STATES`. */
export type FormState = (typeof FORM_STATES)[number];

/** Body of `PUT /api/settings/form`. */
export interface FormSettingsEdit {
  isOn: boolean;
}

/** Answer of `GET /api/settings/form`: one-screen customisation of a branch. */
export interface FormSettingsDto extends FormSettingsEdit {
  branchId: string;
  state: FormState;
  /** WhatsApp's id of the published form. */
  flowId: string | null;
  /** ISO 8601. */
  publishedAt: string | null;
  /** What WhatsApp said, when it did not take or send it. */
  error: string | null;
  /** Dishes on sale that are asked for on one screen, and all on sale that have options. */
  dishes: number;
  dishesWithOptions: number;
}
