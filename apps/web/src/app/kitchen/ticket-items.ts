import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { OrderItemDto } from '@sofra/contracts';
import { TicketNote } from './ticket-note';

/** What to cook, one line each; a touch checks a line off for all screens, another one takes that back. */
@Component({
  selector: 'sofra-ticket-items',
  imports: [NgTemplateOutlet, TicketNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (item of items(); track item.id) {
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
      }
    </ul>
    <ng-template #line let-item>
      <span class="quantity">{{ item.quantity }}<span aria-hidden="true">×</span></span>
      <span class="what">
        <b class="name">{{ item.name }}</b>
        @if (item.combo; as combo) { <span class="combo">{{ combo.name }}</span> }
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
}
