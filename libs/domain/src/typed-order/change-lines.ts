import type { Basket, BasketLine } from '../basket/basket';
import { addDraft, unclearWishes, type SpanOf } from './add-lines';
import { asQualified, type Draft, type LooseChange, type Part } from './draft';
import type { Lexicon } from './lexicon';
import type { Wish } from './piece';
import { acceptsWish } from './match-modifiers';
import { isQuantity, resolveLine } from './resolve-lines';
import type { Ambiguity, TypedCommand, TypedModifier, TypedOrder } from './typed-order';

type LineCommand = Extract<Ambiguity, { kind: 'line' }>['options'][number];
type Lines = Pick<Basket, 'lines'>;

/** Carries out a mention that may be about a line of the basket; false when it is about none. */
export function changeLine(order: TypedOrder, draft: Draft, basket: Lines, lexicon: Lexicon, spanOf: SpanOf): boolean {
  const lines = basket.lines.filter(({ productId }) => draft.piece.candidates.some((at) => lexicon.products[at]?.product.id === productId));
  const commands = lines.flatMap((line) => commandFor(line, draft, lexicon, spanOf) ?? []);
  const [only] = lines;
  if (only && lines.length === 1 && splitLine(order, only, draft, lexicon, spanOf)) return true;
  commands.push(...wholeLines(lines, draft).flatMap(({ line, wishes }) => editLine(line, wishes, lexicon, spanOf) ?? []));
  const isTold = tellUntaken(order, lines, wishesFor(draft), lexicon, spanOf);
  if (commands.length === 0) return isTold;
  put(order, commands, spanOf(draft.piece));
  return true;
}

/** Whether a mention says how lines of the basket should be, and not how many. */
function isEdit({ intent, quantity, isDefinite, piece, wishes }: Draft): boolean {
  return quantity === null && wishes.length > 0 && (intent === 'set' || (intent === 'add' && (isDefinite || piece.isDative)));
}

function wishesFor(draft: Draft): Wish[] {
  const parts = draft.isDefinite && draft.quantity === null ? draft.parts : [];
  return [...(isEdit(draft) ? draft.wishes : []), ...parts.flatMap(({ wishes }) => wishes)];
}

/** Says of a change what the lines cannot take; true when a question about a group comes of it. */
function tellUntaken(order: TypedOrder, lines: readonly BasketLine[], wishes: readonly Wish[], lexicon: Lexicon, spanOf: SpanOf): boolean {
  const read = lines.map((line) => ({ line, ...resolveFor(line, wishes, lexicon, spanOf) }));
  const unclear = read.flatMap(({ line, resolved }) => (resolved ? unclearWishes({ productId: line.productId, lineId: line.id }, resolved.unclear, spanOf) : []));
  order.unclear.push(...unclear);
  const [only, ...others] = read;
  if (only && others.length === 0) order.leftovers.push(...(only.resolved?.refusedWishes ?? []).map(spanOf));
  return unclear.length > 0;
}

function resolveFor(line: BasketLine, wishes: readonly Wish[], lexicon: Lexicon, spanOf: SpanOf) {
  const product = lexicon.products.find((names) => names.product.id === line.productId);
  return { product, resolved: product && resolveLine(product, 1, wishes, null, (wish) => spanOf(wish).text) };
}

/** "Lahmacunun biri acısız olsun", and lines hold one each: a part of what is there that is a whole line. */
function wholeLines(lines: readonly BasketLine[], { isDefinite, quantity, wishes, parts: [part, ...more] }: Draft): { line: BasketLine; wishes: Wish[] }[] {
  if (!part || more.length > 0 || !isDefinite || quantity !== null || wishes.length > 0) return [];
  return lines.filter((line) => line.quantity === part.quantity).map((line) => ({ line, wishes: part.wishes }));
}

/** "Dürümlerden biri soğansız olsun": some of a line become a line of their own, with what the line has and the wish. */
function splitLine(order: TypedOrder, line: BasketLine, draft: Draft, lexicon: Lexicon, spanOf: SpanOf): boolean {
  const [part] = draft.parts;
  const count = part && draft.parts.length === 1 ? countIn(line, part) : null;
  if (!part || count === null || draft.quantity !== null || !draft.isDefinite || count >= line.quantity) return false;
  const edited = editLine(line, part.wishes, lexicon, spanOf);
  if (edited?.kind !== 'edit') return false;
  tellUntaken(order, [line], part.wishes, lexicon, spanOf);
  order.commands.push({ kind: 'set-quantity', lineId: line.id, quantity: line.quantity - count });
  order.commands.push({ kind: 'add', line: { productId: line.productId, quantity: count, modifiers: merged(line, edited.modifiers, lexicon), note: edited.note ?? line.note } });
  return true;
}

