import type { Reply, ReplyButton, ReplyPurpose } from './reply';
import type { TemplateCall } from './status-templates';
import { encodeTap, type Action } from './tap-id';

/** A message that comes between any two of the talk and asks nothing. */
export function plainReply(purpose: ReplyPurpose, body: string, template?: TemplateCall): Reply {
  return { purpose, content: { kind: 'text', body }, ...(template && { template }) };
}

/** A button that names what it does and belongs to no question, so it never grows old. */
export function aboutOrder(orderId: string, action: Action, title: string): ReplyButton {
  return { id: encodeTap({ basketId: orderId, question: 0, action }), title };
}
