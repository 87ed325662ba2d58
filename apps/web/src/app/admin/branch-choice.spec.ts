import { Component, provideZonelessChangeDetection, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, RouterOutlet } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '../core/session';
import { BranchChoice, obeysBranch } from './branch-choice';

@Component({ imports: [RouterOutlet], template: `<router-outlet />` })
class Shell {}

@Component({ template: `{{ choice.branch()?.name }}` })
class SomePage {
  protected readonly choice = inject(BranchChoice);
}

const me = signal({ branches: [{ id: 'b1', name: 'Moda', timeZone: 'Europe/Istanbul', dayStartsAt: '04:00' }, { id: 'b2', name: 'Kadıköy', timeZone: 'America/New_York', dayStartsAt: '00:00' }] });

/** A page of the administration, opened at this address. */
async function aPage(url: string) {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      { provide: Session, useValue: { me } },
      provideRouter([{ path: '', component: Shell, canActivate: [obeysBranch], runGuardsAndResolvers: 'always', children: [{ path: 'some', component: SomePage }] }]),
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  return { text: () => harness.fixture.nativeElement.textContent.trim() as string, choice: TestBed.inject(BranchChoice), router: TestBed.inject(Router), settle: () => harness.fixture.whenStable() };
}

describe('the chosen branch', () => {
  beforeEach(() => localStorage.clear());

  it('is the one in the address, kept for the next visit and for the kitchen', async () => {
    expect((await aPage('/some?branch=b2')).text()).toBe('Kadıköy');
    TestBed.resetTestingModule();
    expect([(await aPage('/some')).text(), localStorage.getItem('sofra.branch')]).toEqual(['Kadıköy', 'b2']);
  });

  it('stands in the address once it is chosen, beside what stood there', async () => {
    const { choice, router, text, settle } = await aPage('/some?status=ready');
    await choice.choose('b2');
    await settle();
    expect([text(), router.url, choice.asQuery(), choice.inAddress()]).toEqual(['Kadıköy', '/some?status=ready&branch=b2', { branchId: 'b2' }, { branch: 'b2' }]);
  });

  it('is the first one when the address names a branch of somebody else', async () => {
    expect((await aPage('/some?branch=b9')).text()).toBe('Moda');
    expect(localStorage.getItem('sofra.branch')).toBeNull();
  });

  it('has the business day of its own clock', async () => {
    const { choice } = await aPage('/some?branch=b1');
    expect(['2026-03-02T00:59:00Z', '2026-03-02T01:00:00Z'].map((at) => choice.businessDay(Date.parse(at)))).toEqual(['2026-03-01', '2026-03-02']);
    choice.take('b2');
    expect(choice.businessDay(Date.parse('2026-03-02T04:59:00Z'))).toBe('2026-03-01');
  });
});
