import { oneLine, plainText, wholeGraphemes } from '../shared/plain-text';
import { foldTurkish } from '../catalog/fold-turkish';
import { foldedNames, isOffered } from '../catalog/find-product';
import { hearAllergy } from './allergy-talk';
import { answerAside } from './aside';
import { isAsking } from './carry-out';
import { factText } from './branch-facts';
import { hearBranchQuestion } from './branch-talk';
import { comeBack } from './come-back';
import { hearCoupon, hearCouponBeside } from './coupon-talk';
import { answerFood } from './food-talk';
import { fulfilBy, hearFulfilment } from './fulfilment-talk';
import { giveDirections } from './give-address';
import { callPerson, giveContact, giveHelp, switchLanguage } from './help-talk';
import { MAX_HEARD } from './limits';
import { answerMenu } from './menu-questions';
import { checkout, openAddress, openBasket, openMenu, orderProduct } from './moves';
import { hearNote } from './note-talk';
import { hearCourierWish } from './order-wishes';
import { cancelSomething, openOrders, orderText, showTalk, tellOrders } from './orders-talk';
import { shownPage } from './prompt';
import { readText, type Meaning } from './read-text';
import { hearReferral, invite } from './referral-talk';
import { repeatLastOrder } from './repeat-order';
import { hearTime } from './schedule-talk';
import { hearPerson } from './person-talk';
import { endWithReply, goTo, hasItems, quoted, say, speak, write, type Scene } from './scene';
import { countItems } from '../basket/basket';
import { rulesFor } from './steps/all-steps';
import type { Heard } from './steps/step-rules';
import { pick } from './tapped';
import { hearAddress } from './typed-address';
import { isRatherAddress, linesInTalk, takeTypedOrder } from './typed-talk';
import { isSurelyEnglish } from '../typed-order/guess-english';
import type { Waiting } from './waiting';
import type { Word } from './words';

/** A typed text, in any step: words that work everywhere, then the step's own reading, then names of the menu. */
export function hear(scene: Scene, typed: string): Scene {
  const text = plainText(wholeGraphemes(typed, MAX_HEARD));
  const heard: Heard = { text, meaning: readText(text, scene.world.menu, { locale: scene.locale, basket: { lines: linesInTalk(scene) } }) };
  const spoken = learnLanguage(scene, heard);
  const { step } = spoken.state;
  return hearReferral(spoken, text)
    ?? answerAside(spoken, heard)
    ?? comeBack(spoken, heard.meaning)
    ?? (heard.meaning.kind === 'word' ? obey(spoken, heard.meaning.word) : null)
    ?? hearNote(spoken, text)
    ?? hearPerson(spoken, text)
    ?? hearAllergy(spoken, text, hear)
    ?? hearCourierWish(spoken, text, hear)
    ?? hearBranchQuestion(spoken, text, hear)
    ?? hearTime(spoken, text, hear)
    ?? hearFulfilment(spoken, text, hear)
    ?? hearCouponBeside(spoken, text, hear)
    ?? hearCoupon(spoken, text, heard.meaning)
    ?? answerFood(spoken, heard)
    ?? answerMenu(spoken, heard)
    ?? hearAddress(spoken, heard, hear)
    ?? rulesFor(step)?.heard?.(spoken, step, heard)
    ?? pickTitle(spoken, heard)
    ?? understand(spoken, heard)
    ?? notUnderstood(spoken);
}

/** Words of a first message that give a language away; "ok" is said in all of them. */
const TELLING: ReadonlySet<Word> = new Set(['hello', 'menu', 'help', 'status', 'thanks']);

/** Somebody never seen before who says "hello" reads English from the first message on, and who writes an English sentence from that one on. */
function learnLanguage(scene: Scene, { text, meaning }: Heard): Scene {
  const isUndecided = scene.state.locale === null && scene.world.customer.locale === null;
  const isFirst = scene.state.step.at === 'idle';
  const told = isFirst && meaning.kind === 'word' && TELLING.has(meaning.word) ? meaning.locale : null;
  // The code on a table is printed in one language: it speaks for who scans it.
  const isSentence = meaning.kind === 'order' || meaning.kind === 'question' || meaning.kind === 'unknown';
  const isEnglish = isSentence ? isSurelyEnglish(text) : isFirst && meaning.kind === 'table' && /table/i.test(text);
  const locale = isEnglish ? 'en' : told;
  return isUndecided && locale && locale !== scene.locale ? speak(scene, locale) : scene;
}

function obey(scene: Scene, word: Word): Scene | null {
  switch (word) {
    case 'hello':
      return greet(scene);
    case 'menu':
      return openMenu(scene);
    case 'basket':
      return openBasket(scene);
    case 'cancel':
      return cancelSomething(scene);
    case 'status':
      return tellOrders(scene);
    case 'repeat':
      return repeatLastOrder(scene);
    case 'help':
      return giveHelp(scene);
    case 'contact':
      return giveContact(scene);
    case 'person':
      return callPerson(scene);
    case 'invite':
      return invite(scene);
    case 'address':
      return openAddress(scene);
    case 'pickup':
      return fulfilBy(scene, 'pickup');
    case 'delivery':
      return fulfilBy(scene, 'delivery');
    case 'turkish':
      return switchLanguage(scene, 'tr');
    case 'english':
      return switchLanguage(scene, 'en');
    case 'stop':
      return consent(scene, false);
    case 'start':
      return consent(scene, true);
    case 'thanks':
      return hasItems(scene) ? null : endWithReply(scene, { kind: 'text', body: scene.copy.youAreWelcome });
    // How to pay is asked at the end; before that it is answered.
    case 'cash':
    case 'card':
    case 'meal-card':
      return scene.state.step.at === 'summary' ? null : showTalk(say(scene, factText(scene, 'pay', '')));
    // These depend on what was asked.
    case 'checkout':
    case 'yes':
    case 'no':
      return null;
  }
}

