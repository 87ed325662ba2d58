import ts from 'typescript';

const linesOf = (tree, node) => tree.getLineAndCharacterOfPosition(node.getEnd()).line - tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** Length in lines of every function body, braces not counted. */
export function functionLengths({ tree }) {
  const lengths = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) lengths.push(ts.isBlock(node.body) ? Math.max(linesOf(tree, node.body) - 2, 1) : linesOf(tree, node.body));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return lengths;
}

/** How many exported declarations a file has, and how many of them carry a documentation comment. */
export function documentedExports({ tree }) {
  const exported = tree.statements.filter((statement) => ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
  return { all: exported.length, documented: exported.filter((statement) => ts.getJSDocCommentsAndTags(statement).length > 0).length };
}

/** The value below which `share` of the numbers lie. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
