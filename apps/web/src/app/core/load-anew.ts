import { DOCUMENT, InjectionToken, Injectable, computed, inject, signal } from '@angular/core';
import { type NavigationError, Router } from '@angular/router';

/** What loading a page anew needs of the browser; a spec has its own. */
export interface PageLoader {
  /** Whether the server gives a page at this address. */
  answers(url: string): Promise<boolean>;
  open(url: string): void;
}

export const PAGE_LOADER = new InjectionToken<PageLoader>('PageLoader', { factory: browserLoader });

const KEY = 'sofra.anew';
const ASK_EVERY_MS = 5_000;
/** The same address is not loaded anew again so soon: what fails twice is not cured by that. */
const ONCE_IN_MS = 60_000;

/**
 * A page could not be opened, most often because a release took its script away while this one stayed open. Loading the address
 * anew brings the new release. Only once the server answers: an offline board must stay on the glass.
 */
@Injectable({ providedIn: 'root' })
export class LoadAnew {
  private readonly loader = inject(PAGE_LOADER);
  private readonly router = inject(Router);
  private wanted: number | null = null;
  private readonly found = signal<'asking' | 'lost' | null>(null);
  /** Why the glass is empty, where it is: the server is asked again by itself, or loading anew has not helped. */
  readonly trouble = computed(() => (this.router.lastSuccessfulNavigation() ? null : this.found()));

  async after({ id, url }: NavigationError): Promise<void> {
    if (wasTried(url)) return this.found.set('lost');
    this.wanted = id;
    while (this.isWanted(id)) {
      if (await this.loader.answers(url)) return this.open(id, url);
      this.found.set('asking');
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
  }

  private open(id: number, url: string): void {
    if (!this.isWanted(id)) return;
    if (note(url)) this.loader.open(url);
    else this.found.set('lost');
  }

  /** Until the person has opened another page, or tried to. */
  private isWanted(id: number): boolean {
    const current = this.router.currentNavigation()?.id ?? id;
    const last = this.router.lastSuccessfulNavigation()?.id ?? 0;
    return this.wanted === id && current === id && last < id;
  }
}

/** For the router: what follows when a page could not be opened. */
export function loadAnew(error: NavigationError): void {
  void inject(LoadAnew).after(error);
}

function wasTried(url: string): boolean {
  try {
    const { url: last, at } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as { url?: string; at?: number };
    return last === url && Math.abs(Date.now() - (at ?? 0)) < ONCE_IN_MS;
  } catch {
    return false;
  }
}

/** False when this browser keeps nothing: then nobody could tell a loop. */
function note(url: string): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ url, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

function browserLoader(): PageLoader {
  const { location } = inject(DOCUMENT);
  return {
    answers: (url) => fetch(url, { cache: 'no-store' }).then(({ ok }) => ok, () => false),
    open: (url) => location.assign(url),
  };
}
