import { computed, signal } from '@angular/core';
import type { CatalogEntry, ProblemCode } from '@sofra/contracts';
import { mergeEdits } from '@sofra/domain';
import { problemDtoOf } from '../../core/problem-text';
import { unreadFaults } from '../ui/unread-faults';

/** Where a thing is kept. */
export interface Keeper<T extends object, D extends T & CatalogEntry> {
  create(edit: T): Promise<D>;
  change(id: string, version: number, patch: Partial<T>): Promise<D>;
  one(id: string): Promise<D>;
}

/** What somebody else saved while this form was open. */
export interface Meanwhile<T> {
  /** Fields taken over from them, since I had not touched those. */
  theirs: (keyof T)[];
  /** Fields we both changed: mine stand in the form until I take theirs. */
  both: (keyof T)[];
}

/** One thing being edited: what it was, what it shall be, what is wrong with it, and what others did meanwhile. */
export class EditSession<T extends object, D extends T & CatalogEntry> {
  private readonly base = signal<T>({} as T);
  readonly draft = signal<T>({} as T);
  readonly faults = signal<Readonly<Record<string, string>>>({});
  readonly problem = signal<ProblemCode | null>(null);
  readonly meanwhile = signal<Meanwhile<T> | null>(null);
  readonly isSaving = signal(false);
  readonly isDirty = computed(() => this.changed().length > 0);

  /** `current` is null for something new, which begins as `blank`. */
  constructor(
    private readonly keeper: Keeper<T, D>,
    private current: D | null,
    private readonly blank: T,
  ) {
    this.begin(current ? this.editable(current) : blank);
  }

  patch(part: Partial<T>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
    const touched = Object.keys(part);
    this.faults.update((faults) => Object.fromEntries(Object.entries(faults).filter(([path]) => !touched.includes(path.split('.')[0]!))));
  }

  /** Takes the other person's value of a field that both changed. */
  takeTheirs(field: keyof T): void {
    this.patch({ [field]: this.base()[field] } as unknown as Partial<T>);
    this.meanwhile.update((meanwhile) => meanwhile && { ...meanwhile, both: meanwhile.both.filter((each) => each !== field) });
  }

  /** What was saved; null when it was refused, and then `faults`, `problem` or `meanwhile` say why. */
  async save(): Promise<D | null> {
    if (this.isSaving() || this.isUnread()) return null;
    this.isSaving.set(true);
    this.problem.set(null);
    try {
      const saved = await this.send();
      this.current = saved;
      this.begin(this.editable(saved));
      this.meanwhile.set(null);
      return saved;
    } catch (error) {
      await this.explain(error);
      return null;
    } finally {
      this.isSaving.set(false);
    }
  }

  private isUnread(): boolean {
    const unread = unreadFaults(this.draft());
    if (Object.keys(unread).length === 0) return false;
    this.faults.set(unread);
    this.problem.set('invalid-request');
    return true;
  }

  private send(): Promise<D> {
    if (!this.current) return this.keeper.create(this.draft());
    const draft = this.draft();
    return this.keeper.change(this.current.id, this.current.version, Object.fromEntries(this.changed().map((field) => [field, draft[field]])) as Partial<T>);
  }

  private async explain(error: unknown): Promise<void> {
    const { code, fields } = problemDtoOf(error);
    if (code === 'version-conflict' && this.current) return this.merge(this.current.id);
    this.faults.set(fields ?? {});
    this.problem.set(code);
  }

  private async merge(id: string): Promise<void> {
    try {
      const theirs = await this.keeper.one(id);
      const [base, mine, newest] = [this.base(), this.draft(), this.editable(theirs)];
      const { theirs: taken, conflicts } = mergeEdits(base, mine, newest);
      const kept = (Object.keys(base) as (keyof T)[]).filter((field) => !taken.includes(field));
      this.current = theirs;
      this.base.set(newest);
      this.draft.set({ ...newest, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) });
      this.meanwhile.set({ theirs: taken, both: conflicts });
    } catch (error) {
      this.problem.set(problemDtoOf(error).code);
    }
  }

  private begin(edit: T): void {
    this.base.set(edit);
    this.draft.set(edit);
    this.faults.set({});
  }

  private changed(): (keyof T)[] {
    return Object.keys(mergeEdits(this.base(), this.draft(), this.base()).mine) as (keyof T)[];
  }

  private editable(entry: D): T {
    return Object.fromEntries(Object.keys(this.blank).map((field) => [field, entry[field as keyof T]])) as T;
  }
}
