import { FLOW_LIMITS as MAX } from './limits';
import { arrayOf, both, id, isRecord, object, oneOf, text, unique, violation, type Rule } from './rules';

const flag = oneOf(true, false);
const name = id(80);

const count = (max: number): Rule => (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max
    ? []
    : [violation(path, 'wrong-type', `must be a whole number from 0 to ${max}`)];

/** Counts of a text field are written as text. */
const digits: Rule = (value, path) => (/^[1-9]\d{0,3}$/.test(String(value)) ? [] : [violation(path, 'bad-format', 'must be a number as text')]);

const option = object(
  { id: id(200), title: text(MAX.optionTitle) },
  { description: text(MAX.description), metadata: text(MAX.optionMetadata), enabled: flag },
);

const options = both(
  arrayOf(option, 1, MAX.options),
  unique((all: { id: string }[]) => all.map((one, index) => ({ path: `[${index}].id`, value: one.id }))),
);

const shown = { visible: flag };
const group = { required: flag, enabled: flag, description: text(MAX.description), ...shown };
const field = { required: flag, 'helper-text': text(MAX.helperText), 'init-value': text(MAX.body), ...shown };

const ordered: Rule = (value, path) => {
  if (!isRecord(value)) return [];
  const [min, max] = [Number(value['min-selected-items'] ?? 0), Number(value['max-selected-items'] ?? MAX.options)];
  return max >= 1 && min <= max ? [] : [violation(path, 'bad-format', `asks for ${min} to ${max} options`)];
};

const action = object({ name: oneOf('complete', 'navigate', 'data_exchange') }, { payload: (value, path) => (isRecord(value) ? [] : [violation(path, 'wrong-type', 'must be an object')]) });

const textOf = (type: string, max: number) => object({ type: oneOf(type), text: text(max) }, shown);

/** The components that Sofra uses, with their limits; a value is what it is once data is put in. Meta, "Components". */
export const COMPONENTS: Readonly<Record<string, Rule>> = {
  TextHeading: textOf('TextHeading', MAX.heading),
  TextSubheading: textOf('TextSubheading', MAX.heading),
  TextBody: textOf('TextBody', MAX.body),
  TextCaption: textOf('TextCaption', MAX.caption),
  RadioButtonsGroup: object({ type: oneOf('RadioButtonsGroup'), name, label: text(MAX.groupLabel), 'data-source': options }, group),
  CheckboxGroup: both(
    object(
      { type: oneOf('CheckboxGroup'), name, label: text(MAX.groupLabel), 'data-source': options },
      { ...group, 'min-selected-items': count(MAX.options), 'max-selected-items': count(MAX.options) },
    ),
    ordered,
  ),
  TextInput: object(
    { type: oneOf('TextInput'), name, label: text(MAX.fieldLabel) },
    { ...field, 'input-type': oneOf('text', 'number', 'email', 'password', 'passcode', 'phone'), 'min-chars': digits, 'max-chars': digits },
  ),
  TextArea: object({ type: oneOf('TextArea'), name, label: text(MAX.fieldLabel) }, { ...field, enabled: flag, 'max-length': digits }),
  Footer: object({ type: oneOf('Footer'), label: text(MAX.footerLabel), 'on-click-action': action }, { enabled: flag }),
};
