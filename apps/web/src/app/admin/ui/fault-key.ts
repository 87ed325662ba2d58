import type { ValidationErrors } from '@angular/forms';
import { FIELD_FAULTS, type FieldFault } from '@sofra/contracts';

type FormFault = FieldFault | 'email' | 'no-country-code' | 'not-a-point';

const BY_VALIDATOR: Readonly<Record<string, FormFault>> = {
  required: 'required',
  email: 'email',
  minlength: 'too-short',
  maxlength: 'too-long',
  min: 'too-low',
  max: 'too-high',
  'no-country-code': 'no-country-code',
  'not-a-point': 'not-a-point',
};

/** Under this name a control carries what the server said of its field. */
export const SERVER_FAULT = 'server';

const isFault = (value: unknown): value is FieldFault => FIELD_FAULTS.includes(value as FieldFault);

/** The sentence for what is wrong with a control, or null. */
export function faultKey(errors: ValidationErrors | null): `fault.${FormFault}` | null {
  const [name, value] = Object.entries(errors ?? {})[0] ?? [];
  if (name === undefined) return null;
  if (name === SERVER_FAULT) return `fault.${isFault(value) ? value : 'invalid'}`;
  return `fault.${isFault(name) ? name : (BY_VALIDATOR[name] ?? 'invalid')}`;
}
