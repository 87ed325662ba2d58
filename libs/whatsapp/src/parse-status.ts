import { asArray, asNumber, asObject, asText, defined } from './json';
import type { JsonObject } from './json';
import { parseTimestamp } from './parse-timestamp';
import { DELIVERY_STATUSES } from './webhook';
import type { BusinessNumber, DeliveryStatus, InboundStatus, PlatformError } from './webhook';

/** One status; undefined when it has no id, no time or a word we do not know. */
export function parseStatus(raw: unknown, number: BusinessNumber): InboundStatus | undefined {
  const item = asObject(raw);
  const wamid = asText(item?.['id']);
  const time = parseTimestamp(item?.['timestamp']);
  const status = DELIVERY_STATUSES.find((word) => word === item?.['status']);
  if (!item || wamid === undefined || !time || !status) return undefined;
  return { number, wamid, status: status satisfies DeliveryStatus, ...time, ...details(item), raw };
}

function details(item: JsonObject) {
  return {
    recipient: defined({
      waId: asText(item['recipient_id']),
      userId: asText(item['recipient_user_id']),
      // Older text of Meta and newer libraries disagree on the name.
      parentUserId: asText(item['recipient_parent_user_id']) ?? asText(item['parent_recipient_user_id']),
    }),
    errors: asArray(item['errors']).flatMap(parseError),
    ...defined({ opaque: asText(item['biz_opaque_callback_data']), pricing: parsePricing(item['pricing']) }),
  };
}

function parsePricing(raw: unknown): InboundStatus['pricing'] {
  const pricing = asObject(raw);
  if (!pricing) return undefined;
  return {
    billable: pricing['billable'] === true,
    ...defined({ category: asText(pricing['category']), type: asText(pricing['type']) }),
  };
}

function parseError(raw: unknown): PlatformError[] {
  const error = asObject(raw);
  const code = asNumber(error?.['code']);
  if (!error || code === undefined) return [];
  const texts = defined({
    title: asText(error['title']),
    message: asText(error['message']),
    details: asText(asObject(error['error_data'])?.['details']),
  });
  return [{ code, ...texts }];
}
