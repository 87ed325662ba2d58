import { foldedNames, isOffered } from '../../catalog/find-product';
import type { MenuModifier, MenuProduct } from '../../catalog/menu';
import { MAX_QUANTITY } from '../../basket/change-basket';
import { sumOf } from '../../money/money';
import { countOnly } from '../../typed-order/count-only';
import { carryOut, isAsking, isPlain, putTogether, saidMore, type Adding } from '../carry-out';
import { askNext } from '../moves';
import { namedByPart } from '../named-by-part';
import { optionsText } from '../order-text';
import type { Choice, Prompt } from '../prompt';
import type { Meaning } from '../read-text';
import { saidBeside, tellUnread } from '../said-beside';
import { goTo, money, nameOf, pricingOf, quoted, say, type Scene } from '../scene';
import type { Change, Waiting } from '../waiting';
import { wishForOptions } from '../wish-for-options';
import { lineName } from './basket';
import { wayBack } from './products';
import type { StepAt, StepRules } from './step-rules';

/** What a part of a typed order means: each row is the whole answer, done as it stands. */
export const which: StepRules<StepAt<'which'>> = {
  prompt(scene, { asked, page }) {
    if (asked.about === 'doubt') return doubtPrompt(scene, asked);
    const items = standingOptions(scene, asked).map(({ change, option }) => ({ ...optionChoice(scene, change, asked), action: { do: 'option', option } as const }));
    return { body: questionText(scene, asked), button: scene.copy.button.listOptions, items, page, fixed: wayBack(scene), isList: true, isNamed: asked.about === 'product' };
  },
  tapped(scene, { asked }, action) {
    const chosen = action.do === 'option' ? standingOptions(scene, asked).find(({ option }) => option === action.option) : undefined;
    if (asked.about === 'doubt' && action.do === 'done') return askNext(say(scene, scene.copy.dropped));
    return chosen ? take(scene, chosen.change) : null;
  },
  heard(scene, { asked }, { text, meaning }) {
    if (meaning.kind === 'word' && meaning.word === 'no') return askNext(say(scene, scene.copy.dropped));
    const [meant] = asked.about === 'doubt' ? standingOptions(scene, asked) : [];
    if (meant && meaning.kind === 'word' && meaning.word === 'yes') return take(scene, meant.change);
    const count = countOnly(text) ?? countAgain(asked, meaning);
    if ((asked.about === 'quantity' || meant) && meaning.kind === 'number') return takeNumber(scene, asked, meaning.number);
    if ((asked.about === 'quantity' || meant) && count !== null) return takeNumber(scene, asked, count);
    if (asked.about === 'product' && count !== null) return goTo(scene, { at: 'which', asked: recounted(asked, count), page: 0 });
    const named = standingOptions(scene, asked).filter(({ change }) => change.kind === 'add' && productsMeant(meaning).includes(change.productId));
    const [only, ...others] = named;
    if (only && others.length === 0) return take(tellUnread(scene, meaning), withMore(scene, only.change, meaning));
    return asked.about === 'product' && meaning.kind !== 'word' ? answerByPart(scene, asked, text) ?? wishFor(scene, asked, text) : null;
  },
};

/** "120 gramlık", "the small one". */
function answerByPart(scene: Scene, asked: Waiting, text: string): Scene | null {
  const options = standingOptions(scene, asked);
  const names = options.map(({ change }) => (change.kind === 'add' ? foldedNames(scene.world.menu.products.get(change.productId)?.name ?? {}) : []));
  const named = options[namedByPart(names, text) ?? -1];
  return named ? take(scene, named.change) : null;
}

/** A wish about whichever it will be. */
function wishFor(scene: Scene, asked: Waiting, text: string): Scene | null {
  const wished = wishForOptions(scene, asked, text);
  return wished && goTo(say(scene, scene.copy.noteKept(quoted(text, 200))), { at: 'which', asked: wished, page: 0 });
}

/** Options that can still be done, with their places: the menu or the basket may have changed since they were asked. */
export function standingOptions({ world, basket }: Pick<Scene, 'world' | 'basket'>, { options }: Waiting): { change: Change; option: number }[] {
  return options.map((change, option) => ({ change, option })).filter(({ change }) => {
    if (change.kind !== 'add') return basket.lines.some(({ id }) => id === change.lineId);
    const product = world.menu.products.get(change.productId);
    return product !== undefined && isOffered(product);
  });
}

/** "The adana, without onion": what the answer says besides the name counts too. */
function withMore({ world }: Scene, change: Change, meaning: Meaning): Change {
  const product = change.kind === 'add' ? world.menu.products.get(change.productId) : undefined;
  return change.kind === 'add' && product ? saidMore(change, product, saidBeside(meaning, product.id)) : change;
}

function take(scene: Scene, change: Change): Scene {
  // The question is answered before its answer is carried out, so that what must be asked next can follow.
  const answered: Scene = { ...scene, state: { ...scene.state, step: { at: 'summary' } } };
  if (change.kind === 'add' && isPlain(change) && scene.state.waiting.length === 0) return putTogether(answered, change);
  // What the answer itself must be asked comes before what else waits.
  const { waiting } = answered.state;
  const taken = carryOut({ ...answered, state: { ...answered.state, waiting: [] } }, change);
  const others = waiting.map((part) => (change.kind === 'add' ? sameAnswer(part, scene, change.productId) : part));
  const done: Scene = { ...taken, state: { ...taken.state, waiting: [...taken.state.waiting, ...others] } };
  return isAsking(done) ? done : askNext(done);
}

