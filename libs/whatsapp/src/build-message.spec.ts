import fc from 'fast-check';
import { buildButtons, buildList, buildLocationRequest, buildMarkRead, buildTemplate, buildText } from './build-message';
import type { Built } from './build-message';
import { checkOutbound } from './check-outbound';

const ann = { waId: '905321112233', userId: 'TR.ann' };
const row = (n: number, title = `Row ${n}`) => ({ id: `row-${n}`, title });
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n));
const problems = (built: Built<unknown>) => (built.ok ? [] : built.problems.map(({ path, code }) => `${path} ${code}`));

describe(buildText.name, () => {
  it('addresses by number with a plus and by user id', () => {
    expect(buildText(ann, { body: 'Merhaba' })).toEqual({
      ok: true,
      value: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '+905321112233',
        recipient: 'TR.ann',
        type: 'text',
        text: { body: 'Merhaba' },
      },
    });
  });

  it('reaches a customer without a phone number', () => {
    const built = buildText({ waId: null, userId: 'TR.ann' }, { body: 'Merhaba' });
    expect(built).toMatchObject({ ok: true, value: { recipient: 'TR.ann' } });
  });

  it('refuses a message to nobody', () => {
    expect(problems(buildText({}, { body: 'Merhaba' }))).toEqual(['to missing']);
  });

  it('quotes and carries our own id', () => {
    const built = buildText(ann, { body: 'Evet' }, { replyTo: 'wamid.A=', opaque: '7:1' });
    expect(built).toMatchObject({
      value: { context: { message_id: 'wamid.A=' }, biz_opaque_callback_data: '7:1' },
    });
  });

  it.each([
    ['', 'text.body empty'],
    [' \n ', 'text.body empty'],
    ['x'.repeat(4097), 'text.body too-long'],
    ['a\0b', 'text.body bad-format'],
    ['a\ud800', 'text.body bad-format'],
  ])('refuses the body %#', (body, problem) => {
    expect(problems(buildText(ann, { body }))).toEqual([problem]);
  });

  it('takes a body of exactly 4096', () => {
    expect(buildText(ann, { body: 'x'.repeat(4096) }).ok).toBe(true);
  });
});

describe(buildButtons.name, () => {
  const button = (id: string, title = id) => ({ id, title });

  it.each([
    [[], 'interactive.action.buttons empty'],
    [['a', 'b', 'c', 'd'].map((id) => button(id)), 'interactive.action.buttons too-many'],
    [[button('a', 'x'.repeat(21))], 'interactive.action.buttons[0].reply.title too-long'],
    [[button('a ')], 'interactive.action.buttons[0].reply.id surrounding-space'],
    [[button('a', 'Evet'), button('a', 'Hayır')], 'interactive.action.buttons[1].reply.id duplicate'],
    [[button('a', 'Cola'), button('b', 'Cola')], 'interactive.action.buttons[1].reply.title duplicate'],
  ])('refuses the buttons %#', (buttons, problem) => {
    expect(problems(buildButtons(ann, { body: 'Devam?', buttons }))).toEqual([problem]);
  });

  it('caps the body at 1024', () => {
    const buttons = [button('a')];
    expect(buildButtons(ann, { body: 'x'.repeat(1024), buttons }).ok).toBe(true);
    expect(problems(buildButtons(ann, { body: 'x'.repeat(1025), buttons }))).toEqual(['interactive.body.text too-long']);
  });

  it('names every problem at once', () => {
    const built = buildButtons(ann, { body: '', buttons: [button('', '')], footer: 'x'.repeat(61) });
    expect(problems(built)).toHaveLength(4);
  });
});

describe(buildList.name, () => {
  const list = (sections: Parameters<typeof buildList>[1]['sections'], body = 'Menü') =>
    buildList(ann, { body, button: 'Seç', sections });

  it('takes ten rows and a body of 4096', () => {
    expect(list([{ rows: rows(10) }], 'x'.repeat(4096)).ok).toBe(true);
  });

  it('counts rows over all sections', () => {
    const sections = [
      { title: 'A', rows: rows(6) },
      { title: 'B', rows: rows(11).slice(6) },
    ];
    expect(problems(list(sections))).toEqual(['interactive.action.sections too-many']);
  });

  it('wants titles as soon as there are two sections', () => {
    expect(problems(list([{ title: 'A', rows: [row(1)] }, { rows: [row(2)] }]))).toEqual([
      'interactive.action.sections[1].title missing',
    ]);
  });

  it('refuses the same row id in two sections', () => {
    const sections = [
      { title: 'A', rows: [row(1)] },
      { title: 'B', rows: [row(1)] },
    ];
    expect(problems(list(sections))).toEqual(['interactive.action.sections[1].rows[0].id duplicate']);
  });

  it('allows equal titles on different rows', () => {
    expect(list([{ rows: [row(1, 'Cola'), row(2, 'Cola')] }]).ok).toBe(true);
  });
});

describe(buildTemplate.name, () => {
  it('fills values and quick replies in order', () => {
    const built = buildTemplate(ann, { name: 'order_ready', language: 'tr', body: ['12'], quickReplies: ['p'] });
    expect(built).toMatchObject({
      value: {
        template: {
          components: [
            { type: 'body', parameters: [{ type: 'text', text: '12' }] },
            { type: 'button', sub_type: 'quick_reply', index: '0' },
          ],
        },
      },
    });
  });

  it.each(['two\nlines', 'a\ttab', 'five     spaces'])('refuses the value %j', (value) => {
    const built = buildTemplate(ann, { name: 'order_ready', language: 'tr', body: [value] });
    expect(problems(built)).toEqual(['template.components[0].parameters[0].text bad-format']);
  });
});

describe(buildMarkRead.name, () => {
  it('shows typing dots when asked', () => {
    expect(buildMarkRead('wamid.A', { typing: true })).toMatchObject({ value: { typing_indicator: { type: 'text' } } });
  });

  it('refuses what is no message id', () => {
    expect(problems(buildMarkRead('nonsense'))).toEqual(['message_id bad-format']);
  });
});

describe('any input', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 80 });
  const named = fc.record({ id: words, title: words }, { requiredKeys: ['id', 'title'] });
  const described = fc.record({ id: words, title: words, description: words }, { requiredKeys: ['id', 'title'] });
  const sections = fc.array(
    fc.record({ title: words, rows: fc.array(described, { maxLength: 12 }) }, { requiredKeys: ['rows'] }),
    { maxLength: 4 },
  );

  it('is either refused or passes the validator', () => {
    const built = fc.oneof(
      fc.record({ body: words }).map((parts) => buildText(ann, parts)),
      fc.record({ body: words }).map((parts) => buildLocationRequest(ann, parts)),
      fc.record({ body: words, buttons: fc.array(named, { maxLength: 5 }) }).map((parts) => buildButtons(ann, parts)),
      fc.record({ body: words, button: words, sections }).map((parts) => buildList(ann, parts)),
    );
    fc.assert(
      fc.property(built, (one) => (one.ok ? checkOutbound(one.value).length === 0 : one.problems.length > 0)),
    );
  });

  it('builds every message that keeps the limits', () => {
    const fitting = fc.uniqueArray(fc.stringMatching(/^[a-zçğıöşü]{1,20}$/), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fitting, (titles) => {
        const buttons = titles.map((title, index) => ({ id: `b${index}`, title }));
        return buildButtons(ann, { body: 'Seç', buttons }).ok;
      }),
    );
  });
});
