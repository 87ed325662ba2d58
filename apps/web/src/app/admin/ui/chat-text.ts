import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { chatSpans } from './chat-markup';

/** The words of a message as a phone shows them: bold is bold, without its asterisks. */
@Component({
  selector: 'sofra-chat-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (span of spans(); track $index) {<span [class]="span.look">{{ span.text }}</span>}`,
  styles: `
    :host { white-space: pre-wrap; }
    .bold { font-weight: 700; }
    .italic { font-style: italic; }
    .strike { text-decoration: line-through; }
  `,
})
export class ChatText {
  readonly body = input.required<string>();
  protected readonly spans = computed(() => chatSpans(this.body()));
}
