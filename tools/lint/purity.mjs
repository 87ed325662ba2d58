const PURE = 'libs/domain is pure: take it as an argument.';

/** Whatever is not a file of the same room is refused, node's own modules included. */
export const importsOfContracts = { patterns: [{ regex: '^(?!\\.{1,2}/)', message: 'libs/contracts imports nothing.' }] };

export const importsOfDomain = { patterns: [{ regex: '^(?!\\.{1,2}/|@sofra/contracts$)', message: 'libs/domain imports its own files and @sofra/contracts, nothing else.' }] };

/** Names that reach the outside world: clock, chance, network, machine, browser. */
export const pureGlobals = [
  'process', 'global', 'globalThis', 'window', 'self', 'document', 'navigator', 'localStorage', 'sessionStorage', 'location',
  'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame',
  'crypto', 'performance', 'console', 'Buffer', 'require', 'module', '__dirname', '__filename',
].map((name) => ({ name, message: PURE }));

export const pureProperties = [
  { object: 'Date', property: 'now', message: PURE },
  { object: 'Math', property: 'random', message: PURE },
  { object: 'Temporal', property: 'Now', message: PURE },
];

export const pureSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: PURE },
  { selector: "CallExpression[callee.name='Date']", message: PURE },
  { selector: "MemberExpression[object.type='MetaProperty']", message: PURE },
  { selector: 'ImportExpression', message: PURE },
  { selector: ':function[async=true]', message: 'libs/domain decides at once: nothing in it is async.' },
  { selector: 'AwaitExpression', message: 'libs/domain decides at once: nothing in it is async.' },
  { selector: "NewExpression[callee.name='Promise']", message: 'libs/domain decides at once: nothing in it is async.' },
];
