import type { OpenTurn } from '../open-turn';

/** How long the bot keeps quiet after a person's last word: longer than a pause in a talk, shorter than a forgotten shift. */
export const HANDED_OVER_MS = 30 * 60_000;

/** Whether a person talks to the customer at present. */
export function isHandedOver({ conversation: { handedOverUntil } }: Pick<OpenTurn, 'conversation'>, now: Date): boolean {
  return handedOverUntil !== null && now < handedOverUntil;
}
