import { computed, signal } from '@angular/core';
import type { ProblemCode } from '@sofra/contracts';
import { problemDtoOf, problemOf } from '../../core/problem-text';
import { unreadFaults } from '../ui/unread-faults';

/** A part of the settings while it is edited: what is kept, what it shall be, and what is wrong with it. */
export class PanelForm<T> {
  private readonly kept = signal<T | null>(null);
  readonly draft = signal<T | null>(null);
  /** As it was loaded or saved last. */
  readonly began = this.kept.asReadonly();
  readonly faults = signal<Readonly<Record<string, string>>>({});
  readonly problem = signal<ProblemCode | null>(null);
  readonly isSaving = signal(false);
  /** The draft holds what somebody else kept meanwhile too, and waits to be looked at. */
  readonly isMerged = signal(false);
  readonly isDirty = computed(() => JSON.stringify(this.kept()) !== JSON.stringify(this.draft()));

  async load(read: () => Promise<T>): Promise<void> {
    try {
      this.begin(await read());
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  patch(part: Partial<T>): void {
    this.draft.update((draft) => draft && { ...draft, ...part });
    const touched = Object.keys(part);
    this.faults.update((faults) => Object.fromEntries(Object.entries(faults).filter(([path]) => !touched.includes(path.split('.')[0]!))));
  }

  /** True when it was kept; else `faults` or `problem` say why not. */
  async save(send: (draft: T) => Promise<T>): Promise<boolean> {
    const draft = this.draft();
    if (draft === null || this.isSaving() || this.isUnread(draft)) return false;
    this.isSaving.set(true);
    try {
      this.begin(await send(draft));
      return true;
    } catch (error) {
      const { code, fields } = problemDtoOf(error);
      this.faults.set(fields ?? {});
      this.problem.set(code);
      return false;
    } finally {
      this.isSaving.set(false);
    }
  }

  /** Somebody else was faster: what they kept is what this edit goes on from. */
  async rebase(read: () => Promise<T>, merge: (began: T, mine: T, theirs: T) => T): Promise<void> {
    const [began, mine] = [this.kept(), this.draft()];
    await this.load(read);
    const theirs = this.kept();
    if (!began || !mine || !theirs || this.problem()) return;
    this.draft.set(merge(began, mine, theirs));
    this.isMerged.set(true);
  }

  /** What changed since it was kept. */
  changes(): Partial<T> {
    const [kept, draft] = [this.kept(), this.draft()];
    if (!kept || !draft) return {};
    const fields = (Object.keys(draft) as (keyof T & string)[]).filter((field) => JSON.stringify(kept[field]) !== JSON.stringify(draft[field]));
    return Object.fromEntries(fields.map((field) => [field, draft[field]])) as Partial<T>;
  }

  private isUnread(draft: T): boolean {
    const unread = unreadFaults(draft);
    if (Object.keys(unread).length === 0) return false;
    this.faults.set(unread);
    this.problem.set('invalid-request');
    return true;
  }

  private begin(value: T): void {
    this.kept.set(value);
    this.draft.set(value);
    this.faults.set({});
    this.problem.set(null);
    this.isMerged.set(false);
  }
}
