import type { ConversationState, Input, Reply, Turn } from '@sofra/domain';

/** A conversation for tests of its shell: repeats what it hears; `boom` throws while it is armed. */
export class EchoAdvance {
  isArmed = true;

  advance(state: ConversationState, input: Input): Turn {
    const text = input.kind === 'text' ? input.text : input.kind;
    if (text.startsWith('boom') && this.isArmed) throw new Error('boom');
    const next = { ...state, question: state.question + 1 };
    return { state: next, effects: [{ kind: 'reply', reply: replyTo(text, next.question) }] };
  }
}

/** `#confirmation ...` and the like choose the purpose; everything else is a prompt. */
function replyTo(text: string, count: number): Reply {
  const purpose = /^#(confirmation|status|notice)/.exec(text)?.[1] as Reply['purpose'] | undefined;
  return { purpose: purpose ?? 'prompt', content: { kind: 'text', body: `${count} ${text}` } };
}
