const SELECTORS: Record<string, string> = {
  article: 'article',
  button: 'button',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  listitem: 'li',
};

/** Text as a person reads it: what stands in elements of its own is a word of its own. */
export function textOf(node: Node | null): string {
  const words = [...(node?.childNodes ?? [])].map((child) => (child.nodeType === Node.TEXT_NODE ? child.textContent : textOf(child)));
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

/** The one visible thing with this role and name; says what there is when there is none or more. */
export function byRole(root: HTMLElement, role: string, name: string | RegExp): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>(`${SELECTORS[role] ?? 'none'}, [role=${role}]`)];
  const nameOf = (element: Element) => element.getAttribute('aria-label') ?? textOf(element);
  const matching = all.filter((element) => (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))));
  const [found] = matching;
  if (!found || matching.length > 1) throw new Error(`${matching.length} of role ${role} named ${name}; there are: ${all.map(nameOf).join(' | ')}`);
  return found;
}
