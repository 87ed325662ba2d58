/** What a place of the one-screen form can hold: a group of which exactly one is picked, one of which several may be, or either. */
export const FORM_SLOTS = ['one', 'several', 'either'] as const;
/** One of `FORM_SLOTS`. */
export type FormSlot = (typeof FORM_SLOTS)[number];
