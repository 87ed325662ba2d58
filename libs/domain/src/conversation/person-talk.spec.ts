import { anOrder, aWorld, ChatDriver } from '../testing';
import { hearPerson } from './person-talk';

const calls = (chat: ChatDriver) => chat.effects.filter(({ kind }) => kind === 'call-staff').length;

describe(hearPerson.name, () => {
  it.each([
    'can I talk to a human', 'I want to speak to the manager', 'let me talk to somebody please', 'biriyle konuşmak istiyorum', 'müdürle görüşmek istiyorum', 'bir yetkiliye bağlar mısınız', 'gerçek kişiyle yazışmak istiyorum',
  ])('calls people for "%s"', (text) => {
    const chat = new ChatDriver(aWorld());
    chat.type(text);
    expect(calls(chat)).toBe(1);
  });

  it.each([
    'it never arrived', "my food hasn't arrived", 'I want a refund, food was cold', 'you forgot my ayran', 'paketim ulaşmadı', 'lahmacun soğuk geldi', 'ayran eksik geldi', 'iade istiyorum', 'ayranımı unutmuşsunuz',
  ])('calls people for "%s" once something was ordered, and not before', (text) => {
    const ordered = new ChatDriver(aWorld({ orders: [anOrder()] }));
    ordered.type(text);
    expect(calls(ordered)).toBe(1);
    const stranger = new ChatDriver(aWorld());
    stranger.type(text);
    expect(calls(stranger)).toBe(0);
  });

  it.each(['soğuk ayran olsun', 'make it cold', 'I forgot to say, no onion', 'soğansız olsun demeyi unutmuşum', '2 lahmacun 1 ayran', 'is it missing anything', 'bir kişi için'])('leaves "%s" alone', (text) => {
    const chat = new ChatDriver(aWorld({ orders: [anOrder()] }));
    chat.type(text);
    expect(calls(chat)).toBe(0);
  });
});
