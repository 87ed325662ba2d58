/**
 * Limits of the Cloud API. Meta does not say which unit it counts in, so lengths are UTF-16 code units, the
 * strictest reading. Sources: Meta's "Messages" reference and OpenAPI v23.0 unless a line says otherwise.
 */
export const LIMITS = {
  /** Body of a text message: Meta, "Text messages". */
  textBody: 4096,
  /** Body of an interactive message other than a list: Meta, "Interactive reply buttons messages". */
  interactiveBody: 1024,
  /** Body of a list message: Meta, "Interactive list messages". */
  listBody: 4096,
  /** Text header of an interactive message: Meta, "Interactive object". */
  headerText: 60,
  /** Footer of an interactive message: Meta, "Interactive object". */
  footer: 60,
  /** Reply buttons of one message: Meta, "Interactive reply buttons messages". */
  buttons: 3,
  /** Title of a reply button; titles are unique within the message: same page. */
  buttonTitle: 20,
  /** Id of a reply button; no leading or trailing space: same page. */
  buttonId: 256,
  /** Label that opens a list: Meta, "Interactive list messages". */
  listButton: 20,
  /** Sections of a list: same page. */
  listSections: 10,
  /** Rows of a list over all its sections, not per section: same page. */
  listRows: 10,
  /** Title of a section, required as soon as there are two: same page. */
  sectionTitle: 24,
  /** Title of a row: same page. */
  rowTitle: 24,
  /** Description of a row: same page. */
  rowDescription: 72,
  /** Id of a row, unique within the list: same page. */
  rowId: 200,
  /** Name of a template, lower case letters, digits and underscores: Meta, "Templates". */
  templateName: 512,
  /** Buttons of a template: Meta, "Templates". */
  templateButtons: 10,
  /** Payload behind a template's quick reply: Meta, "Templates". */
  templatePayload: 256,
  /** Body of a template once its values are filled in: Meta, "Templates". */
  templateBody: 1024,
  /** Label that opens a Flow; Meta advises 30 and no emoji, its older pages and most libraries 20, the stricter counts: Meta, "Sending a Flow". */
  flowButton: 20,
  /** Our own bound on `flow_token`: Meta names none. */
  flowToken: 256,
  /** `biz_opaque_callback_data`, echoed in every status of the message: Meta, "Messages". */
  opaque: 512,
} as const;

/** Free-form messages are allowed this long after the customer's last message or call: Meta, "Customer service windows". */
export const SERVICE_WINDOW_MS = 24 * 60 * 60 * 1000;

/** Messages to one person: one per six seconds, with a burst borrowed from the future: Meta, "Pair rate limits". */
export const PAIR_RATE = { everyMs: 6_000, burst: 45 } as const;

/** Messages a second of one business number, in and out, before an upgrade: Meta, "Throughput". */
export const THROUGHPUT_PER_SECOND = 80;

/** A typing indicator vanishes with the reply or after this long: Meta, "Typing indicators". */
export const TYPING_MS = 25_000;

/** A webhook that is not answered with 200 is sent again for this long: Meta, "Webhooks". */
export const WEBHOOK_RETRY_MS = 7 * 24 * 60 * 60 * 1000;

/** Limits of a Flow's JSON and of the data it is opened with: Meta, "Components" and "Flow JSON" (versions 5.1 to 7.3). */
export const FLOW_LIMITS = {
  /** Bytes of the JSON: Meta, "Flows API". */
  jsonBytes: 10 * 1024 * 1024,
  /** Components of one screen: Meta, "Components". */
  components: 50,
  /** Heading and subheading: same page. */
  heading: 80,
  body: 4096,
  caption: 409,
  /** Options of a radio or checkbox group, at least one: same page. */
  options: 20,
  /** Label of a group of options: same page. */
  groupLabel: 30,
  /** Description of a group, and of one option: same page. */
  description: 300,
  optionTitle: 30,
  /** Metadata of an option, beside its title: same page. */
  optionMetadata: 20,
  /** Label of a text field: same page. */
  fieldLabel: 20,
  helperText: 80,
  /** Label of the button at the foot of a screen: same page. */
  footerLabel: 35,
} as const;

/** Versions of Flow JSON that may still be published: Meta, "Flow JSON changelog". */
export const FLOW_VERSIONS = ['5.1', '6.0', '6.1', '6.2', '6.3', '7.0', '7.1', '7.2', '7.3'] as const;
