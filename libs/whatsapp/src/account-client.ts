import { graphBase, graphCall } from './graph-call';
import { asArray, asNumber, asObject, asText, defined } from './json';
import type { FailedOutcome } from './outcome';

/** Where and as whom to ask about numbers, accounts and the app. */
export interface AccountClientOptions {
  baseUrl: string;
  version: string;
  accessToken: string;
}

/** A business number as the platform tells of it, in its own capitals. */
export interface PlatformNumber {
  display?: string;
  verifiedName?: string;
  /** `GREEN`, `YELLOW`, `RED` or `UNKNOWN`. */
  quality?: string;
  /** Customers a day to whom the business may write first, as `TIER_2K`. */
  limit?: string;
  /** Messages a second. */
  perSecond?: number;
}

/** Where the app has its webhooks sent, and which fields. */
export interface PlatformWebhook {
  callbackUrl: string;
  isActive: boolean;
  fields: string[];
}

const NUMBER_FIELDS = 'display_phone_number,verified_name,quality_rating,whatsapp_business_manager_messaging_limit,throughput';

/** Reads what an owner needs to know of a connection; Meta, "Phone numbers", "Webhooks for WhatsApp Business Accounts". Failures are values. */
export class AccountClient {
  private readonly base: string;
  private readonly accessToken: string;

  /** Opens nothing: the first call does. */
  constructor({ baseUrl, version, accessToken }: AccountClientOptions) {
    this.base = graphBase({ baseUrl, version });
    this.accessToken = accessToken;
  }

  /** How a number stands. */
  async number(phoneNumberId: string): Promise<PlatformNumber | FailedOutcome> {
    const answer = await this.get(`${encodeURIComponent(phoneNumberId)}?fields=${NUMBER_FIELDS}`);
    if ('kind' in answer) return answer;
    const { body } = answer;
    const perSecond = { STANDARD: 80, HIGH: 1_000 }[asText(asObject(body['throughput'])?.['level']) ?? ''];
    return defined({
      display: asText(body['display_phone_number']),
      verifiedName: asText(body['verified_name']),
      quality: asText(body['quality_rating']),
      limit: asText(body['whatsapp_business_manager_messaging_limit']),
      perSecond: asNumber(perSecond),
    });
  }

  /** Ids of the numbers of an account. */
  async numbersOf(accountId: string): Promise<string[] | FailedOutcome> {
    const answer = await this.get(`${encodeURIComponent(accountId)}/phone_numbers?fields=id&limit=100`);
    return 'kind' in answer ? answer : asArray(answer.body['data']).flatMap((each) => asText(asObject(each)?.['id']) ?? []);
  }

  /** The app that the token belongs to. */
  async appId(): Promise<string | FailedOutcome> {
    const answer = await this.get('app?fields=id');
    return 'kind' in answer ? answer : (asText(answer.body['id']) ?? '');
  }

  /** Whether webhooks of an account go to an app. */
  async isSubscribed(accountId: string, appId: string): Promise<boolean | FailedOutcome> {
    const answer = await this.get(`${encodeURIComponent(accountId)}/subscribed_apps`);
    if ('kind' in answer) return answer;
    return asArray(answer.body['data']).some((each) => asText(asObject(asObject(each)?.['whatsapp_business_api_data'])?.['id']) === appId);
  }

  /** Has the webhooks of an account sent to the token's app. */
  async subscribe(accountId: string): Promise<FailedOutcome | null> {
    const answer = await graphCall({ method: 'POST', url: `${this.base}/${encodeURIComponent(accountId)}/subscribed_apps`, accessToken: this.accessToken });
    return 'kind' in answer ? answer : null;
  }

  /** What the app's webhook of WhatsApp is set to; null when it has none. Asked as the app itself, so a wrong secret is refused. */
  async webhook(appId: string, appSecret: string): Promise<PlatformWebhook | null | FailedOutcome> {
    const answer = await graphCall({ method: 'GET', url: `${this.base}/${encodeURIComponent(appId)}/subscriptions`, accessToken: `${appId}|${appSecret}` });
    if ('kind' in answer) return answer;
    const found = asArray(answer.body['data']).map(asObject).find((each) => each?.['object'] === 'whatsapp_business_account');
    if (!found) return null;
    const fields = asArray(found['fields']).flatMap((each) => asText(asObject(each)?.['name']) ?? asText(each) ?? []);
    return { callbackUrl: asText(found['callback_url']) ?? '', isActive: found['active'] !== false, fields };
  }

  private get(path: string) {
    return graphCall({ method: 'GET', url: `${this.base}/${path}`, accessToken: this.accessToken });
  }
}
