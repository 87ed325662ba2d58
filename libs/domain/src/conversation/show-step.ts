import { dishForm } from './form/dish-form';
import { pricingOf, type Scene } from './scene';
import { renderPrompt, shownPage } from './prompt';
import type { Reply } from './reply';
import type { ConversationState, Shown, Step } from './state';
import { rulesFor } from './steps/all-steps';
import { encodeTap } from './tap-id';

/** The one message that shows where the talk stands, and the state that remembers what it showed. */
export function showStep(before: ConversationState, scene: Scene): { state: ConversationState; reply: Reply } {
  const { step } = scene.state;
  const prompt = rulesFor(step)?.prompt(scene, step);
  const shown = step.at === 'summary' ? shownOf(scene) : scene.state.shown;
  const isSameQuestion = !isRepriced(before.shown, shown) && before.basket?.id === scene.basket.id && questionOf(before) === questionOf(scene.state);
  const question = isSameQuestion ? scene.state.question : scene.state.question + 1;
  const body = [...new Set(scene.lead), prompt?.body ?? ''].filter(Boolean).join('\n\n');
  const page = prompt ? shownPage(prompt).page : 0;
  const idOf = (action: Parameters<typeof encodeTap>[0]['action']) => encodeTap({ basketId: scene.basket.id, question, action });
  const imageId = prompt?.imageId ?? addedPicture(before, scene);
  const list = renderPrompt(prompt ? { ...prompt, body, imageId } : { body, button: '', items: [], page, fixed: [] }, scene.copy, idOf);
  // A form is shown once: who writes instead of filling it in gets the list.
  const content = (isSameQuestion ? null : dishForm(scene, list, idOf)) ?? list;
  const state: ConversationState = {
    ...scene.state,
    basket: scene.basket,
    question,
    step: shownStep(step, page, content.kind === 'form'),
    shown,
  };
  return { state, reply: { purpose: 'prompt', content } };
}

/** The one dish that came into the basket in this turn, as a look at what was understood, unless its question has shown it; of several none is shown. */
function addedPicture(before: ConversationState, scene: Scene): string | null {
  const { basket, world } = scene;
  const known = before.basket?.id === basket.id ? before.basket.lines : [];
  const [added, ...others] = basket.lines.filter(({ id }) => !known.some((line) => line.id === id));
  if (!added || others.length > 0 || hasShown(before.step, scene, added.productId)) return null;
  return world.menu.products.get(added.productId)?.imageId ?? null;
}

function hasShown(step: Step, scene: Scene, productId: string): boolean {
  if (step.at !== 'choosing' || step.choosing.productId !== productId) return false;
  const first: Step = { ...step, choosing: { ...step.choosing, answered: 0, modifierIds: [] } };
  const question = rulesFor(first)?.prompt(scene, first);
  return question !== undefined && renderPrompt(question, scene.copy, () => '').kind === 'buttons';
}

function shownStep(step: Step, page: number, isForm: boolean): Step {
  if (!('page' in step)) return step;
  if (step.at !== 'choosing') return { ...step, page };
  const { asForm: _, ...choosing } = step.choosing;
  return { at: 'choosing', choosing: isForm ? { ...choosing, asForm: true } : choosing, page };
}

/** The same basket at another total asks another question: a second tap on the button under the old total must not order. */
function isRepriced(before: Shown | null, now: Shown | null): boolean {
  return before?.basketId === now?.basketId && before?.revision === now?.revision && before?.total !== now?.total;
}

function shownOf(scene: Scene): Shown {
  return { basketId: scene.basket.id, revision: scene.basket.revision, total: pricingOf(scene).priced.total };
}

/** What makes two views the same question: pages of a list, and taps on one list that allows several, are one. */
function questionOf({ step, waiting }: ConversationState): string {
  switch (step.at) {
    case 'products':
      return `products ${step.categoryId}`;
    case 'found':
      return `found ${step.quantity} ${step.query}`;
    case 'choosing':
      return `choosing ${step.choosing.productId} ${step.choosing.lineId} ${step.choosing.quantity} ${step.choosing.answered} ${step.choosing.combo?.parts.length ?? ''} ${waiting.length}`;
    case 'filling':
      return `filling ${step.filling.productId} ${step.filling.lineId} ${step.filling.quantity} ${step.filling.parts.length} ${waiting.length}`;
    case 'which':
      return `which ${waiting.length} ${JSON.stringify(step.asked)}`;
    case 'line':
    case 'noting':
      return `${step.at} ${step.lineId}`;
    default:
      return step.at;
  }
}
