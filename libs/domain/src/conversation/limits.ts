/** The platform's limits as the conversation knows them, UTF-16 units; a spec beside `libs/whatsapp` compares the two. */
export const REPLY_LIMITS = {
  textBody: 4096,
  interactiveBody: 1024,
  listBody: 4096,
  buttons: 3,
  buttonTitle: 20,
  listButton: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  sectionTitle: 24,
  tapId: 200,
  /** Places, options and texts of a form: one screen of a Flow. */
  formButton: 20,
  formSlots: 20,
  formOptions: 20,
  formTitle: 80,
  formText: 4096,
  groupLabel: 30,
  groupHint: 300,
  optionTitle: 30,
  optionDetail: 300,
  optionPrice: 20,
  fieldLabel: 20,
  fieldHint: 80,
  formSubmit: 35,
} as const;

/** Longest typed text that is looked at; the rest of a novel is ignored. */
export const MAX_HEARD = 1_000;
/** Longest address kept. */
export const MAX_ADDRESS = 300;
/** Shortest text taken for an address. */
export const MIN_ADDRESS = 6;
/** Longest name printed on a ticket. */
export const MAX_CUSTOMER_NAME = 60;
/** Silence after which a basket is offered again rather than gone on with, milliseconds. */
export const RESUME_AFTER_MS = 2 * 3_600_000;
/** Bytes of the stored conversation. */
export const MAX_STATE_BYTES = 2_000;
