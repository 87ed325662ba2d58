import { describe, expect, it } from '@jest/globals';
import { REPLY_LIMITS, slotsFor } from '@sofra/domain';
import type { MenuModifierGroup, MenuSnapshot } from '@sofra/domain';
import { aGroup, aMenu, aModifier, aProduct, aWorld, ChatDriver, tapAction, tappablesOf } from '@sofra/domain/testing';
import { checkFlowJson, checkOutbound, dishFlow, FLOW_LIMITS, LIMITS, MAX_FLOW_SLOTS } from '@sofra/whatsapp';
import fc from 'fast-check';
import { renderReply } from './render-reply';

const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.constantFrom('', '🌶️', '*Acı* sos', 'Kömür Ateşinde Közlenmiş Sebzeli Özel Soslu'));
const modifier = fc.record({ tr: name, priceDelta: fc.integer({ min: -5_000, max: 999_999_999 }), isAvailable: fc.boolean(), isRemoval: fc.boolean() }).map(({ tr, ...own }) => aModifier({ ...own, name: { tr } }));
const group = fc.record({ tr: name, min: fc.nat({ max: 2 }), more: fc.nat({ max: 5 }), free: fc.nat({ max: 2 }), modifiers: fc.array(modifier, { minLength: 1, maxLength: 24 }) })
  .map(({ tr, min, more, free, modifiers }): MenuModifierGroup => aGroup({ name: { tr }, min, max: min + more, free, modifiers }));
const menu = fc.array(fc.record({ tr: name, about: name, price: fc.nat({ max: 999_999_999 }), modifierGroups: fc.array(group, { maxLength: 6 }) }), { minLength: 1, maxLength: 5 })
  .map((dishes): MenuSnapshot => aMenu([{ category: { name: { tr: 'Bölüm' } }, products: dishes.map(({ tr, about, ...own }, place) => aProduct({ ...own, name: { tr: `${tr} ${place}` }, description: { tr: about } })) }]));

/** What a customer gets who taps the dish in that place of the menu. */
function asked(own: MenuSnapshot, place: number): ChatDriver | null {
  const chat = new ChatDriver(aWorld({ menu: own, form: { flowId: '42', slots: slotsFor(own) } }));
  chat.type('menü');
  if (tappablesOf(chat.last).length === 0) return null;
  tapAction(chat, 'category');
  const dish = tappablesOf(chat.last)[place];
  if (dish) chat.press(dish);
  return dish ? chat : null;
}

describe('the form of any menu', () => {
  it('is within the platform’s limits, and so is what it is opened with for each dish', () => {
    let forms = 0;
    fc.assert(fc.property(menu, (own) => {
      expect(checkFlowJson(dishFlow({ title: 'Sofra', slots: slotsFor(own) }))).toEqual([]);
      for (const place of [0, 1, 2]) {
        const chat = asked(own, place);
        if (chat?.last.kind !== 'form') continue;
        forms += 1;
        expect(checkOutbound(renderReply({ waId: '905321112233' }, chat.last))).toEqual([]);
      }
    }), { numRuns: 60, seed: 20_261_127 });
    // A test that never sees a form proves nothing.
    expect(forms).toBeGreaterThan(20);
  });

  it('goes by the limits the platform publishes', () => {
    const { formButton, formOptions, formSlots, formTitle, formText, groupLabel, groupHint, optionTitle, optionDetail, optionPrice, fieldLabel, fieldHint, formSubmit } = REPLY_LIMITS;
    expect({ formButton, formOptions, formSlots, formTitle, formText, groupLabel, groupHint, optionTitle, optionDetail, optionPrice, fieldLabel, fieldHint, formSubmit }).toEqual({
      formButton: LIMITS.flowButton, formOptions: FLOW_LIMITS.options, formSlots: MAX_FLOW_SLOTS, formTitle: FLOW_LIMITS.heading, formText: FLOW_LIMITS.body,
      groupLabel: FLOW_LIMITS.groupLabel, groupHint: FLOW_LIMITS.description, optionTitle: FLOW_LIMITS.optionTitle, optionDetail: FLOW_LIMITS.description, optionPrice: FLOW_LIMITS.optionMetadata,
      fieldLabel: FLOW_LIMITS.fieldLabel, fieldHint: FLOW_LIMITS.helperText, formSubmit: FLOW_LIMITS.footerLabel,
    });
    expect(MAX_FLOW_SLOTS * 2 + 5).toBeLessThanOrEqual(FLOW_LIMITS.components);
  });
});
