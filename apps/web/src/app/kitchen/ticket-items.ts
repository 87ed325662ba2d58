import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { OrderItemDto } from '@sofra/contracts';
import { dishName } from './dish-name';
import { itemGroups } from './item-groups';
import { TicketNote } from './ticket-note';

/** What to cook, one line each; a touch checks a line off for all screens, another one takes that back. */
@Component({
  selector: 'sofra-ticket-items',
  imports: [NgTemplateOutlet, TicketNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (group of groups(); track group.id) {
        @if (group.combo; as combo) {
          <li class="combo">
            <p class="combo__name" dir="auto">{{ combo.name }}</p>
            <ul [attr.aria-label]="combo.name">@for (item of group.items; track item.id) { <ng-container [ngTemplateOutlet]="row" [ngTemplateOutletContext]="{ $implicit: item }" /> }</ul>
          </li>
        } @else {
          @for (item of group.items; track item.id) { <ng-container [ngTemplateOutlet]="row" [ngTemplateOutletContext]="{ $implicit: item }" /> }
        }
      }
    </ul>
    <ng-template #row let-item>
      <li [class.is-done]="item.status === 'done'">
        @if (isLocked()) {
          <div class="line"><ng-container [ngTemplateOutlet]="line" [ngTemplateOutletContext]="{ $implicit: item }" /></div>
        } @else {
          <button type="button" class="line" [attr.aria-pressed]="item.status === 'done'" (click)="touched.emit(item)">
            <ng-container [ngTemplateOutlet]="line" [ngTemplateOutletContext]="{ $implicit: item }" />
          </button>
        }
        @if (item.note) { <sofra-ticket-note [text]="item.note" /> }
      </li>
    </ng-template>
    <ng-template #line let-item>
      <span class="quantity">{{ item.quantity }}<span aria-hidden="true">×</span></span>
      <span class="what">
        <b class="name">{{ dish(item.name) }}</b>
        @for (modifier of item.modifiers; track $index) {
          @if (modifier.removal) {
            <span class="removal">{{ modifier.name }}</span>
          } @else {
            <span class="modifier">@if (modifier.quantity > 1) {{{ modifier.quantity }}× }{{ modifier.name }}</span>
          }
        }
      </span>
    </ng-template>
  `,
  styleUrl: './ticket-items.scss',
  host: { '[class.is-cancelled]': 'isCancelled()' },
})
export class TicketItems {
  readonly items = input.required<readonly OrderItemDto[]>();
  /** Nothing may be checked off: finished or cancelled. */
  readonly isLocked = input(false);
  readonly isCancelled = input(false);
  readonly touched = output<OrderItemDto>();
  protected readonly dish = dishName;
  protected readonly groups = computed(() => itemGroups(this.items()));
}
