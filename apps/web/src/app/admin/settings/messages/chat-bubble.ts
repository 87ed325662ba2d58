import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { chatSpans } from '../../ui/chat-markup';

/** A message as a customer's phone shows it. */
@Component({
  selector: 'sofra-chat-bubble',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>@for (span of spans(); track $index) {<span [class]="span.look">{{ span.text }}</span>}</p>
    @for (title of buttons(); track $index) { <span class="reply">{{ title }}</span> }
  `,
  styles: `
    :host { display: block; width: min(100%, 380px); padding: var(--sofra-space-2) var(--sofra-space-3); border: 1px solid var(--sofra-line); border-radius: 4px 12px 12px; background: var(--sofra-canvas); overflow-wrap: anywhere; }
    p { white-space: pre-wrap; }
    .bold { font-weight: 700; }
    .italic { font-style: italic; }
    .strike { text-decoration: line-through; }
    .reply { display: block; margin: var(--sofra-space-2) calc(-1 * var(--sofra-space-3)) 0; padding-top: var(--sofra-space-2); border-top: 1px solid var(--sofra-line); color: var(--sofra-new); font-weight: 600; text-align: center; }
  `,
})
export class ChatBubble {
  readonly body = input.required<string>();
  readonly buttons = input<readonly string[]>([]);
  protected readonly spans = computed(() => chatSpans(this.body()));
}
