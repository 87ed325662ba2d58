import { findProducts, isOffered } from '../catalog/find-product';
import { foldTurkish } from '../catalog/fold-turkish';
import type { MenuProduct } from '../catalog/menu';
import { draftOf, isAsking } from './carry-out';
import { showTalk } from './orders-talk';
import { totalsText } from './order-text';
import { goTo, hasItems, money, nameOf, pricingOf, quoted, say, type Scene } from './scene';
import { tellNotThere } from './sold-out';
import type { Heard } from './steps/step-rules';

/** What a dish costs, and whether it is there. */
const ASKED = /\b(?:ne kadar\w*|kac (?:para|lira|tl)\w*|kaca|fiyat\w*|how much|price\w*|costs?|var mi\w*|varmi|kaldi mi|bulunur mu|do you have|have you got|you got|got any|is there|are there|do you sell|satiyor mu\w*)\b/g;
const THERE = /\b(?:var mi\w*|varmi|kaldi mi|bulunur mu|do you have|have you got|you got|got any|do you sell|satiyor mu\w*)\b/;
const AROUND = /^(?:is|are|the|a|an|for|of|does|do|it|your|any|some|bir|tane|tanesi|adet|acaba|lutfen|please|peki|what|whats|which|s|de|da|sizde|today|bugun|hi|hello|merhaba|selam|and|ve|one|1)$/;
/** "How much is that?", "toplam ne kadar": what is being put together, and what the basket comes to. */
const TOTAL = /^(?:(?:so|and|ok|peki|tamam|bu|bunun|bunlar\w*|hepsi\w*|toplam\w*|hesap\w*|borcum\w*|siparis\w*|sepet\w*|su|o|ne|is|it|that|this|the|my|whats|what|total\w*|in|all|altogether|so|far|order|basket|bill|price|tutar\w*|tutuyor|tuttu|olacak|oluyor|oldu|eder|ediyor|simdi|now|does|come|to|do|i|owe|you|for) ?)*(?:ne kadar\w*|kac (?:para|lira|tl)\w*|how much|total|toplam\w*|hesap)(?: (?:is|it|that|this|the|my|total|in|all|altogether|so|far|order|basket|bill|eder|ediyor|tutar|tuttu|tutuyor|oldu|oluyor|olacak|bu|toplam\w*|hesap|simdi|now|does|come|to|do|i|owe|you|for|yapti|yapiyor|odeyecegim|everything))*$/;
/** Dishes that are told in one answer. */
const MOST_TOLD = 6;

/** "Lahmacun ne kadar?", "do you have ayran?": what the menu says; with nothing else asked it is there to tap. Null for what no dish answers. */
export function answerMenu(scene: Scene, { text, meaning }: Heard): Scene | null {
  if (meaning.kind !== 'question' && meaning.kind !== 'unknown') return null;
  if (TOTAL.test(foldTurkish(text).trim())) return tellTotal(scene);
  const { query, products } = search(scene, dishAskedFor(text) ?? '');
  const offered = products.filter(isOffered);
  const [first] = products;
  if (!first) return notOnMenu(scene, text, meaning.kind);
  if (offered.length === 0) return tellNotThere(showTalk(scene), first);
  return isAsking(scene) ? say(scene, pricesText(scene, offered)) : goTo(scene, { at: 'found', query: query.slice(0, 60), quantity: 1, page: 0 });
}

/** "Do you have sushi?": not on the menu, or nothing that is eaten. */
function notOnMenu(scene: Scene, text: string, kind: Heard['meaning']['kind']): Scene | null {
  const asked = kind === 'question' && THERE.test(foldTurkish(text)) ? dishAskedFor(text) : null;
  if (!asked) return null;
  const words = text.split(/[\s?!.,]+/).filter((word) => asked.split(' ').includes(foldTurkish(word))).join(' ');
  return showTalk(say(scene, scene.copy.notOnMenu(quoted(words, 40), scene.world.branch.phone)));
}

function tellTotal(scene: Scene): Scene | null {
  const draft = draftOf(scene);
  const dish = draft && scene.world.menu.products.get(draft.productId);
  const told = dish ? say(scene, pricesText(scene, [dish])) : scene;
  if (!dish && !hasItems(scene)) return null;
  // Steps that show the basket say it themselves.
  return hasItems(scene) ? say(showTalk(told), totalsText(scene, pricingOf(scene).priced)) : told;
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
