import { foldTurkish } from '../catalog/fold-turkish';
import { callPerson } from './help-talk';
import type { Scene } from './scene';

/** People, as beginnings of words, and what one wants to do with them; folded. */
const PEOPLE = /(?:^| )(?:insan|yetkili|mudur|temsilci|biri(?:yle|siyle|leri|ne|sine)|gercek kisi|patron|sahib|operator|calisan|gorevli|human|(?:real |actual )?person|people|manager|owner|someone|somebody|anyone|anybody|agent|representative|staff|boss)/;
const TALKS = /(?:^| )(?:konus|gorus|bagla|ulas|yazis|talk|speak|chat with|connect|contact|reach|complain)/;
/** What went wrong with an order that was made; a wish about the next one says none of it. */
const COMPLAINTS = new RegExp([
  'gelmedi|ulasmadi|(?:eksik|yanlis|soguk|bozuk|kotu|bayat|dokulmus)\\w* (?:\\w+ )?(?:geldi|gelmis|cikti|cikmis|getir\\w+|gonder\\w+)|iade\\w*|para\\w* geri|unut(?:mussunuz|muslar|ulmus)\\w*|unuttunuz',
  'never (?:arrived|came|got)|(?:did|has|have|was) ?n ?o?t (?:yet )?(?:arriv|come|came|get|got|receiv|deliver)\\w*|refund|money back|(?:you|they) forgot',
  '(?:was|were|arrived|came) (?:\\w+ )?(?:cold|burnt|burned|wrong|missing|spilled)|(?:missing|wrong) (?:from|in)? ?(?:my|the) order|wrong order',
].map((phrases) => `(?:^| )(?:${phrases})(?: |$)`).join('|'));

/** "Can I talk to a human?", and, of an order that is on its way or there, "it never arrived": people are called; null for anything else. */
export function hearPerson(scene: Scene, text: string): Scene | null {
  if (scene.state.step.at === 'noting') return null;
  const folded = foldTurkish(text);
  return asksForPerson(folded) || (COMPLAINTS.test(folded) && scene.world.orders.length > 0) ? callPerson(scene) : null;
}

function asksForPerson(folded: string): boolean {
  return PEOPLE.test(folded) && TALKS.test(folded);
}
