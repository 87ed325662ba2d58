import { FormControl, FormGroup, Validators } from '@angular/forms';
import { faultKey } from './fault-key';
import { showFaults } from './show-faults';

const aForm = () => new FormGroup({ name: new FormControl('Ayran'), price: new FormGroup({ amount: new FormControl(4_000, Validators.min(0)) }) });

describe(showFaults.name, () => {
  it('puts each fault beside its field, also deep inside', () => {
    const form = aForm();
    expect(showFaults(form, { fields: { name: 'taken', 'price.amount': 'too-high' } })).toBe(true);
    expect(faultKey(form.controls.name.errors)).toBe('fault.taken');
    expect(faultKey(form.get('price.amount')!.errors)).toBe('fault.too-high');
    expect(form.controls.name.touched).toBe(true);
  });

  it('goes as soon as the field is changed', () => {
    const form = aForm();
    showFaults(form, { fields: { name: 'taken' } });
    form.controls.name.setValue('Şalgam');
    expect(form.valid).toBe(true);
  });

  it.each([[{ fields: { colour: 'unknown' } }], [{ fields: { name: 'taken', colour: 'unknown' } }], [{}]])('leaves %j for the head of the form', (problem) => {
    expect(showFaults(aForm(), problem)).toBe(false);
  });
});

describe(faultKey.name, () => {
  it.each([
    [null, null],
    [{ required: true }, 'fault.required'],
    [{ min: { min: 0, actual: -1 } }, 'fault.too-low'],
    [{ overlap: true }, 'fault.overlap'],
    [{ server: 'email must be an email' }, 'fault.invalid'],
  ] as const)('reads %j as %s', (errors, key) => {
    expect(faultKey(errors)).toBe(key);
  });
});
