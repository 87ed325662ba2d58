import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { type PasswordLinkDto, type ProblemCode, ROLES, type Role, type StaffDto, type StaffInvitation } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemDtoOf, problemText } from '../../core/problem-text';
import { Icon } from '../../shared/icon';
import { BranchChoice } from '../branch-choice';
import { Field } from '../ui/field';
import { showFaults } from '../ui/show-faults';
import { SideSheet } from '../ui/side-sheet';
import { Snacks } from '../ui/snacks';
import { Unsaved } from '../ui/unsaved';
import { PasswordLink } from './password-link';
import { StaffClient } from './staff-client';
import { STAFF_WORDS } from './staff.words';
import { Off } from '../ui/off';

const text = (...more: (typeof Validators.required)[]) => new FormControl('', { nonNullable: true, validators: [Validators.required, ...more] });

/** One person of the staff, or somebody who is being added. */
@Component({
  selector: 'sofra-staff-sheet',
  imports: [Field, Icon, Off, PasswordLink, ReactiveFormsModule, SideSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './staff-sheet.html',
  styleUrl: './staff-sheet.scss',
})
export class StaffSheet {
  /** Null: somebody new. */
  readonly person = input.required<StaffDto | null>();
  readonly closed = output();
  /** The id of whoever was added or changed. */
  readonly changed = output<string>();

  private readonly client = inject(StaffClient);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(STAFF_WORDS);
  protected readonly problemText = problemText;
  protected readonly roles = ROLES;
  protected readonly form = new FormGroup({ name: text(), email: text(Validators.email), role: new FormControl<Role>('kitchen', { nonNullable: true }), branchId: new FormControl<string | null>(null) });
  protected readonly branches = inject(BranchChoice).branches;
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly link = signal<{ for: string; link: PasswordLinkDto } | null>(null);
  protected readonly shownLink = computed(() => {
    const made = this.link();
    return made && made.for === this.person()?.id ? made.link : null;
  });

  private filledFor: string | undefined;

  constructor() {
    inject(Unsaved).watch(() => this.form.dirty);
    effect(() => this.fill(this.person()));
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return;
    const person = this.person();
    const { name, email, role, branchId: chosen } = this.form.getRawValue();
    // An owner sees every branch.
    const branchId = role === 'owner' ? null : chosen;
    await this.run(async () => {
      const id = person ? (await this.client.change(person.id, { name, role, branchId })).id : await this.invite({ name, email, role, branchId });
      this.form.markAsPristine();
      this.snacks.say(this.w('saved', { name }));
      this.changed.emit(id);
    });
  }

  protected makeLink({ id }: StaffDto): Promise<void> {
    return this.run(async () => this.link.set({ for: id, link: await this.client.makeLink(id) }));
  }

  protected signOut({ id, name }: StaffDto): Promise<void> {
    return this.run(async () => {
      await this.client.signOut(id);
      this.snacks.say(this.w('signedOut', { name }));
      this.changed.emit(id);
    });
  }

  /** Taking out can be undone, so nobody is asked whether they are sure. */
  protected async setOut({ id, name, email }: StaffDto, isDisabled: boolean): Promise<void> {
    await this.run(async () => {
      await this.client.change(id, { isDisabled });
      const undo = () => void this.client.change(id, { isDisabled: !isDisabled }).then(() => this.changed.emit(id));
      this.snacks.say(this.w(isDisabled ? 'disabled' : 'enabled', { name: name || email }), undo);
      this.changed.emit(id);
    });
  }

  private async invite(invitation: StaffInvitation): Promise<string> {
    const { staff, link } = await this.client.invite(invitation);
    this.link.set({ for: staff.id, link });
    return staff.id;
  }

  /** Once per person: what is being typed outlives a list that was read again. */
  private fill(person: StaffDto | null): void {
    if (this.form.dirty && this.filledFor === person?.id) return;
    this.filledFor = person?.id;
    this.form.reset(person ? { name: person.name, email: person.email, role: person.role, branchId: person.branchId } : {});
    // The address is what people sign in with; it stays.
    if (person) this.form.controls.email.disable();
    else this.form.controls.email.enable();
  }

  /** One thing at a time: a second click while the first is on its way does nothing. */
  private async run(work: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      const problem = problemDtoOf(error);
      if (!showFaults(this.form, problem)) this.problem.set(problem.code);
    } finally {
      this.isBusy.set(false);
    }
  }
}
