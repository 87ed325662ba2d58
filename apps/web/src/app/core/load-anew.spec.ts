import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withNavigationErrorHandler } from '@angular/router';
import { jest } from '@jest/globals';
import { LoadAnew, PAGE_LOADER, loadAnew } from './load-anew';

@Component({ selector: 'sofra-blank', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class Blank {}

const lost = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module: /chunk-OLD.js'));

/** A page of the former release, open in a browser. */
function aPage() {
  TestBed.resetTestingModule();
  const opened: string[] = [];
  const server = { isThere: true };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: 'kitchen', component: Blank }, { path: 'pair', loadComponent: lost }], withNavigationErrorHandler(loadAnew)),
      { provide: PAGE_LOADER, useValue: { answers: async () => server.isThere, open: (url: string) => opened.push(url) } },
    ],
  });
  const router = TestBed.inject(Router);
  const go = async (url: string) => {
    await router.navigateByUrl(url).catch(() => undefined);
    await jest.advanceTimersByTimeAsync(0);
  };
  return { opened, server, go, trouble: TestBed.inject(LoadAnew).trouble };
}

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00.000Z') });
  sessionStorage.clear();
});
afterEach(() => void jest.useRealTimers());

describe(loadAnew.name, () => {
  it('loads the address anew whose script a release took away', async () => {
    const { opened, go } = aPage();
    await go('/kitchen');
    await go('/pair?revoked=1');
    expect(opened).toEqual(['/pair?revoked=1']);
  });

  it('stays while the server is away, and goes once when it is back', async () => {
    const { opened, server, go } = aPage();
    server.isThere = false;
    await go('/kitchen');
    await go('/pair');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(opened).toEqual([]);
    server.isThere = true;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(opened).toEqual(['/pair']);
  });

  it('does not load the same address again when that did not help, until a minute later', async () => {
    await aPage().go('/pair');
    const again = aPage();
    await again.go('/pair');
    expect(again.opened).toEqual([]);
    await jest.advanceTimersByTimeAsync(61_000);
    const later = aPage();
    await later.go('/pair');
    expect(later.opened).toEqual(['/pair']);
  });

  it('says why the glass is empty: while the server is asked, and when loading anew has not helped', async () => {
    const { server, go, trouble } = aPage();
    server.isThere = false;
    await go('/pair');
    expect(trouble()).toBe('asking');
    server.isThere = true;
    await jest.advanceTimersByTimeAsync(10_000);
    const again = aPage();
    await again.go('/pair');
    expect(again.trouble()).toBe('lost');
  });

  it('says nothing over a page that is still there', async () => {
    const { server, go, trouble } = aPage();
    server.isThere = false;
    await go('/kitchen');
    await go('/pair');
    expect(trouble()).toBeNull();
  });

  it('lets a person go elsewhere meanwhile', async () => {
    const { opened, server, go } = aPage();
    server.isThere = false;
    await go('/pair');
    await go('/kitchen');
    server.isThere = true;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(opened).toEqual([]);
  });
});
