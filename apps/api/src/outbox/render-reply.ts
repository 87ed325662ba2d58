import type { ReplyContent } from '@sofra/domain';
import { buildButtons, buildList, buildLocationRequest, buildText } from '@sofra/whatsapp';
import type { BuildOptions, Built, OutboundMessage, Recipient } from '@sofra/whatsapp';

/** A reply that the platform would refuse: a bug of ours, never the customer's doing. */
export class UnsendableReply extends Error {}

/** The wire message of a reply; throws for one that breaks a limit. */
export function renderReply(to: Recipient, content: ReplyContent, options?: BuildOptions): OutboundMessage {
  const built = build(to, content, options);
  if (built.ok) return built.value;
  throw new UnsendableReply(built.problems.map(({ path, detail }) => `${path} ${detail}`).join('; '));
}

function build(to: Recipient, content: ReplyContent, options?: BuildOptions): Built<OutboundMessage> {
  switch (content.kind) {
    case 'text':
      return buildText(to, content, options);
    case 'buttons':
      return buildButtons(to, content, options);
    case 'list':
      return buildList(to, content, options);
    case 'location-request':
      return buildLocationRequest(to, content, options);
  }
}

// Content is checked before anybody knows whom it goes to.
const ANYBODY: Recipient = { waId: '10000000000' };

/** Throws for content that could never be sent, so that the turn which made it fails rather than the send. */
export function assertSendable(content: ReplyContent): void {
  renderReply(ANYBODY, content);
}
