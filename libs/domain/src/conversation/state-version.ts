/** Format of the stored document and of ids on buttons; an older or unknown one starts over and keeps the basket where it can. */
export const STATE_VERSION = 1;