function greet(scene: Scene): Scene {
  if (hasItems(scene)) return checkout(say(scene, scene.copy.welcomeBack(countItems(scene.basket))));
  const [latest] = openOrders(scene);
  return openMenu(latest ? say(scene, orderText(scene, latest)) : welcome(scene));
}

/** Says hello with the customer's name, before the menu. */
export function welcome(scene: Scene): Scene {
  const { copy, world } = scene;
  return say(scene, copy.welcome(quoted(world.branch.name), quoted(world.customer.name, 30)));
}

/** Opting out of offers never touches an order: it is answered, and the talk stays where it is. */
function consent(scene: Scene, marketing: boolean): Scene {
  const body = marketing ? scene.copy.started : scene.copy.stopped;
  return endWithReply(write(scene, { kind: 'set-consent', marketing }), { kind: 'text', body });
}

function understand(scene: Scene, { text, meaning }: Heard): Scene | null {
  switch (meaning.kind) {
    case 'number':
      return pickNumber(scene, meaning.number);
    case 'table':
      return fulfilBy(isGreeting(scene) ? welcome(scene) : scene, 'table', meaning.label);
    case 'category':
      return goTo(scene, { at: 'products', categoryId: meaning.categoryId, page: 0 });
    case 'order':
      return (isRatherAddress(text, meaning.order) && directions(scene, text)) || takeTypedOrder(besidePlaced(scene, text), meaning.order);
    case 'question':
      return answerQuestion(scene);
    case 'products':
      return orderNamed(scene, meaning);
    case 'word':
      return meaning.word === 'checkout' && hasItems(scene) ? checkout(scene) : null;
    case 'unknown':
      return directions(scene, text);
  }
}

/** "Add a coke to my order", and it is placed already: what is ordered now is a new one. */
function besidePlaced(scene: Scene, text: string): Scene {
  const [latest] = hasItems(scene) ? [] : openOrders(scene);
  const isMeant = /(?:^| )(?:to|in|with) (?:my|the|our) order(?: |$)|(?:^| )(?:siparise|siparisime|siparisimize|siparisimin yanina)(?: |$)/.test(foldTurkish(text));
  return latest && isMeant ? say(scene, scene.copy.newBeside(latest.number)) : scene;
}

/** The first word of a talk: nothing is asked, nothing chosen, nothing on its way. */
function isGreeting(scene: Scene): boolean {
  return scene.state.step.at === 'idle' && !hasItems(scene) && openOrders(scene).length === 0;
}

function directions(scene: Scene, text: string): Scene | null {
  return scene.state.step.at === 'summary' ? giveDirections(scene, text) : null;
}

/** Nobody here knows the answer: an order that is on its way is the likeliest subject, else the people are. */
function answerQuestion(scene: Scene): Scene {
  if (scene.state.step.at === 'idle' && openOrders(scene).length > 0) return tellOrders(scene);
  return showTalk(say(scene, scene.copy.cannotAnswer(scene.world.branch.phone)));
}

function orderNamed(scene: Scene, { productIds, quantity, query }: Extract<Meaning, { kind: 'products' }>): Scene | null {
  const [only, ...others] = productIds;
  const shown = showTalk(scene);
  if (!only || others.length > 0) return goTo(scene, { at: 'found', query: oneLine(query).slice(0, 60), quantity, page: 0 });
  if (isSure(scene, only, query)) return orderProduct(shown, only, quantity);
  // The start of some name is no reason to leave what is being asked.
  return isAsking(scene) ? null : goTo(shown, { at: 'which', asked: doubtOf(only, quantity, query), page: 0 });
}

/** The whole name, or a dish that cannot be had anyway; the start of a name is no order yet. */
function isSure({ world }: Scene, productId: string, query: string): boolean {
  const product = world.menu.products.get(productId);
  return !product || !isOffered(product) || foldedNames(product.name).includes(foldTurkish(query));
}

function doubtOf(productId: string, quantity: number, query: string): Waiting {
  return { about: 'doubt', words: quoted(query, 30), options: [{ kind: 'add', productId, quantity, modifierIds: [], note: null }] };
}

/** What stands on a button or row may as well be typed; a dish that is named like a category's row is meant as the dish. */
function pickTitle(scene: Scene, { text, meaning }: Heard): Scene | null {
  if (meaning.kind === 'order' || meaning.kind === 'products') return null;
  const { step } = scene.state;
  const prompt = rulesFor(step)?.prompt(scene, step);
  const typed = foldTurkish(text);
  const choice = prompt && typed ? [...shownPage(prompt).items, ...prompt.fixed].find(({ title }) => foldTurkish(title) === typed) : undefined;
  return choice ? pick(scene, choice) : null;
}

/** A number is the row with that place on the page that is shown. */
function pickNumber(scene: Scene, number: number): Scene | null {
  const { step } = scene.state;
  const prompt = rulesFor(step)?.prompt(scene, step);
  const choice = prompt && shownPage(prompt).items[number - 1];
  return choice ? pick(scene, choice) : null;
}

/** With nothing asked, any text is a greeting; while an order is on its way it is most likely about that, but may be a new one. */
function notUnderstood(scene: Scene): Scene {
  if (scene.state.step.at !== 'idle') return say(scene, scene.copy.notUnderstood);
  if (openOrders(scene).length > 0) return tellOrders(say(scene, scene.copy.notUnderstood));
  return openMenu(welcome(scene));
}
