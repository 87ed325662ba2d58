import { cutAtWord, cutText, wholeGraphemes } from '../shared/plain-text';
/**
 * Titles within `max` UTF-16 units, all different: cut at word borders, and where that would make two equal, what
 * tells them apart is kept (`Tavuk Döner… 90 g`, `Tavuk Döner… 120 g`); equal names are numbered.
 */
export function distinctTitles(names, max) {
    const titles = names.map((name) => cutAtWord(name || '–', max));
    for (const group of clashes(titles))
        keepDifferences(group, names, titles, max);
    for (const group of clashes(titles)) {
        for (const [nth, index] of group.entries())
            if (nth > 0)
                titles[index] = numbered(titles, index, max);
    }
    return titles;
}
/** Groups of places whose titles are equal. */
function clashes(titles) {
    const byTitle = new Map();
    for (const [index, title] of titles.entries())
        byTitle.set(title, [...(byTitle.get(title) ?? []), index]);
    return [...byTitle.values()].filter((group) => group.length > 1);
}
function keepDifferences(group, names, titles, max) {
    const words = group.map((index) => (names[index] ?? '').split(' '));
    let shared = 0;
    while (words[0]?.[shared] !== undefined && words.every((own) => own[shared] === words[0]?.[shared]))
        shared += 1;
    for (const [nth, index] of group.entries()) {
        const tail = (words[nth] ?? []).slice(shared).join(' ');
        if (tail)
            titles[index] = withTail(names[index] ?? '', tail, max);
    }
}
function withTail(name, tail, max) {
    // Fewer than four characters of the start say nothing: the difference alone is clearer.
    const room = max - tail.length - 2;
    if (room < 4)
        return cutText(tail, max);
    return `${startOf(name, room)}… ${tail}`;
}
function startOf(name, max) {
    const kept = wholeGraphemes(name, max);
    const border = kept.lastIndexOf(' ');
    return (name[kept.length] !== ' ' && border >= max / 2 ? kept.slice(0, border) : kept).trimEnd();
}
function numbered(titles, index, max) {
    for (let number = 2;; number += 1) {
        const suffix = ` ${number}`;
        const candidate = `${cutText(titles[index] ?? '', max - suffix.length)}${suffix}`;
        if (!titles.includes(candidate))
            return candidate;
    }
}
