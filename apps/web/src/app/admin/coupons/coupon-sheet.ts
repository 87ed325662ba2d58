import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, output } from '@angular/core';
import { type CatalogDto, COUPON_KINDS, type CouponDto, type CouponEdit, type CouponKind } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { problemText } from '../../core/problem-text';
import { Icon } from '../../shared/icon';
import { EditSession } from '../menu/edit-session';
import { fromDateField, toDateField } from '../ui/date-field';
import { EnterSends } from '../ui/enter-sends';
import { Field } from '../ui/field';
import { MoneyField } from '../ui/money-field';
import { ScheduleField } from '../ui/schedule-field';
import { SideSheet } from '../ui/side-sheet';
import { Unsaved } from '../ui/unsaved';
import { BranchChoice } from '../branch-choice';
import { CouponsClient, kept, type KeptCoupon } from './coupons-client';
import { COUPON_WORDS } from './coupons.words';
import { Off } from '../ui/off';

const BLANK: CouponEdit = {
  code: '', kind: 'percent', value: 10, cap: null, productId: null, minimumBasket: 0, startsAt: null, endsAt: null, totalLimit: null, customerLimit: null, perCustomerLimit: 1,
  isFirstOrderOnly: false, hours: [], categoryIds: [], productIds: [],
};

/** A coupon's form. */
@Component({
  selector: 'sofra-coupon-sheet',
  imports: [EnterSends, Field, Icon, MoneyField, Off, ScheduleField, SideSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './coupon-sheet.html',
  styleUrl: '../ui/sheet-fields.scss',
})
export class CouponSheet implements OnInit {
  /** Null for a new one. */
  readonly coupon = input.required<CouponDto | null>();
  readonly menu = input.required<CatalogDto>();
  readonly saved = output<CouponDto>();
  readonly closed = output();
  private readonly client = inject(CouponsClient);
  private readonly unsaved = inject(Unsaved);
  private readonly words = inject(Words);
  protected readonly w = this.words.of(COUPON_WORDS);
  protected readonly kinds = COUPON_KINDS;
  protected readonly limits = ['totalLimit', 'customerLimit', 'perCustomerLimit'] as const;
  protected readonly dates = ['startsAt', 'endsAt'] as const;
  protected readonly timeZone = inject(BranchChoice).timeZone;
  protected readonly toDateField = toDateField;
  protected session!: EditSession<CouponEdit, KeptCoupon>;

  protected readonly refusal = computed(() => {
    const problem = this.session.problem();
    if (!problem) return '';
    return problem === 'invalid-request' ? this.w('checkFields') : this.words.t(problemText(problem));
  });

  constructor() {
    this.unsaved.watch(() => this.session?.isDirty() ?? false);
  }

  ngOnInit(): void {
    const coupon = this.coupon();
    this.session = new EditSession(this.client, coupon && kept(coupon), BLANK);
  }

  protected name(of: { name: object }): string {
    return inLocale(of.name, this.words.language);
  }

  /** What another kind would mean by the same number is not kept. */
  protected setKind(kind: CouponKind): void {
    this.session.patch({ kind, value: kind === 'percent' ? 10 : 0, cap: null, productId: null });
  }

  protected setLimit(field: 'totalLimit' | 'customerLimit' | 'perCustomerLimit', text: string): void {
    this.session.patch({ [field]: text.trim() === '' ? null : Number(text) });
  }

  protected setDate(field: 'startsAt' | 'endsAt', text: string): void {
    this.session.patch({ [field]: fromDateField(text, this.timeZone()) });
  }

  /** A coupon may have ended, but nobody is to find that out from a customer. */
  protected dateHint(field: 'startsAt' | 'endsAt'): 'hint.start' | 'hint.end' | 'hint.ended' {
    if (field === 'startsAt') return 'hint.start';
    const { endsAt } = this.session.draft();
    return endsAt !== null && Date.parse(endsAt) <= Date.now() ? 'hint.ended' : 'hint.end';
  }

  protected toggle(field: 'categoryIds' | 'productIds', id: string): void {
    const ids = this.session.draft()[field];
    this.session.patch({ [field]: ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id] });
  }

  protected async save(): Promise<void> {
    const saved = await this.session.save();
    if (saved) this.saved.emit(saved);
  }

  protected async close(): Promise<void> {
    if (await this.unsaved.mayLeave()) this.closed.emit();
  }
}
