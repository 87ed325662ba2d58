import { MAX_MODIFIERS, MAX_NOTE, MAX_QUANTITY } from '../../basket/change-basket';
import { inLocale } from '../../catalog/in-locale';
import type { MenuModifier, MenuModifierGroup, MenuProduct } from '../../catalog/menu';
import { cutAtWord, cutText, oneLine } from '../../shared/plain-text';
import { extraText, ruleText } from '../group-words';
import { nextGroup, offeredModifiers } from '../groups';
import { REPLY_LIMITS as MAX } from '../limits';
import type { DishForm, FormContent, FormGroup, PlainContent } from '../reply';
import { money, nameOf, quoted, type Scene } from '../scene';
import type { Choosing } from '../state';
import type { Action } from '../tap-id';
import { distinctTitles } from '../titles';
import { offerDigest } from './offer-digest';
import { groupsOnForm, kindOf, placesFor } from './slots';

/** The open question as a form; null when it is none, or when the published form cannot show the dish: then the list is. */
export function dishForm(scene: Scene, fallback: PlainContent, idOf: (action: Action) => string): FormContent | null {
  const { form: published } = scene.world;
  const asked = published && freshDish(scene);
  const groups = asked && groupsOnForm(asked.product);
  const places = groups && placesFor(groups, published.slots);
  if (!asked || !groups || !places) return null;
  const { product, draft } = asked;
  const question = scene.copy.form.ask(quoted(nameOf(scene, product.name)), money(scene, product.price));
  const body = [...new Set(scene.lead), question].join('\n\n');
  if (body.length > MAX.interactiveBody) return null;
  const token = idOf({ do: 'fill', productId: product.id, offer: offerDigest(product) });
  const form = { ...around(scene, product, draft), groups: groups.map((group, index) => groupOnForm(scene, group, places[index] ?? 0)) };
  return { kind: 'form', body, button: scene.copy.button.openForm, flowId: published.flowId, token, slots: [...published.slots], form, fallback };
}

/** A dish of which nothing was answered, chosen or typed yet, new in the basket and no part of a combo. */
function freshDish({ world, state: { step } }: Scene): { product: MenuProduct; draft: Choosing } | null {
  if (step.at !== 'choosing') return null;
  const draft = step.choosing;
  const product = world.menu.products.get(draft.productId);
  const isBegun = draft.lineId !== null || draft.combo || draft.typed || draft.modifierIds.length > 0;
  return product && !isBegun && nextGroup(product, 0)?.index === draft.answered ? { product, draft } : null;
}

function around(scene: Scene, product: MenuProduct, { quantity }: Choosing): Omit<DishForm, 'groups'> {
  const { form } = scene.copy;
  const description = cutAtWord(oneLine(inLocale(product.description, scene.locale)), MAX.groupHint);
  return {
    title: title(nameOf(scene, product.name), MAX.formTitle),
    text: [description, money(scene, product.price)].filter(Boolean).join('\n'),
    quantity: { label: form.quantity, hint: form.quantityHint(MAX_QUANTITY), value: quantity },
    note: { label: form.note, hint: form.noteHint(MAX_NOTE) },
    submit: form.submit,
  };
}

function groupOnForm(scene: Scene, group: MenuModifierGroup, slot: number): FormGroup {
  const offered = offeredModifiers(group);
  const names = offered.map(({ name }) => oneLine(nameOf(scene, name)));
  const titles = distinctTitles(names, MAX.optionTitle);
  return {
    slot,
    kind: kindOf(group),
    label: title(nameOf(scene, group.name), MAX.groupLabel),
    hint: ruleText(scene, group),
    min: group.min,
    max: Math.min(group.max, offered.length, MAX_MODIFIERS),
    options: offered.map((modifier, index) => optionOnForm(scene, modifier, names[index] ?? '', titles[index] ?? '')),
  };
}

function optionOnForm(scene: Scene, modifier: MenuModifier, name: string, shown: string): FormGroup['options'][number] {
  const price = extraText(scene, modifier);
  const isShort = price.length <= MAX.optionPrice;
  const description = cutText([shown === name ? '' : name, isShort ? '' : price].filter(Boolean).join(' · '), MAX.optionDetail);
  return { id: modifier.id, title: shown, ...(description && { description }), ...(price && isShort && { metadata: price }) };
}

function title(name: string, max: number): string {
  return cutAtWord(oneLine(name), max) || '–';
}
