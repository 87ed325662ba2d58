import { Agent, request } from 'node:http';
import { ROUTES } from '@sofra/contracts';
import { platformJson, SIGNATURE_HEADER, signBody } from '@sofra/whatsapp';

/** Posts webhooks as the platform does: signed over the escaped bytes, on connections that stay open. */
export class WebhookSender {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly url: URL;

  constructor(
    apiUrl: string,
    private readonly secret: string,
  ) {
    this.url = new URL(ROUTES.webhook, apiUrl);
  }

  /** Resolves to the milliseconds until the answer; anything but 200 throws. */
  post(webhook: unknown): Promise<number> {
    const body = Buffer.from(platformJson(webhook));
    const headers = { 'content-type': 'application/json', 'content-length': body.length, [SIGNATURE_HEADER]: signBody(body, this.secret) };
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const post = request(this.url, { method: 'POST', agent: this.agent, headers }, (response) => {
        response.resume();
        response.once('end', () => {
          if (response.statusCode === 200) resolve(performance.now() - began);
          else reject(new Error(`the webhook was answered ${response.statusCode}`));
        });
      });
      post.once('error', reject);
      post.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
