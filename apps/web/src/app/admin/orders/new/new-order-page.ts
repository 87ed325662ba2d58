import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, Injector, afterNextRender, computed, inject, OnInit, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CallerDto, DeskDto, DeskProductDto, Fulfilment, ManualOrderBody, ProblemCode, QuoteBody, QuoteDto } from '@sofra/contracts';
import { formatMoney } from '@sofra/domain';
import { Words } from '../../../core/i18n/words';
import { newId } from '../../../core/new-id';
import { problemDtoOf, problemText } from '../../../core/problem-text';
import { Icon } from '../../../shared/icon';
import { PageHead } from '../../ui/page-head';
import { PageState } from '../../ui/page-state';
import { Snacks } from '../../ui/snacks';
import { Unsaved } from '../../ui/unsaved';
import { type DraftLine, lineOf, toAddedItem } from './draft-line';
import { LineCard } from './line-card';
import { NewOrderClient } from './new-order-client';
import { NEW_ORDER_WORDS } from './new-order.words';
import { ProductFinder } from './product-finder';

const CALM_MS = 250;

interface Form {
  channel: ManualOrderBody['channel'];
  phone: string;
  customerName: string;
  fulfilment: Fulfilment;
  address: string;
  zoneId: string;
  tableLabel: string;
  couponCode: string;
  note: string;
  payment: ManualOrderBody['payment'];
}

const EMPTY: Form = { channel: 'phone', phone: '', customerName: '', fulfilment: 'delivery', address: '', zoneId: '', tableLabel: '', couponCode: '', note: '', payment: 'cash' };

/** An order somebody says on the telephone or at the counter; it goes to the kitchen like every other. */
@Component({
  selector: 'sofra-new-order-page',
  imports: [Icon, LineCard, PageHead, PageState, ProductFinder, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-order-page.html',
  styleUrl: './new-order-page.scss',
})
export class NewOrderPage implements OnInit {
  private readonly client = inject(NewOrderClient);
  private readonly router = inject(Router);
  private readonly snacks = inject(Snacks);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(NEW_ORDER_WORDS);
  protected readonly problemCode = problemText;
  protected readonly desk = signal<DeskDto | null>(null);
  protected readonly form = signal<Form>(EMPTY);
  protected readonly lines = signal<readonly DraftLine[]>([]);
  protected readonly caller = signal<CallerDto | null>(null);
  protected readonly quote = signal<QuoteDto | null>(null);
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly menu = computed(() => new Map((this.desk()?.products ?? []).map((product) => [product.id, product])));
  // What was not tried yet is not wrong yet; what the server says of the whole is.
  protected readonly problems = signal<QuoteDto['problems']>([]);
  private readonly basketId = newId();
  private isPlacing = false;
  private isPlaced = false;
  private lastKey = 0;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(Unsaved).watch(() => !this.isPlaced && (this.lines().length > 0 || this.form().phone !== '' || this.form().address !== ''));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  ngOnInit(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    try {
      const desk = await this.client.desk();
      this.desk.set(desk);
      this.form.update((form) => ({ ...form, fulfilment: desk.fulfilments[0] ?? form.fulfilment, payment: desk.paymentMethods[0] ?? form.payment }));
      this.problem.set(null);
    } catch (error) {
      this.problem.set(problemDtoOf(error).code);
    }
  }

  protected money(amount: number): string {
    return formatMoney(amount, this.desk()?.currency ?? 'TRY', this.words.language);
  }

  protected set<K extends keyof Form>(field: K, value: Form[K]): void {
    this.form.update((form) => ({ ...form, [field]: value }));
    this.ask();
  }

  protected async lookUp(phone: string): Promise<void> {
    this.set('phone', phone);
    const caller = phone.trim() ? await this.client.caller(phone).catch(() => null) : null;
    if (phone !== this.form().phone) return; // another number was typed meanwhile
    const before = this.caller();
    this.caller.set(caller);
    // What the number before brought goes with it; what was typed stays.
    const kept = (typed: string, brought = '', brings = '') => (typed === '' || typed === brought ? brings : typed);
    this.form.update((form) => {
      const address = kept(form.address, before?.addresses[0]?.text, caller?.addresses[0]?.text);
      return { ...form, customerName: kept(form.customerName, before?.name, caller?.name), address, zoneId: address === form.address ? form.zoneId : '' };
    });
    this.ask();
  }

  protected add(product: DeskProductDto): void {
    this.lines.update((lines) => [...lines, lineOf(++this.lastKey, product, this.menu())]);
    this.ask();
  }

  protected change(line: DraftLine): void {
    this.lines.update((lines) => lines.map((each) => (each.key === line.key ? line : each)).filter(({ quantity }) => quantity > 0));
    this.ask();
  }

  protected of(field: string): QuoteDto['problems'] {
    return this.problems().filter((each) => each.field === field);
  }

  protected sentence(field: string): string {
    const [first] = this.of(field);
    const key = `problem.${first?.code}`;
    if (!first) return '';
    if (field === 'phone' && this.form().phone.trim() !== '') return this.w('problem.phone');
    return key in NEW_ORDER_WORDS.tr ? this.w(key as keyof (typeof NEW_ORDER_WORDS)['tr'], { name: first.name }) : this.w('problem.invalid');
  }

  protected async place(): Promise<void> {
    if (this.isPlacing) return;
    // A button that is switched off meanwhile would lose the focus.
    this.isPlacing = true;
    this.problem.set(null);
    try {
      const told = this.quote()?.total;
      const quote = await this.client.quote(this.wish());
      this.quote.set(quote);
      this.problems.set(quote.problems);
      if (quote.problems.length > 0) return;
      // Nobody is charged what they were not told.
      if (told === quote.total) await this.send(quote.total);
      else this.problem.set('total-changed');
    } catch (error) {
      const { code, fields = {} } = problemDtoOf(error);
      this.problems.set(Object.entries(fields).map(([field, fault]) => ({ field, code: fault, name: '' })));
      this.problem.set(code);
    } finally {
      this.isPlacing = false;
      afterNextRender(() => this.goToWrong(), { injector: this.injector });
    }
  }

  private goToWrong(): void {
    this.host.querySelector('.wrong:not(:empty)')?.parentElement?.querySelector<HTMLElement>('select, .chip, input, textarea')?.focus();
  }

  private async send(total: number): Promise<void> {
    const { channel, customerName, note, payment } = this.form();
    const { number, id } = await this.client.place({ ...this.wish(), basketId: this.basketId, channel, customerName, note, payment, total });
    this.isPlaced = true;
    this.snacks.say(this.w('placed', { number }));
    await this.router.navigate(['/admin/orders'], { queryParams: { order: id } });
  }

  private wish(): QuoteBody {
    const { fulfilment, address, zoneId, tableLabel, couponCode, phone } = this.form();
    const known = this.caller()?.addresses.find(({ text }) => text === address);
    const place = known ?? { text: address.trim(), latitude: null, longitude: null };
    return { fulfilment, address: fulfilment === 'delivery' && place.text ? place : null, zoneId: zoneId || null, tableLabel, couponCode, phone, lines: this.lines().map(toAddedItem) };
  }

  // The total follows what is typed; only its newest answer counts.
  private ask(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.price(), CALM_MS);
  }

  private async price(): Promise<void> {
    const turn = ++this.turn;
    const quote = await this.client.quote(this.wish()).catch(() => null);
    if (!quote || turn !== this.turn) return;
    this.quote.set(quote);
    this.problems.set(quote.problems.filter(({ code }) => code !== 'required'));
  }
}
