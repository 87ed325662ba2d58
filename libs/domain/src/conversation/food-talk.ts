import { ALLERGENS, DIETS, type Allergen } from '@sofra/contracts';
import { isOffered } from '../catalog/find-product';
import { foldTurkish } from '../catalog/fold-turkish';
import { FOOD_NAMES, foodList } from '../catalog/food-names';
import type { MenuProduct } from '../catalog/menu';
import type { PricedLine } from '../pricing/priced-basket';
import { showTalk } from './orders-talk';
import { nameOf, pricingOf, quoted, say, type Scene } from './scene';
import type { Heard } from './steps/step-rules';

/** Dishes that one answer tells about; a longer text names the allergens of all together. */
const MOST_DISHES = 6;
const SUMMARY_MAX = 300;

/** What people say who ask about food, as the beginnings of words, folded. */
const ALLERGY = ['alerj', 'allerg'];
const TOPICS = [...ALLERGY, 'icindekiler', 'icerik', 'ingredient', 'vegan', 'vejetaryen', 'vegetarian', 'helal', 'halal', 'glutensiz', 'laktozsuz', 'sekersiz'];
/** As people say it besides its name in a form. */
const ALSO: Partial<Record<Allergen, readonly string[]>> = { nuts: ['findik', 'fistik', 'ceviz', 'badem', 'nut'], peanuts: ['fistik', 'peanut'], eggs: ['egg'], milk: ['laktoz', 'lactose', 'dairy'], crustaceans: ['karides', 'shrimp'], molluscs: ['midye', 'mussel'] };

/** "Does the lahmacun have sesame?": what the restaurant has noted of the dishes that are named, else of the basket; null when it is about something else. */
export function answerFood(scene: Scene, { text, meaning }: Heard): Scene | null {
  // What is typed as a note is for the kitchen, an allergy first of all.
  if (scene.state.step.at === 'noting') return null;
  const words = foldTurkish(text).split(' ').filter(Boolean);
  // Only a question may have "vegan" in it: an address or a dish may too.
  const isAbout = meaning.kind === 'question' ? isAboutFood(words) : meaning.kind === 'unknown' && startsWithAny(words, ALLERGY);
  if (!isAbout) return null;
  const named = dishesIn(scene, words);
  if (named.length === 0) {
    const suitable = suitingDishes(scene, words);
    if (suitable) return showTalk(say(scene, suitable));
  }
  const dishes = named.length > 0 ? named : inBasket(scene);
  const { copy, world } = scene;
  const known = dishes.slice(0, MOST_DISHES).map((dish) => dishText(scene, dish));
  const answer = known.length > 0 ? [...known, copy.foodCare(world.branch.phone)] : [copy.foodAsk];
  return showTalk(say(scene, answer.join('\n')));
}

/** "Anything vegan?": the dishes that are noted to be so; null when no kind of eating is named. */
function suitingDishes(scene: Scene, words: readonly string[]): string | null {
  const { copy, locale, world } = scene;
  const diet = DIETS.find((kind) => kind !== 'spicy' && startsWithAny(words, [FOOD_NAMES.tr[kind], FOOD_NAMES.en[kind]].map((name) => foldTurkish(name).replace(/ .*$/, ''))));
  if (!diet) return null;
  const dishes = [...world.menu.products.values()].filter((product) => product.diets?.includes(diet) && isOffered(product));
  if (dishes.length === 0) return copy.noneOfDiet(foodList([diet], locale), world.branch.phone);
  const names = dishes.slice(0, MOST_DISHES * 2).map(({ name }) => quoted(nameOf(scene, name)));
  return copy.ofDiet(foodList([diet], locale), names.join(', ') + (dishes.length > names.length ? '…' : ''));
}

/** What is in the lines, before anybody pays: dish by dish while that is short, else all together; empty when nothing is noted. */
export function allergensText(scene: Scene, lines: readonly PricedLine[]): string {
  const { copy, locale } = scene;
  const byDish = new Map<string, Set<Allergen>>();
  for (const line of lines) for (const tag of allergensOf(scene, line)) byDish.set(line.name, (byDish.get(line.name) ?? new Set()).add(tag));
  if (byDish.size === 0) return '';
  const each = [...byDish].map(([name, tags]) => `${quoted(name)}: ${foodList(inOrder(tags), locale)}`).join('; ');
  return copy.allergens(each.length <= SUMMARY_MAX ? each : foodList(inOrder(new Set([...byDish.values()].flatMap((tags) => [...tags]))), locale));
}

function allergensOf({ world: { menu } }: Scene, { productId, modifiers, parts = [] }: PricedLine): Allergen[] {
  const own = (id: string, chosen: PricedLine['modifiers']) => {
    const product = menu.products.get(id);
    const options = product?.modifierGroups.flatMap((group) => group.modifiers).filter((option) => !option.isRemoval && chosen.some(({ modifierId }) => modifierId === option.id)) ?? [];
    return [...(product?.allergens ?? []), ...options.flatMap(({ allergens = [] }) => allergens)];
  };
  return [...own(productId, modifiers), ...parts.flatMap((part) => own(part.productId, part.modifiers))];
}

// In the order of the law's list, so that two dishes read alike.
const inOrder = (tags: ReadonlySet<Allergen>) => ALLERGENS.filter((tag) => tags.has(tag));

const startsWithAny = (words: readonly string[], starts: readonly string[]) => words.some((word) => starts.some((start) => word.startsWith(start)));

const ALLERGEN_WORDS = ALLERGENS.flatMap((tag) => [FOOD_NAMES.tr[tag], FOOD_NAMES.en[tag], ...(ALSO[tag] ?? [])].map(foldTurkish));

/** Whether a folded word names what many people cannot eat, with whatever ending. */
export function isFoodWord(word: string): boolean {
  return startsWithAny([word], ALLERGEN_WORDS);
}

function isAboutFood(words: readonly string[]): boolean {
  return startsWithAny(words, TOPICS) || words.some(isFoodWord);
}

/** Dishes whose name is in the text, word by word, with whatever ending: `lahmacunda`. */
function dishesIn({ world: { menu } }: Scene, words: readonly string[]): MenuProduct[] {
  return [...menu.products.values()].filter(({ name, isAlcohol }) => !isAlcohol && Object.values(name).some((own) => {
    const parts = foldTurkish(own).split(' ').filter(Boolean);
    return parts.length > 0 && parts.every((part) => words.some((word) => word.startsWith(part)));
  }));
}

function inBasket(scene: Scene): MenuProduct[] {
  const ids = new Set(pricingOf(scene).priced.lines.flatMap(({ productId, parts = [] }) => [productId, ...parts.map((part) => part.productId)]));
  return [...ids].flatMap((id) => scene.world.menu.products.get(id) ?? []);
}

function dishText(scene: Scene, { name, allergens = [], diets = [] }: MenuProduct): string {
  const { copy, locale } = scene;
  const dish = quoted(nameOf(scene, name));
  if (allergens.length + diets.length === 0) return copy.foodUnknown(dish);
  const kinds = diets.length > 0 ? ` (${foodList(diets, locale)})` : '';
  return `*${dish}*${kinds}: ${allergens.length > 0 ? copy.allergens(foodList(allergens, locale)) : copy.allergensNone}`;
}
