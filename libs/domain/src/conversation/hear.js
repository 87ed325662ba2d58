import { oneLine, plainText, wholeGraphemes } from '../shared/plain-text';
import { giveDirections } from './give-address';
import { MAX_HEARD } from './limits';
import { checkout, openBasket, openMenu, orderProduct } from './moves';
import { cancelSomething, openOrders, orderText, showTalk, tellOrders } from './orders-talk';
import { shownPage } from './prompt';
import { readText } from './read-text';
import { endWithReply, goTo, hasItems, quoted, say, speak, write } from './scene';
import { countItems } from '../basket/basket';
import { rulesFor } from './steps/all-steps';
import { fulfilBy } from './steps/address';
import { tapStep } from './tapped';
/** A typed text, in any step: words that work everywhere, then the step's own reading, then names of the menu. */
export function hear(scene, typed) {
    const text = plainText(wholeGraphemes(typed, MAX_HEARD));
    const heard = { text, meaning: readText(text, scene.world.menu) };
    const spoken = learnLanguage(scene, heard.meaning);
    const { step } = spoken.state;
    return (heard.meaning.kind === 'word' ? obey(spoken, heard.meaning.word) : null)
        ?? rulesFor(step)?.heard?.(spoken, step, heard)
        ?? understand(spoken, heard)
        ?? notUnderstood(spoken);
}
/** Somebody never seen before who says "hello" reads English from the first message on. */
function learnLanguage(scene, meaning) {
    const isUnknown = scene.state.locale === null && scene.world.customer.locale === null;
    if (!isUnknown || meaning.kind !== 'word' || !meaning.locale || meaning.locale === scene.locale)
        return scene;
    return speak(scene, meaning.locale);
}
function obey(scene, word) {
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
        case 'help':
            return showTalk(say(scene, scene.copy.help(scene.world.branch.phone)));
        case 'address':
            return goTo(scene, { at: 'address', page: 0 });
        case 'pickup':
            return fulfilBy(scene, 'pickup');
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
        // These depend on what was asked.
        case 'checkout':
        case 'yes':
        case 'no':
        case 'cash':
        case 'card':
        case 'meal-card':
            return null;
    }
}
function greet(scene) {
    if (hasItems(scene))
        return checkout(say(scene, scene.copy.welcomeBack(countItems(scene.basket))));
    const [latest] = openOrders(scene);
    return openMenu(latest ? say(scene, orderText(scene, latest)) : welcome(scene));
}
/** Says hello with the customer's name, before the menu. */
export function welcome(scene) {
    const { copy, world } = scene;
    return say(scene, copy.welcome(quoted(world.branch.name), quoted(world.customer.name, 30)));
}
function switchLanguage(scene, locale) {
    const spoken = speak(scene, locale);
    return showTalk(say(spoken, spoken.copy.languageSet));
}
/** Opting out of offers never touches an order: it is answered, and the talk stays where it is. */
function consent(scene, marketing) {
    const body = marketing ? scene.copy.started : scene.copy.stopped;
    return endWithReply(write(scene, { kind: 'set-consent', marketing }), { kind: 'text', body });
}
function understand(scene, { text, meaning }) {
    switch (meaning.kind) {
        case 'number':
            return pickNumber(scene, meaning.number);
        case 'table':
            return fulfilBy(scene, 'table', meaning.label);
        case 'category':
            return goTo(scene, { at: 'products', categoryId: meaning.categoryId, page: 0 });
        case 'products':
            return orderNamed(scene, meaning);
        case 'word':
            return meaning.word === 'checkout' && hasItems(scene) ? checkout(scene) : null;
        case 'unknown':
            return scene.state.step.at === 'summary' ? giveDirections(scene, text) : null;
    }
}
function orderNamed(scene, { productIds, quantity, query }) {
    const [only, ...others] = productIds;
    const shown = showTalk(scene);
    if (only && others.length === 0)
        return orderProduct(shown, only, quantity);
    return goTo(scene, { at: 'found', query: oneLine(query).slice(0, 60), quantity, page: 0 });
}
/** A number is the row with that place on the page that is shown. */
function pickNumber(scene, number) {
    const { step } = scene.state;
    const prompt = rulesFor(step)?.prompt(scene, step);
    const choice = prompt && shownPage(prompt).items[number - 1];
    return choice ? tapStep(scene, choice.action) : null;
}
/** With nothing asked, any text is a greeting, or a question about the order that is on its way. */
function notUnderstood(scene) {
    if (scene.state.step.at !== 'idle')
        return say(scene, scene.copy.notUnderstood);
    if (openOrders(scene).length > 0)
        return tellOrders(scene);
    return openMenu(welcome(scene));
}
