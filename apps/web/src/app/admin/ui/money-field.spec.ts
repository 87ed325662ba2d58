import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideWords } from '../../core/i18n/provide-words';
import { MoneyField } from './money-field';

describe(MoneyField.name, () => {
  const stand = async (value = 9_000) => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideWords('en')] });
    const made = TestBed.createComponent(MoneyField);
    const set = (value: number | null) => made.componentRef.setInput('value', value);
    made.componentRef.setInput('label', 'Price');
    made.componentRef.setInput('currency', 'TRY');
    set(value);
    const heard: (number | null)[] = [];
    made.componentInstance.valueChange.subscribe((value) => { heard.push(value); set(value); });
    await made.whenStable();
    const input: HTMLInputElement = made.nativeElement.querySelector('input');
    const happen = async (type: string, text = input.value) => {
      input.value = text;
      input.dispatchEvent(new Event(type));
      await made.whenStable();
    };
    const give = async (name: string, value: unknown) => {
      made.componentRef.setInput(name, value);
      await made.whenStable();
    };
    return { input, heard, happen, give, root: made.nativeElement as HTMLElement };
  };

  it('is heard at every key and leaves the text alone until the field is left', async () => {
    const { input, heard, happen } = await stand();
    await happen('input', '95,5');
    expect(heard).toEqual([9_550]);
    expect(input.value).toBe('95,5');
    await happen('change');
    expect(input.value).toBe('95.50');
  });

  it('complains of an amount that is still to be given only once somebody was there, or it was sent', async () => {
    const { happen, root, give } = await stand(Number.NaN);
    expect(root.querySelector('.fault')).toBeNull();
    await give('fault', 'not-a-number');
    expect(root.querySelector('.fault')?.textContent).toBe('Fill in this field.');
    await give('fault', undefined);
    await happen('input', '1');
    await happen('input', '');
    await happen('change');
    expect(root.querySelector('.fault')?.textContent).toBe('Fill in this field.');
  });

  it.each([[undefined, '10,000,000.00'], [18_000, '180.00']])('names the limit of an amount that is above it: %s', async (most, said) => {
    const { root, give } = await stand(9_999_999_900);
    if (most !== undefined) await give('most', most);
    await give('fault', 'too-high');
    expect(root.querySelector('.fault')?.textContent).toBe(`This can be ${said} TL at most.`);
  });

  it('judges what is no amount once it is left, and keeps it', async () => {
    const { input, heard, happen, root } = await stand();
    await happen('input', 'abc');
    expect(root.querySelector('[role=alert], .fault')?.textContent ?? '').toBe('');
    await happen('change');
    expect(heard.at(-1)).toBeNaN();
    expect(input.value).toBe('abc');
    expect(root.textContent).toContain('number');
  });
});
