const WHOLE = 'Every test runs, every time: no focused, skipped, planned or expected-to-fail tests.';

/** Ways to leave tests out, also behind `.each`. */
export const wholeTests = [
  { selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing|concurrent)$/]', message: WHOLE },
  { selector: 'MemberExpression[object.property.name=/^(concurrent|each)$/][property.name=/^(only|skip|todo|failing)$/]', message: WHOLE },
  { selector: 'CallExpression[callee.name=/^(fit|fdescribe|ftest|xit|xtest|xdescribe)$/]', message: WHOLE },
  { selector: 'MemberExpression[object.name=/^(fit|fdescribe|ftest|xit|xtest|xdescribe)$/]', message: WHOLE },
  { selector: "CallExpression[callee.object.name='jest'][callee.property.name='retryTimes']", message: 'A retry hides a race: find the race.' },
];
