/** The state diagram: one arrow between two steps, labelled with every tap that takes it. */
export function stateDiagram(taps) {
  const arrows = new Map();
  for (const { from, to, by } of taps) {
    if (from !== to) arrows.set(`${id(from)} --> ${id(to)}`, [...(arrows.get(`${id(from)} --> ${id(to)}`) ?? []), by]);
  }
  const lines = [...arrows].map(([arrow, labels]) => `    ${arrow}: ${[...new Set(labels)].join(', ')}`);
  return ['```mermaid', 'stateDiagram-v2', '    [*] --> idle', ...lines, '```'].join('\n');
}

/** What may be said in any step, with where it leads. */
export function sayingsTable(sayings) {
  const rows = sayings.map(({ said, to, stays }) => `| ${cell(said)} | ${[...(stays ? ['*stays*'] : []), ...to].join(', ')} |`);
  return ['| said or sent | leads to, over all steps |', '|---|---|', ...rows].join('\n');
}

/** The document with its generated parts drawn anew: whatever stands between `<!-- name -->` and `<!-- /name -->`. */
export function withDrawings(document, drawings) {
  return Object.entries(drawings).reduce((text, [name, drawing]) => {
    const part = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    if (!part.test(text)) throw new Error(`No place for "${name}" in the document`);
    return text.replace(part, (_, start, end) => `${start}\n${drawing}\n\n${end}`);
  }, document);
}

// Mermaid takes no hyphens in names.
const id = (step) => step.replaceAll('-', '_');
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('`', '\\`').replaceAll('{', '\\{').replaceAll('*', '\\*').replaceAll('_', '\\_').replaceAll('~', '\\~');
