import { ChangeDetectionStrategy, Component, computed, inject, OnInit, signal } from '@angular/core';
import type { CatalogDto, CouponDto, CouponState } from '@sofra/contracts';
import { formatMoney, inLocale } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { problemDtoOf, problemOf, problemText } from '../../core/problem-text';
import { Icon } from '../../shared/icon';
import { MenuClient } from '../menu/menu-client';
import { PageHead } from '../ui/page-head';
import { PageState } from '../ui/page-state';
import { Snacks } from '../ui/snacks';
import { Unsaved } from '../ui/unsaved';
import { KeptPlace } from '../ui/kept-place';
import { CouponSheet } from './coupon-sheet';
import { discountText, usesLeft } from './coupon-text';
import { CouponsClient, type CouponStep } from './coupons-client';
import { CouponsStore } from './coupons-store';
import { COUPON_WORDS } from './coupons.words';
import { TryPanel } from './try-panel';

type Beside = { what: 'coupon'; coupon: CouponDto | null } | { what: 'try'; code: string };

const TONES: Record<CouponState, string> = { running: 'ready', scheduled: 'new', paused: 'preparing', 'used-up': 'done', over: 'done', archived: 'done' };
const BACK: Record<CouponStep, CouponStep> = { pause: 'resume', resume: 'pause', archive: 'restore', restore: 'archive' };
const SAID = { pause: 'paused', resume: 'resumed', archive: 'didArchive', restore: 'restored' } as const;

/** Coupons: what they give, how far they are used, and a place to try them. */
@Component({
  selector: 'sofra-coupons-page',
  imports: [CouponSheet, Icon, KeptPlace, PageHead, PageState, TryPanel],
  providers: [{ provide: CouponsStore, useFactory: () => createStore(inject(CouponsClient)) }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './coupons-page.html',
  styleUrl: './coupons-page.scss',
})
export class CouponsPage implements OnInit {
  protected readonly store = inject(CouponsStore);
  private readonly client = inject(CouponsClient);
  private readonly menus = inject(MenuClient);
  private readonly words = inject(Words);
  private readonly snacks = inject(Snacks);
  private readonly unsaved = inject(Unsaved);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(COUPON_WORDS);
  protected readonly tones = TONES;
  protected readonly usesLeft = usesLeft;
  protected readonly menu = signal<CatalogDto | null>(null);
  /** Why something could not be done, in words. */
  protected readonly refusal = signal<string | null>(null);
  protected readonly beside = signal<Beside | null>(null);
  /** As a list, so that another coupon gets a sheet of its own. */
  protected readonly sheets = computed(() => [this.beside()].filter((beside) => beside !== null));

  ngOnInit(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    const [menu] = await Promise.all([this.menus.read().catch((error: unknown) => this.failed(error)), this.store.show(false)]);
    if (menu) this.menu.set(menu);
  }

  protected async open(beside: Beside): Promise<void> {
    if (await this.unsaved.mayLeave()) this.beside.set(beside);
  }

  protected saved(coupon: CouponDto): void {
    this.store.put(coupon);
    this.beside.set(null);
    this.snacks.say(this.w('savedCoupon', { code: coupon.code }));
  }

  /** Each step can be taken back. */
  protected async step({ id, code }: CouponDto, step: CouponStep, isUndo = false): Promise<void> {
    try {
      const coupon = await this.client.step(id, step);
      this.store.put(coupon);
      this.refusal.set(null);
      if (isUndo) return;
      this.snacks.say(this.w(SAID[step], { code }), () => void this.step(coupon, BACK[step], true));
    } catch (error) {
      this.failed(error, problemDtoOf(error).fields?.['code'] === 'taken' ? this.w('codeTaken', { code }) : undefined);
    }
  }

  protected discount(coupon: CouponDto): string {
    const nameOf = (productId: string | null) => {
      const product = this.menu()?.products.find(({ id }) => id === productId);
      return product ? inLocale(product.name, this.words.language) : '';
    };
    return discountText(coupon, this.w, { currency: this.currency(), locale: this.words.language, nameOf });
  }

  protected count(uses: number): string {
    return uses.toLocaleString(this.words.language);
  }

  protected money(amount: number): string {
    return formatMoney(amount, this.currency(), this.words.language);
  }

  private currency(): string {
    return this.menu()?.choices.currency ?? 'TRY';
  }

  private failed(error: unknown, why = this.t(problemText(problemOf(error)))): null {
    this.refusal.set(why);
    return null;
  }
}

function createStore(client: CouponsClient): CouponsStore {
  return new CouponsStore((archived, after) => client.list(archived, after));
}
