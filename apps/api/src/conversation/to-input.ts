import type { Input, UnreadableKind } from '@sofra/domain';
import { readDishReply } from '@sofra/whatsapp';
import type { DishReply, InboundBody, MediaKind } from '@sofra/whatsapp';

/** What a message means to the conversation; null for one that wants no answer. `originalText`: what an edited message said before. */
export function toInput(body: InboundBody, originalText: string | null = null): Input | null {
  switch (body.kind) {
    case 'text':
      return { kind: 'text', text: body.text };
    case 'tap':
      return { kind: 'tap', id: body.id, title: body.title };
    case 'location':
      return { kind: 'location', latitude: body.latitude, longitude: body.longitude, name: body.name ?? null, address: body.address ?? null };
    case 'order':
      return { kind: 'cart', items: body.items.map(({ sku, ...item }) => ({ retailerId: sku, ...item })), text: body.text ?? null };
    case 'reaction':
      return body.emoji === null ? null : { kind: 'reaction', emoji: body.emoji };
    case 'media':
      return unreadable(body.media satisfies MediaKind);
    case 'edit':
      return { kind: 'edit', text: body.text ?? null, original: originalText };
    case 'revoke':
      return { kind: 'revoke' };
    case 'contacts':
      return unreadable(body.kind);
    case 'unsupported':
      // Numbers that are not shared with the Business app get no more of an edit than its name.
      return body.type === 'edit' ? { kind: 'edit', text: null, original: null } : unreadable(body.kind);
    case 'flow-reply':
      return form(readDishReply(body.response));
    case 'identity-changed':
    case 'identity-unsure':
      return null;
  }
}

/** Reactions and the platform's own notes may not open the service window: the documentation does not say. */
export function opensWindow({ kind }: InboundBody): boolean {
  return kind !== 'reaction' && kind !== 'identity-changed' && kind !== 'identity-unsure';
}

const form = ({ token, optionIds, quantity, note }: DishReply): Input => ({ kind: 'form', token, optionIds, quantity, note });

const unreadable = (what: UnreadableKind): Input => ({ kind: 'unreadable', what });
