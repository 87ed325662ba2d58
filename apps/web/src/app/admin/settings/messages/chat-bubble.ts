import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ChatText } from '../../ui/chat-text';

/** A message as a customer's phone shows it. */
@Component({
  selector: 'sofra-chat-bubble',
  imports: [ChatText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p><sofra-chat-text [body]="body()" /></p>
    @for (title of buttons(); track $index) { <span class="reply">{{ title }}</span> }
  `,
  styles: `
    :host { display: block; width: min(100%, 380px); padding: var(--sofra-space-2) var(--sofra-space-3); border: 1px solid var(--sofra-line); border-radius: 4px 12px 12px; background: var(--sofra-canvas); overflow-wrap: anywhere; }
    .reply { display: block; margin: var(--sofra-space-2) calc(-1 * var(--sofra-space-3)) 0; padding-top: var(--sofra-space-2); border-top: 1px solid var(--sofra-line); color: var(--sofra-new); font-weight: 600; text-align: center; }
  `,
})
export class ChatBubble {
  readonly body = input.required<string>();
  readonly buttons = input<readonly string[]>([]);
}
