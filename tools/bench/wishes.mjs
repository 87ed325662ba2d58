import { parseArgs } from 'node:util';
import { Trouble } from '../lib/trouble.mjs';

const OPTIONS = {
  quick: { type: 'boolean', default: false },
  board: { type: 'boolean', default: false },
  history: { type: 'string', default: '0' },
  profile: { type: 'boolean', default: false },
};

/** What the command line asks for: `--quick`, `--board`, `--history 1000000`, `--profile`. */
export function readWishes(args) {
  const { values } = parse(args);
  const history = Number(values.history);
  if (!Number.isInteger(history) || history < 0 || history % 4 !== 0) throw new Trouble('--history takes a number of past orders that four orders a customer make up, such as 1000000.');
  return { ...values, history };
}

function parse(args) {
  try {
    return parseArgs({ args, options: OPTIONS });
  } catch (error) {
    throw new Trouble(`${error.message}\nThe bench knows --quick, --board, --history <orders> and --profile.`);
  }
}