/** How many of a line a part of it is; null when that cannot be told. */
function countIn({ quantity }: BasketLine, part: Part, taken = 0): number | null {
  if (typeof part.quantity === 'number') return part.quantity;
  const count = part.quantity === 'half' ? quantity / 2 : taken > 0 ? quantity - taken : 0;
  return count > 0 && Number.isInteger(count) ? count : null;
}

/** "Biri acısız olsun", "one hot one mild" without a product: some of a line that has as many and can take it; which one is asked where several do. */
export function editSome(order: TypedOrder, parts: readonly Part[], basket: Lines, lexicon: Lexicon, spanOf: SpanOf): void {
  let taken = 0;
  for (const part of parts) {
    const able = takersOf(part.wishes, basket, lexicon).filter((line) => (countIn(line, part, taken) ?? Infinity) <= line.quantity);
    if (part.quantity === 'half' && able.length === 0) {
      editLines(order, part.wishes.map(asQualified), false, basket, lexicon, spanOf);
      continue;
    }
    const larger = able.filter((line) => (countIn(line, part, taken) ?? 0) < line.quantity);
    const lines = larger.length > 0 ? larger : able;
    const commands = lines.flatMap((line) => someOf(line, editLine(line, part.wishes, lexicon, spanOf), countIn(line, part, taken)) ?? []);
    const isTold = tellUntaken(order, lines, part.wishes, lexicon, spanOf);
    const [wish] = part.wishes;
    if (commands.length > 0 && wish) put(order, commands, spanOf(wish));
    else if (!isTold) order.leftovers.push(...part.wishes.map(spanOf));
    if (typeof part.quantity === 'number') taken += part.quantity;
  }
}

function someOf(line: BasketLine, command: LineCommand | null, count: number | null): LineCommand | null {
  return command?.kind === 'edit' && count !== null && count < line.quantity ? { ...command, quantity: count } : command;
}

function takes({ productId }: BasketLine, wish: Wish, lexicon: Lexicon): boolean {
  const product = lexicon.products.find((names) => names.product.id === productId);
  return product !== undefined && acceptsWish(product, wish);
}

/** Lines that have to do with a wish; the only one there is hears all of them, and what costs nothing becomes its note. */
function takersOf(wishes: readonly Wish[], { lines }: Lines, lexicon: Lexicon): BasketLine[] {
  const takers = lines.filter((line) => wishes.some((wish) => takes(line, wish, lexicon)));
  const isFree = wishes.every(({ polarity }) => polarity === 'without' || polarity === 'little' || polarity === 'plenty');
  return takers.length === 0 && lines.length === 1 && isFree ? [...lines] : takers;
}

/** The line's modifiers with the new ones; a single choice is replaced. */
function merged(line: BasketLine, added: readonly TypedModifier[], lexicon: Lexicon): TypedModifier[] {
  const product = lexicon.products.find((names) => names.product.id === line.productId);
  const isReplaced = (groupId: string, modifierId: string): boolean => added.some((one) => one.groupId === groupId && (one.modifierId === modifierId || product?.modifiers.find(({ group }) => group.id === groupId)?.group.max === 1));
  const kept = line.modifiers.flatMap(({ modifierId, quantity }) => {
    const groupId = product?.modifiers.find(({ modifier }) => modifier.id === modifierId)?.group.id;
    return groupId && !isReplaced(groupId, modifierId) ? [{ groupId, modifierId, quantity }] : [];
  });
  return [...kept, ...added];
}

function put(order: TypedOrder, commands: LineCommand[], span: Ambiguity['span']): void {
  const only = commands[0];
  if (only && commands.length === 1) order.commands.push(only);
  else order.ambiguities.push({ kind: 'line', span, options: commands });
}

