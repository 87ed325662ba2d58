import { type ChatSpan, chatSpans } from './chat-markup';

const plain = (text: string): ChatSpan => ({ text, look: 'plain' });

describe(chatSpans.name, () => {
  it.each<[string, ChatSpan[]]>([
    ['', []],
    ['Hazır', [plain('Hazır')]],
    ['No *27* hazır', [plain('No '), { text: '27', look: 'bold' }, plain(' hazır')]],
    ['_az_ ~çok~', [{ text: 'az', look: 'italic' }, plain(' '), { text: 'çok', look: 'strike' }]],
    ['*Siparişiniz*\nToplam *40,00 TL*', [{ text: 'Siparişiniz', look: 'bold' }, plain('\nToplam '), { text: '40,00 TL', look: 'bold' }]],
    ['2*3*4', [plain('2*3*4')]],
    ['* boş *', [plain('* boş *')]],
    ['*iki\nsatır*', [plain('*iki\nsatır*')]],
  ])('%j', (body, spans) => {
    expect(chatSpans(body)).toEqual(spans);
  });
});
