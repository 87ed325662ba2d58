import type { Step } from '../state';
import { address } from './address';
import { basket } from './basket';
import { categories } from './categories';
import { choosing } from './choosing';
import { filling } from './filling';
import { clearing } from './clearing';
import { forgetting } from './forgetting';
import { found } from './found';
import { line } from './line';
import { noting } from './noting';
import { products } from './products';
import { resuming } from './resuming';
import type { StepAt, StepRules } from './step-rules';
import { summary } from './summary';
import { timing } from './timing';
import { which } from './which';

const STEPS: { [At in Exclude<Step['at'], 'idle'>]: StepRules<StepAt<At>> } = {
  categories, products, found, choosing, filling, which, basket, line, noting, clearing, address, forgetting, timing, summary, resuming,
};

/** The rules of a step; idle asks nothing and has none. */
export function rulesFor(step: Step): StepRules<Step> | null {
  // Each rule gets exactly the step it is filed under.
  return step.at === 'idle' ? null : (STEPS[step.at] as StepRules<Step>);
}
