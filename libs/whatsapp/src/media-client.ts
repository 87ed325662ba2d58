import { graphBase, graphCall } from './graph-call';
import { asText } from './json';
import type { FailedOutcome } from './outcome';

/** Where and as which number to keep pictures with the platform. */
export interface MediaClientOptions {
  baseUrl: string;
  version: string;
  phoneNumberId: string;
  accessToken: string;
}

/** A picture that the platform keeps: 30 days; Meta, "Media". */
export interface UploadedMedia {
  id: string;
}

const TIMEOUT_MS = 20_000;
const MEDIA_ID = /^\d+$/;

/** Hands pictures to the platform, which gives each an id that only this number may send; Meta, "Media". Failures are values, as of a send. */
export class MediaClient {
  private readonly url: string;
  private readonly accessToken: string;

  /** Opens nothing: the first call does. */
  constructor({ baseUrl, version, phoneNumberId, accessToken }: MediaClientOptions) {
    this.url = `${graphBase({ baseUrl, version })}/${encodeURIComponent(phoneNumberId)}/media`;
    this.accessToken = accessToken;
  }

  /** A JPEG of at most 5 MB. */
  async uploadJpeg(bytes: Uint8Array<ArrayBuffer>): Promise<UploadedMedia | FailedOutcome> {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('type', 'image/jpeg');
    form.set('file', new Blob([bytes], { type: 'image/jpeg' }), 'dish.jpg');
    const answer = await graphCall({ method: 'POST', url: this.url, accessToken: this.accessToken, form, timeoutMs: TIMEOUT_MS });
    if ('kind' in answer) return answer;
    const id = asText(answer.body['id']);
    return id !== undefined && MEDIA_ID.test(id) ? { id } : { kind: 'fix', error: { httpStatus: 200, code: -1, message: 'taken without an id' } };
  }
}
