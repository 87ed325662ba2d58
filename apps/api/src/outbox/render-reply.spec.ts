import { describe, expect, it } from '@jest/globals';
import type { ReplyContent } from '@sofra/domain';
import { checkOutbound } from '@sofra/whatsapp';
import { assertSendable, renderReply, UnsendableReply } from './render-reply';

const CONTENTS: ReplyContent[] = [
  { kind: 'text', body: 'Merhaba' },
  { kind: 'buttons', body: 'Onaylıyor musunuz?', buttons: [{ id: 'a', title: 'Evet' }, { id: 'b', title: 'Hayır' }] },
  { kind: 'list', body: 'Menü', button: 'Seç', sections: [{ rows: [{ id: 'r', title: 'Döner', description: '90 g' }] }] },
  { kind: 'location-request', body: 'Neredesiniz?' },
];

describe(renderReply.name, () => {
  it.each(CONTENTS)('makes a message the platform takes of $kind', (content) => {
    expect(checkOutbound(renderReply({ waId: '905321112233', userId: 'TR.1' }, content, { opaque: 'o1.1' }))).toEqual([]);
  });

  it('sends to the number with a plus and names the user id beside it', () => {
    expect(renderReply({ waId: '905321112233', userId: 'TR.1' }, CONTENTS[0]!)).toMatchObject({ to: '+905321112233', recipient: 'TR.1' });
  });

  it('throws for what breaks a limit, and for nobody to send it to', () => {
    expect(() => assertSendable({ kind: 'buttons', body: 'x', buttons: [{ id: 'a', title: 'a title much longer than twenty' }] })).toThrow(UnsendableReply);
    expect(() => renderReply({ waId: null, userId: null }, CONTENTS[0]!)).toThrow(UnsendableReply);
  });
});
