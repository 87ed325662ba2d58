import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import type { AccountDto } from '@sofra/contracts';
import { byRole, textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { Unsaved } from '../ui/unsaved';
import { AccountClient } from './account-client';
import { SecondFactor } from './second-factor';

const CODES = ['ABCDE-FGHJK', 'KMNPQ-RSTUV'];

async function aSetup() {
  const sent: string[] = [];
  const client = {
    beginSecondFactor: async () => ({ secret: 'JBSWY3DPEHPK3PXP', uri: '', qr: '<svg xmlns="http://www.w3.org/2000/svg" />' }),
    confirmSecondFactor: async (code: string) => (sent.push(code), { codes: CODES }),
  };
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideWords('en'), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }, { provide: AccountClient, useValue: client }],
  });
  const fixture = TestBed.createComponent(SecondFactor);
  fixture.componentRef.setInput('account', { hasSecondFactor: false, recoveryCodes: 0 } as AccountDto);
  const root = fixture.nativeElement as HTMLElement;
  const click = async (name: string) => {
    byRole(root, 'button', name).click();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  await fixture.whenStable();
  await click('Turn two-step sign-in on');
  return { root, click, sent, mayBeLost: () => TestBed.inject(Unsaved)['exists']() };
}

describe(SecondFactor.name, () => {
  it('may be left before a code was checked', async () => {
    const { root, click } = await aSetup();
    expect(textOf(root)).toContain('JBSW Y3DP EHPK 3PXP');
    await click('Not now');
    expect(textOf(root)).not.toContain('JBSW Y3DP');
    expect(textOf(root)).toContain('Turn two-step sign-in on');
  });

  it('asks before recovery codes that nobody wrote down are lost', async () => {
    const { root, click, sent, mayBeLost } = await aSetup();
    const field = root.querySelector('input')!;
    field.value = '123 456';
    field.dispatchEvent(new Event('input'));
    expect(mayBeLost()).toBe(false);
    await click('Check the code');
    expect(sent).toEqual(['123 456']);
    expect(textOf(root)).toContain('ABCDE-FGHJK');
    expect(mayBeLost()).toBe(true);
    await click('I have kept them');
    expect(mayBeLost()).toBe(false);
  });
});
