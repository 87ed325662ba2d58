import { ChangeDetectionStrategy, Component, ElementRef, Injector, OnInit, afterNextRender, computed, effect, inject, signal, untracked } from '@angular/core';
import type { AuditEntryDto, Currency, ProblemCode, StaffDto } from '@sofra/contracts';
import { auditDeed, auditKind, changedFields } from '@sofra/domain/wording';
import { Words } from '../../core/i18n/words';
import { problemOf } from '../../core/problem-text';
import { ShopClock } from '../../core/shop-clock';
import { Icon } from '../../shared/icon';
import { BranchChoice } from '../branch-choice';
import { PageHead } from '../ui/page-head';
import { PageState } from '../ui/page-state';
import { SideSheet } from '../ui/side-sheet';
import { AuditClient, type AuditQuery } from './audit-client';
import { AUDIT_WORDS } from './audit.words';

/** Who changed what. */
@Component({
  selector: 'sofra-audit-page',
  imports: [Icon, PageHead, PageState, SideSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.scss',
})
export class AuditPage implements OnInit {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly client = inject(AuditClient);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  private readonly branch = inject(BranchChoice);
  protected readonly w = this.words.of(AUDIT_WORDS);
  /** Null until it is known: an amount in the wrong currency would be worse than one without. */
  private readonly currency = signal<Currency | null>(null);
  protected readonly query = signal<AuditQuery>({});
  protected readonly entries = signal<readonly AuditEntryDto[] | null>(null);
  protected readonly next = signal<string | null>(null);
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly people = signal<readonly StaffDto[]>([]);
  protected readonly kinds = signal<readonly string[]>([]);
  protected readonly open = signal<AuditEntryDto | null>(null);
  protected readonly exportUrl = computed(() => this.client.exportUrl(this.query(), this.branch.asQuery()));

  constructor() {
    effect(() => {
      void this.words.language; // dishes come in it
      untracked(() => void this.load());
    });
  }

  ngOnInit(): void {
    // The filters' choices are a help; the log is there without them.
    void this.client.staff().then(({ items }) => this.people.set(items), () => undefined);
    void this.client.kinds().then((kinds) => this.kinds.set(kinds), () => undefined);
    void this.client.currency().then((currency) => this.currency.set(currency), () => undefined);
  }

  protected filter(field: keyof AuditQuery, value: string): void {
    const { [field]: _, ...others } = this.query();
    this.query.set(value ? { ...others, [field]: value } : others);
    void this.load();
  }

  /** The day begins on this device's wall clock; `until` includes its day. */
  protected filterDay(field: 'from' | 'until', day: string): void {
    const begin = new Date(`${day}T00:00`);
    if (field === 'until') begin.setDate(begin.getDate() + 1);
    this.filter(field, day ? begin.toISOString() : '');
  }

  protected async load(after: string | null = null): Promise<void> {
    const query = this.query();
    try {
      const page = await this.client.list(query, after);
      if (query !== this.query()) return; // another filter was chosen meanwhile
      this.entries.update((shown) => (after === null ? page.items : [...(shown ?? []), ...page.items]));
      this.next.set(page.next);
      this.problem.set(null);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  /** The keyboard goes on with the first of those that came: the button may be gone. */
  protected async more(after: string): Promise<void> {
    const shown = this.entries()?.length ?? 0;
    await this.load(after);
    afterNextRender({ read: () => this.host.querySelectorAll<HTMLElement>('td .link')[shown]?.focus() }, { injector: this.injector });
  }

  protected kindOf(kind: string): string {
    return auditKind(kind, this.words.language);
  }

  /** What it was done to: a dish by its name in the reader's language, an order's day as people write it. */
  protected nameOf({ subject: { kind, name, translation } }: AuditEntryDto): string | null {
    if (translation) return translation;
    return kind === 'order' && name ? name.replace(/\d{4}-\d{2}-\d{2}$/, (day) => this.shopClock.day(day)) : name;
  }

  protected deedOf({ action }: AuditEntryDto): string {
    return auditDeed(action, this.words.language);
  }

  protected whoOf({ by }: AuditEntryDto): string {
    return by ? by.name || by.email : this.w('system');
  }

  protected time(at: string): string {
    return this.shopClock.dayTime(at);
  }

  protected fieldsOf(entry: AuditEntryDto) {
    return changedFields(entry, { language: this.words.language, currency: this.currency(), moment: (at) => this.time(at) });
  }
}
