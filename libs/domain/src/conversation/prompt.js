import { cutAtWord, cutText } from '../shared/plain-text';
import { REPLY_LIMITS } from './limits';
import { paginate } from './paginate';
import { distinctTitles } from './titles';
/** Items of the page that is shown. */
export function shownPage({ items, fixed, page }) {
    return paginate(items, REPLY_LIMITS.rows - fixed.length, page);
}
/** The message of a prompt: three buttons if everything fits them, else a list, else plain text. */
export function renderPrompt(prompt, copy, idOf) {
    const shown = shownPage(prompt);
    const choices = [...shown.items, ...turns(shown, copy), ...prompt.fixed];
    if (choices.length === 0)
        return { kind: 'text', body: cutText(prompt.body, REPLY_LIMITS.textBody) };
    return asButtons(prompt, choices, idOf) ?? asList(prompt, choices, idOf);
}
function turns(shown, copy) {
    const more = shown.hasNext ? [{ action: { do: 'page', page: shown.page + 1 }, title: copy.button.more }] : [];
    const back = shown.hasPrevious ? [{ action: { do: 'page', page: shown.page - 1 }, title: copy.button.back }] : [];
    return [...more, ...back];
}
function asButtons(prompt, choices, idOf) {
    const { buttons, buttonTitle, interactiveBody } = REPLY_LIMITS;
    if (prompt.isList || choices.length > buttons || choices.some(({ title }) => title.length > buttonTitle))
        return null;
    // A button has no room for a price: it moves into the body.
    const details = choices.flatMap(({ title, price, detail }) => (price || detail ? [`• ${title}: ${[price, detail].filter(Boolean).join(' · ')}`] : []));
    const body = [prompt.body, details.join('\n')].filter(Boolean).join('\n');
    if (body.length > interactiveBody)
        return null;
    const titles = distinctTitles(choices.map(({ title }) => title), buttonTitle);
    return { kind: 'buttons', body, buttons: choices.map(({ action }, index) => ({ id: idOf(action), title: titles[index] ?? '' })) };
}
function asList(prompt, choices, idOf) {
    const titles = distinctTitles(choices.map(({ title }) => title), REPLY_LIMITS.rowTitle);
    const rows = choices.map((choice, index) => row(choice, titles[index] ?? '', idOf));
    return { kind: 'list', body: cutText(prompt.body, REPLY_LIMITS.listBody), button: prompt.button, sections: [{ rows }] };
}
function row({ action, title, price, detail }, shown, idOf) {
    const description = [price, shown === title ? '' : title, detail].filter(Boolean).join(' · ');
    return { id: idOf(action), title: shown, ...(description && { description: cutAtWord(description, REPLY_LIMITS.rowDescription) }) };
}