function commandFor(line: BasketLine, draft: Draft, lexicon: Lexicon, spanOf: SpanOf): LineCommand | null {
  const count = draft.quantity;
  switch (draft.intent) {
    case 'remove':
    case 'swap-out':
      return takeOut(line, count);
    case 'more':
      return isQuantity(line.quantity + (count ?? 1)) ? { kind: 'set-quantity', lineId: line.id, quantity: line.quantity + (count ?? 1) } : null;
    case 'less':
      return fewer(line, count ?? 1);
    case 'set':
      return setOrEdit(line, draft, lexicon, spanOf);
    case 'add':
      if (isDoubled(draft, lexicon)) return isQuantity(line.quantity * 2) ? { kind: 'set-quantity', lineId: line.id, quantity: line.quantity * 2 } : null;
      return isEdit(draft) ? editLine(line, draft.wishes, lexicon, spanOf) : null;
  }
}

/** "Double the lahmacun": of what is there and comes in no portions. */
function isDoubled({ isDefinite, portion, piece }: Draft, lexicon: Lexicon): boolean {
  const comesInPortions = piece.candidates.some((at) => lexicon.products[at]?.modifiers.some(({ names }) => names.some((name) => name.portion !== null)));
  return isDefinite && portion === 2 && !comesInPortions;
}

/** Takes so many of a line out; all of it when no smaller number was said. */
export function takeOut(line: BasketLine, count: number | null): LineCommand {
  return { kind: 'remove', lineId: line.id, quantity: count !== null && count < line.quantity && isQuantity(count) ? count : null };
}

function fewer(line: BasketLine, count: number): LineCommand {
  const left = line.quantity - count;
  return isQuantity(left) ? { kind: 'set-quantity', lineId: line.id, quantity: left } : { kind: 'remove', lineId: line.id, quantity: null };
}

/** "Dürümü üç yap" changes the line; "3 dürüm yap" orders three. */
function setOrEdit(line: BasketLine, draft: Draft, lexicon: Lexicon, spanOf: SpanOf): LineCommand | null {
  if (draft.quantity === null) return isEdit(draft) ? editLine(line, draft.wishes, lexicon, spanOf) : null;
  return isQuantity(draft.quantity) && draft.wishes.length === 0 ? { kind: 'set-quantity', lineId: line.id, quantity: draft.quantity } : null;
}

function editLine(line: BasketLine, wishes: readonly Wish[], lexicon: Lexicon, spanOf: SpanOf): LineCommand | null {
  const { product, resolved } = resolveFor(line, wishes, lexicon, spanOf);
  const edited = resolved?.options[0];
  if (!product || !edited) return null;
  const portions = new Set(product.modifiers.filter(({ names }) => names.some(({ portion }) => portion !== null)).map(({ modifier }) => modifier.id));
  const modifiers = edited.modifiers.filter(({ modifierId }) => !portions.has(modifierId));
  return modifiers.length > 0 || edited.note ? { kind: 'edit', lineId: line.id, modifiers, note: edited.note } : null;
}

/** A wish without a product is about the lines that can take it: all of them when that was said, the only one otherwise. */
export function editLines(order: TypedOrder, wishes: readonly Wish[], isForAll: boolean, basket: Lines, lexicon: Lexicon, spanOf: SpanOf): boolean {
  const taking = takersOf(wishes, basket, lexicon);
  const commands = taking.flatMap((line) => editLine(line, wishes, lexicon, spanOf) ?? []);
  const span = wishes[0] && spanOf(wishes[0]);
  const isTold = tellUntaken(order, taking, wishes, lexicon, spanOf);
  if (commands.length === 0 || !span) return isTold;
  if (isForAll) order.commands.push(...commands);
  else put(order, commands, span);
  return true;
}

/** "Make it three", "bir tane daha": about the line that was touched last. */
export function changeLastLine(change: LooseChange, basket: Lines): TypedCommand | null {
  const line = basket.lines[basket.lines.length - 1];
  if (!line) return null;
  if (change.intent === 'less') return fewer(line, change.quantity);
  const quantity = change.intent === 'more' ? line.quantity + change.quantity : change.quantity;
  return isQuantity(quantity) ? { kind: 'set-quantity', lineId: line.id, quantity } : null;
}

/** The lines that a swap puts in keep the number of what they replace. */
export function addSwapped(order: TypedOrder, draft: Draft, out: BasketLine | null, lexicon: Lexicon, spanOf: SpanOf): void {
  addDraft(order, { ...draft, quantity: draft.quantity ?? out?.quantity ?? null }, lexicon, spanOf);
}
