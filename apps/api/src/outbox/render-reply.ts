import type { FormContent, ReplyContent } from '@sofra/domain';
import type { TemplateCall } from '@sofra/domain/wording';
import { buildButtons, buildFlow, buildList, buildLocationRequest, buildTemplate, buildText, checkFlowData, DISH_SCREEN, dishFlow, dishFlowData } from '@sofra/whatsapp';
import type { BuildOptions, Built, OutboundMessage, Recipient } from '@sofra/whatsapp';

/** A reply that the platform would refuse: a bug of ours, never the customer's doing. */
export class UnsendableReply extends Error {}

/** `image`: the platform's copy of the picture that a message with buttons carries. */
export interface ReplyOptions extends BuildOptions {
  image?: string;
}

/** The wire message of a reply; throws for one that breaks a limit. */
export function renderReply(to: Recipient, content: ReplyContent, { image, ...options }: ReplyOptions = {}): OutboundMessage {
  const built = content.kind === 'buttons' && image ? buildButtons(to, { ...content, image }, options) : build(to, content, options);
  return sendable(built);
}

/** The wire message of an approved template; throws for values that the platform would refuse. */
export function renderTemplate(to: Recipient, { name, language, values }: TemplateCall): OutboundMessage {
  return sendable(buildTemplate(to, { name, language, body: values }));
}

function sendable(built: Built<OutboundMessage>): OutboundMessage {
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
    case 'form':
      return buildForm(to, content, options);
  }
}

function buildForm(to: Recipient, { body, button, flowId, token, slots, form }: FormContent, options?: BuildOptions): Built<OutboundMessage> {
  const data = dishFlowData(slots, form, token);
  const problems = checkFlowData(dishFlow({ title: form.title, slots }), DISH_SCREEN, data);
  return problems.length > 0 ? { ok: false, problems } : buildFlow(to, { body, button, flowId, token, screen: DISH_SCREEN, data }, options);
}

// Content is checked before anybody knows whom it goes to.
const ANYBODY: Recipient = { waId: '10000000000' };

/** Throws for content that could never be sent, so that the turn which made it fails rather than the send. */
export function assertSendable(content: ReplyContent): void {
  renderReply(ANYBODY, content);
}
