import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { textOf } from '../../../../testing/look';
import { provideWords } from '../../../core/i18n/provide-words';
import { StockField } from './stock-field';

function aField() {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideWords('tr')] });
  const fixture = TestBed.createComponent(StockField);
  fixture.componentRef.setInput('stock', [{ branchId: 'b', remaining: 4 }]);
  fixture.componentRef.setInput('branches', [{ id: 'b', name: 'Moda' }]);
  const said: unknown[] = [];
  fixture.componentInstance.stocked.subscribe((count) => said.push(count));
  fixture.detectChanges();
  const root = fixture.nativeElement as HTMLElement;
  const type = (text: string) => {
    const input = root.querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new Event('change'));
    fixture.detectChanges();
  };
  return { type, said, wrong: () => textOf(root.querySelector('.fault')) };
}

describe('the portions left', () => {
  it.each([['-3', 'Bu sayı çok küçük.'], ['', 'Bir sayı yazın.'], ['1.5', 'Bir sayı yazın.']])('typed as %j are not kept, and it is said why', (text, sentence) => {
    const field = aField();
    field.type(text);
    expect(field.wrong()).toBe(sentence);
    expect(field.said).toEqual([]);
    field.type('0');
    expect(field.wrong()).toBe('');
    expect(field.said).toEqual([{ branchId: 'b', remaining: 0 }]);
  });
});
