import { COMPONENTS } from './flow-components';
import { FLOW_LIMITS, FLOW_VERSIONS } from './limits';
import { arrayOf, byTag, isRecord, matching, object, oneOf, text, unique, violation, type Rule, type Violation } from './rules';

type Json = Record<string, unknown>;

const BOUND = /^\$\{data\.(\w+)\}$/;
const FORM = /^\$\{form\.(\w+)\}$/;

const anything: Rule = () => [];

const screenId: Rule = (value, path) => {
  const found = matching(/^[A-Za-z_]+$/, 80)(value, path);
  return found.length > 0 || value !== 'SUCCESS' ? found : [violation(path, 'bad-format', 'is a reserved word')];
};

const layout = object({ type: oneOf('SingleColumnLayout'), children: arrayOf(anything, 1, FLOW_LIMITS.components) });
const screen = object({ id: screenId, title: text(FLOW_LIMITS.heading), layout }, { terminal: oneOf(true, false), data: anything });
const whole = object({ version: oneOf(...FLOW_VERSIONS), screens: arrayOf(screen, 1, 100) });

/** Everything for which the platform would not publish this Flow JSON; empty for a good one. Dynamic values are judged by their examples. */
export function checkFlowJson(flow: unknown): Violation[] {
  const bytes = new TextEncoder().encode(JSON.stringify(flow) ?? '').length;
  if (bytes > FLOW_LIMITS.jsonBytes) return [violation('', 'too-long', `has ${bytes} bytes`)];
  const nulls = nullsIn(flow, '');
  const found = nulls.length > 0 ? nulls : whole(flow, '');
  if (found.length > 0) return found;
  const screens = (flow as { screens: Json[] }).screens;
  const ids = unique((all: Json[]) => all.map((one, index) => ({ path: `[${index}].id`, value: String(one['id']) })));
  return [...ids(screens, 'screens'), ...screens.flatMap((one, index) => checkScreen(one, `screens[${index}]`))];
}

/** What is wrong with opening `screenName` of a flow with this data: types, missing values, and every limit of what is shown. */
export function checkFlowData(flow: unknown, screenName: string, data: unknown): Violation[] {
  const screens = isRecord(flow) && Array.isArray(flow['screens']) ? (flow['screens'] as Json[]) : [];
  const own = screens.find((one) => one['id'] === screenName);
  if (!own) return [violation('screen', 'unknown-value', `there is no screen ${screenName}`)];
  if (!isRecord(data)) return [violation('data', 'wrong-type', 'must be an object')];
  const nulls = nullsIn(data, 'data');
  if (nulls.length > 0) return nulls;
  const declared = (own['data'] ?? {}) as Record<string, Json>;
  const missing = Object.keys(declared).filter((key) => data[key] === undefined).map((key) => violation(`data.${key}`, 'missing', 'is required'));
  const wrong = Object.entries(data).flatMap(([key, value]) => typeFault(declared[key], value, `data.${key}`));
  return missing.length + wrong.length > 0 ? [...missing, ...wrong] : componentFaults(own, data, screenName);
}

function checkScreen(own: Json, path: string): Violation[] {
  const declared = (isRecord(own['data']) ? own['data'] : {}) as Record<string, Json>;
  const examples = Object.fromEntries(Object.entries(declared).map(([key, one]) => [key, one['__example__']]));
  const undeclared = Object.entries(declared).flatMap(([key, one]) => (one['__example__'] === undefined ? [violation(`${path}.data.${key}.__example__`, 'missing', 'is required')] : typeFault(one, one['__example__'], `${path}.data.${key}`)));
  return [...undeclared, ...formFaults(own, path), ...componentFaults(own, examples, path)];
}

/** One footer, which a last screen needs; names that are unique; answers that exist. */
function formFaults(own: Json, path: string): Violation[] {
  const children = childrenOf(own);
  const footers = children.filter(({ type }) => type === 'Footer');
  const names = children.flatMap(({ name }) => (name === undefined ? [] : [String(name)]));
  const asked = footers.flatMap((footer) => Object.values(payloadOf(footer)).flatMap((value) => FORM.exec(String(value))?.[1] ?? []));
  return [
    ...(footers.length > 1 ? [violation(path, 'too-many', 'has more than one footer')] : []),
    ...(footers.length === 0 && own['terminal'] === true ? [violation(path, 'missing', 'a last screen needs a footer')] : []),
    ...names.filter((one, index) => names.indexOf(one) !== index).map((one) => violation(path, 'duplicate', `repeats the name ${one}`)),
    ...asked.filter((one) => !names.includes(one)).map((one) => violation(path, 'unknown-value', `there is no field ${one}`)),
  ];
}

function payloadOf(footer: Json): Json {
  const action = footer['on-click-action'];
  return isRecord(action) && isRecord(action['payload']) ? action['payload'] : {};
}

function componentFaults(own: Json, data: Json, path: string): Violation[] {
  return childrenOf(own).flatMap((child, index) => {
    const at = `${path}.layout.children[${index}]`;
    const lost = Object.values(child).flatMap((value) => BOUND.exec(String(value))?.[1] ?? []).filter((key) => data[key] === undefined);
    if (lost.length > 0) return lost.map((key) => violation(at, 'missing', `\${data.${key}} is not declared`));
    return byTag('type', COMPONENTS)(filledIn(child, data), at);
  });
}

/** A component as a phone shows it: dynamic values put in. */
export function filledIn(component: Json, data: Json): Json {
  return Object.fromEntries(Object.entries(component).map(([key, value]) => {
    const bound = typeof value === 'string' ? BOUND.exec(value)?.[1] : undefined;
    return [key, bound === undefined ? value : data[bound]];
  }));
}

function childrenOf(own: Json): Json[] {
  const { children } = own['layout'] as { children: unknown[] };
  return children.filter(isRecord);
}

function typeFault(declared: Json | undefined, value: unknown, path: string): Violation[] {
  if (!declared) return [violation(path, 'unknown-field', 'is not declared')];
  const type = Array.isArray(value) ? 'array' : typeof value;
  return declared['type'] === type ? [] : [violation(path, 'wrong-type', `must be ${String(declared['type'])}`)];
}

function nullsIn(value: unknown, path: string): Violation[] {
  if (value === null) return [violation(path, 'wrong-type', 'must not be null')];
  if (typeof value !== 'object') return [];
  return Object.entries(value as Json).flatMap(([key, part]) => nullsIn(part, path === '' ? key : `${path}.${key}`));
}