/** "Two wraps, one of them without onion" is one mention in two parts: which wrap it is has been answered for both. */
function sameAnswer(part: Waiting, { state: { step } }: Scene, productId: string): Waiting {
  const isSame = step.at === 'which' && part.about === 'product' && part.words !== '' && part.words === step.asked.words;
  const options = isSame ? part.options.filter((option) => option.kind === 'add' && option.productId === productId) : [];
  return options.length > 0 ? { ...part, options } : part;
}

function takeNumber(scene: Scene, { options }: Waiting, quantity: number): Scene {
  const [first] = options;
  if (first?.kind !== 'add' || quantity < 1 || quantity > MAX_QUANTITY) return say(scene, scene.copy.quantityRange(MAX_QUANTITY));
  return take(scene, { ...first, quantity });
}

/** The same question about another number. */
function recounted(asked: Waiting, quantity: number): Waiting {
  return { ...asked, options: asked.options.map((change) => (change.kind === 'add' ? { ...change, quantity } : change)) };
}

/** How many, when a text says the very thing anew that is being asked about: "make it three wraps". */
function countAgain({ options }: Waiting, meaning: Meaning): number | null {
  if (meaning.kind !== 'order' || meaning.order.commands.length > 0) return null;
  const [said, ...others] = meaning.order.ambiguities;
  if (said?.kind !== 'product' || others.length > 0) return null;
  const asked = new Set(options.flatMap((change) => (change.kind === 'add' ? [change.productId] : [])));
  const isSame = said.options.length === options.length && said.options.every(({ productId, modifiers, note }) => asked.has(productId) && modifiers.length === 0 && !note);
  return isSame ? (said.options[0]?.quantity ?? null) : null;
}

/** Products that a text names without saying how many: the answer in words. */
function productsMeant(meaning: Meaning): string[] {
  if (meaning.kind === 'products') return meaning.quantity === 1 ? meaning.productIds : [];
  if (meaning.kind !== 'order') return [];
  const { commands: [command, ...others], ambiguities: [ambiguity] } = meaning.order;
  if (command?.kind === 'add' && others.length === 0 && !ambiguity) return command.line.quantity === 1 ? [command.line.productId] : [];
  if (!command && ambiguity?.kind === 'doubt') return ambiguity.line.quantity === 1 ? [ambiguity.line.productId] : [];
  return !command && ambiguity?.kind === 'product' ? ambiguity.options.map(({ productId }) => productId) : [];
}

/** Words of which nobody can be sure that they were an order: yes or no. */
function doubtPrompt(scene: Scene, asked: Waiting): Prompt {
  const { copy } = scene;
  const [meant] = standingOptions(scene, asked);
  if (meant?.change.kind !== 'add') return { body: '', button: '', items: [], page: 0, fixed: [] };
  const { title, price, detail } = addChoice(scene, meant.change, asked);
  const dish = `${meant.change.quantity} × ${quoted([title, detail === title ? '' : detail].filter(Boolean).join(', '), 120)}`;
  const yes: Choice = { action: { do: 'option', option: meant.option }, title: copy.button.yesAdd };
  return { body: copy.askMeant(asked.words, dish, price ?? ''), button: copy.button.listOptions, items: [yes], page: 0, fixed: [{ action: { do: 'done' }, title: copy.button.skip }] };
}

function questionText(scene: Scene, { about, words, options: [first] }: Waiting): string {
  const { copy, world } = scene;
  if (about === 'line') return copy.askWhichLine(words);
  if (first?.kind !== 'add') return copy.askFound(words);
  if (about === 'product') return copy.askFound(first.quantity > 1 ? `${first.quantity} ${words}` : words);
  const product = world.menu.products.get(first.productId);
  return copy.askHowMany(product ? quoted(nameOf(scene, product.name)) : words, MAX_QUANTITY);
}

function optionChoice(scene: Scene, change: Change, asked: Waiting): Omit<Choice, 'action'> {
  return change.kind === 'add' ? addChoice(scene, change, asked) : lineChoice(scene, change.lineId);
}

function addChoice(scene: Scene, { productId, quantity, modifierIds, note }: Adding, { about, options }: Waiting): Omit<Choice, 'action'> {
  const product = scene.world.menu.products.get(productId);
  if (!product) return { title: '' };
  const chosen = offeredAnswers(product).filter(({ id }) => modifierIds.includes(id));
  const modifiers = chosen.map(({ name }) => nameOf(scene, name)).join(', ');
  const name = nameOf(scene, product.name);
  const each = product.price + sumOf(chosen.map(({ priceDelta }) => priceDelta));
  if (about === 'quantity') return { title: scene.copy.quantityRow(quantity), price: money(scene, each * quantity) };
  const price = money(scene, each);
  // One dish in several makings: what tells them apart is what is chosen.
  const isOneDish = options.every((other) => other.kind === 'add' && other.productId === productId);
  const detail = [isOneDish ? name : modifiers, note].filter(Boolean).join(' · ');
  return { title: isOneDish && modifiers ? modifiers : name, price, ...(detail && { detail }) };
}

/** Everything that may be chosen for a dish, with what it adds; for a combo what may fill its slots. */
function offeredAnswers({ modifierGroups, slots = [] }: MenuProduct): Pick<MenuModifier, 'id' | 'name' | 'priceDelta'>[] {
  const parts = slots.flatMap(({ choices }) => choices.map(({ product: { id, name }, extra }) => ({ id, name, priceDelta: extra })));
  return [...modifierGroups.flatMap(({ modifiers }) => modifiers), ...parts];
}

function lineChoice(scene: Scene, lineId: number): Omit<Choice, 'action'> {
  const line = pricingOf(scene).priced.lines.find((priced) => priced.lineId === lineId);
  const detail = line ? optionsText(scene, line) : '';
  return { title: `${line?.quantity ?? 1} × ${lineName(scene, lineId)}`, ...(detail && { detail }) };
}
