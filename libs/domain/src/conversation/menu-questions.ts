import { findProducts, isOffered } from '../catalog/find-product';
import { foldTurkish } from '../catalog/fold-turkish';
import type { MenuProduct } from '../catalog/menu';
import { isAsking } from './carry-out';
import { showTalk } from './orders-talk';
import { goTo, money, nameOf, quoted, say, type Scene } from './scene';
import { tellNotThere } from './sold-out';
import type { Heard } from './steps/step-rules';

/** What a dish costs, and whether it is there. */
const ASKED = /\b(?:ne kadar\w*|kac (?:para|lira|tl)\w*|kaca|fiyat\w*|how much|price\w*|costs?|var mi\w*|varmi|kaldi mi|bulunur mu|do you have|have you got|you got|got any|is there|are there|do you sell|satiyor mu\w*)\b/g;
const AROUND = /^(?:is|are|the|a|an|for|of|does|do|it|your|any|some|bir|tane|tanesi|adet|acaba|lutfen|please|peki|what|whats|which|s|de|da|sizde|today|bugun|hi|hello|merhaba|selam|and|ve|one|1)$/;
/** Dishes that are told in one answer. */
const MOST_TOLD = 6;

/** "Lahmacun ne kadar?", "do you have ayran?": what the menu says; with nothing else asked it is there to tap. Null for what no dish answers. */
export function answerMenu(scene: Scene, { text, meaning }: Heard): Scene | null {
  if (meaning.kind !== 'question' && meaning.kind !== 'unknown') return null;
  const { query, products } = search(scene, dishAskedFor(text) ?? '');
  const offered = products.filter(isOffered);
  const [first] = products;
  if (!first) return null;
  if (offered.length === 0) return tellNotThere(showTalk(scene), first);
  return isAsking(scene) ? say(scene, pricesText(scene, offered)) : goTo(scene, { at: 'found', query: query.slice(0, 60), quantity: 1, page: 0 });
}

/** What is left of the question without its asking; null when it asks neither for a price nor whether something is there. */
function dishAskedFor(text: string): string | null {
  const folded = foldTurkish(text);
  const rest = folded.replace(ASKED, ' ');
  return rest === folded ? null : rest.split(' ').filter((word) => word && !AROUND.test(word)).join(' ');
}

/** As it was typed, else without the ending of its last word: "lahmacunun". */
function search({ world: { menu } }: Scene, asked: string): { query: string; products: MenuProduct[] } {
  const queries = [asked, asked.replace(/(?:n?[iu]n|l[ae]r|l[ae]r[iu]n|s)$/, '')];
  const query = queries.find((words) => findProducts(menu, words).length > 0) ?? '';
  return { query, products: findProducts(menu, query) };
}

function pricesText(scene: Scene, products: readonly MenuProduct[]): string {
  const lines = products.slice(0, MOST_TOLD).map(({ name, price }) => `${quoted(nameOf(scene, name))}: ${money(scene, price)}`);
  return [...lines, ...(products.length > MOST_TOLD ? [scene.copy.moreLines(products.length - MOST_TOLD)] : [])].join('\n');
}
