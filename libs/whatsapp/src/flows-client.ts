import { graphBase, graphCall } from './graph-call';
import { asArray, asObject, asText } from './json';
import type { FailedOutcome } from './outcome';

/** Where and as whom to speak of the Flows of one WhatsApp Business Account. */
export interface FlowsClientOptions {
  baseUrl: string;
  version: string;
  accountId: string;
  accessToken: string;
}

/** A Flow that customers can be sent. */
export interface PublishedFlow {
  id: string;
}

/** The platform checks a Flow before it answers. */
const TIMEOUT_MS = 20_000;
const FLOW_ID = /^\d+$/;

/** Publishes and retires Flows; Meta, "Flows API". Failures are values, as of a send. */
export class FlowsClient {
  private readonly base: string;
  private readonly account: string;
  private readonly accessToken: string;

  /** Opens nothing: the first call does. */
  constructor({ baseUrl, version, accountId, accessToken }: FlowsClientOptions) {
    this.base = graphBase({ baseUrl, version });
    this.account = encodeURIComponent(accountId);
    this.accessToken = accessToken;
  }

  /** Makes a Flow of this JSON and publishes it in one request; a published one can never be changed. `name` is unique in the account. */
  async publish(name: string, json: unknown): Promise<PublishedFlow | FailedOutcome> {
    const answer = await this.post(`${this.account}/flows`, { name, categories: ['OTHER'], flow_json: JSON.stringify(json), publish: true });
    if ('kind' in answer) return answer;
    const id = asText(answer.body['id']);
    const faults = asArray(answer.body['validation_errors']).map((fault) => asText(asObject(fault)?.['message']) ?? 'unknown');
    // The platform keeps a Flow with faults as a draft, which nobody can be sent.
    if (faults.length > 0 || id === undefined || !FLOW_ID.test(id)) return { kind: 'fix', error: { httpStatus: 200, code: -1, message: faults.join('; ') || 'created without an id' } };
    return { id };
  }

  /** From now on it can neither be sent nor opened. */
  async deprecate(id: string): Promise<'done' | FailedOutcome> {
    const answer = await this.post(`${encodeURIComponent(id)}/deprecate`, {});
    return 'kind' in answer ? answer : 'done';
  }

  private post(path: string, body: unknown) {
    return graphCall({ method: 'POST', url: `${this.base}/${path}`, accessToken: this.accessToken, body, timeoutMs: TIMEOUT_MS });
  }
}
