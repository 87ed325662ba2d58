/** ESLint's own rules that find bugs which neither the compiler nor typescript-eslint finds. */
export const bugRules = Object.fromEntries(
  [
    'for-direction', 'no-async-promise-executor', 'no-compare-neg-zero', 'no-cond-assign', 'no-constant-binary-expression', 'no-constant-condition',
    'no-debugger', 'no-dupe-else-if', 'no-duplicate-case', 'no-empty', 'no-empty-pattern', 'no-fallthrough', 'no-irregular-whitespace',
    'no-loss-of-precision', 'no-misleading-character-class', 'no-prototype-builtins', 'no-self-assign', 'no-self-compare', 'no-sparse-arrays',
    'no-template-curly-in-string', 'no-unreachable-loop', 'no-unsafe-finally', 'no-unsafe-optional-chaining', 'no-unused-labels',
    'no-useless-backreference', 'no-useless-catch', 'no-useless-escape', 'require-yield', 'use-isnan', 'valid-typeof',
  ].map((name) => [name, 'error']),
);
