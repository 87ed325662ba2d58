import type { AbstractControl } from '@angular/forms';
import type { ProblemDto } from '@sofra/contracts';
import { SERVER_FAULT } from './fault-key';

/** Puts what the server said of fields beside them; true when every fault found its field. */
export function showFaults(form: AbstractControl, { fields = {} }: Pick<ProblemDto, 'fields'>): boolean {
  const placed = Object.entries(fields).map(([path, fault]) => {
    const control = form.get(path);
    control?.setErrors({ [SERVER_FAULT]: fault });
    control?.markAsTouched();
    return control !== null;
  });
  return placed.length > 0 && placed.every(Boolean);
}
