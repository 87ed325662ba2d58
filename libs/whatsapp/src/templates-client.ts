import { graphBase, graphCall } from './graph-call';
import { asArray, asObject, asText, defined } from './json';
import type { FailedOutcome } from './outcome';

/** Where and as whom to speak of the templates of one WhatsApp Business Account. */
export interface TemplatesClientOptions {
  baseUrl: string;
  version: string;
  accountId: string;
  accessToken: string;
}

/** A utility template as it is handed in: a body with numbered variables and an example for each. */
export interface NewTemplate {
  name: string;
  language: string;
  body: string;
  examples: readonly string[];
}

/** A template as the platform tells of it; `status` in its own capitals. */
export interface PlatformTemplate {
  name: string;
  language: string;
  status: string;
  category?: string;
  id?: string;
}

/** Lists and hands in templates; Meta, "Message templates". Failures are values, as of a send. */
export class TemplatesClient {
  private readonly url: string;
  private readonly accessToken: string;

  /** Opens nothing: the first call does. */
  constructor({ baseUrl, version, accountId, accessToken }: TemplatesClientOptions) {
    this.url = `${graphBase({ baseUrl, version })}/${encodeURIComponent(accountId)}/message_templates`;
    this.accessToken = accessToken;
  }

  /** All templates of the account, at most a thousand. */
  async list(): Promise<PlatformTemplate[] | FailedOutcome> {
    const answer = await this.call('GET', `${this.url}?fields=name,language,status,category,id&limit=1000`);
    return 'kind' in answer ? answer : asArray(answer.body['data']).flatMap(toTemplate);
  }

  /** Hands one template in for approval. */
  async create({ name, language, body, examples }: NewTemplate): Promise<PlatformTemplate | FailedOutcome> {
    const component = { type: 'BODY', text: body, ...(examples.length > 0 && { example: { body_text: [examples] } }) };
    const answer = await this.call('POST', this.url, { name, language, category: 'UTILITY', components: [component] });
    if ('kind' in answer) return answer;
    const { id, status, category } = answer.body;
    return { name, language, status: asText(status) ?? 'PENDING', ...defined({ id: asText(id), category: asText(category) }) };
  }

  private call(method: 'GET' | 'POST', url: string, body?: unknown) {
    return graphCall({ method, url, accessToken: this.accessToken, body });
  }
}

function toTemplate(raw: unknown): PlatformTemplate[] {
  const one = asObject(raw);
  const [name, language, status] = [asText(one?.['name']), asText(one?.['language']), asText(one?.['status'])];
  if (!name || !language || !status) return [];
  return [{ name, language, status, ...defined({ id: asText(one?.['id']), category: asText(one?.['category']) }) }];
}
