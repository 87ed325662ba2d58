import type { Bubble, EchoRequest, PreferenceRequest, Thread } from './control';
import type { Phones } from './phones';
import type { WebhookSender } from './webhook-sender';
import { accountChange, newWamid, unixSeconds } from './wire';

/** What happens beside the Cloud API: staff who write from the Business app, and customers' settings for this business. */
export class BusinessApp {
  constructor(
    private readonly phones: Phones,
    private readonly sender: WebhookSender,
    private readonly phoneNumberId: string,
  ) {}

  /** The message is on the phone at once; the business hears of it by `smb_message_echoes`. */
  echo({ phone }: Thread, { text }: EchoRequest): Bubble {
    const now = new Date();
    const wamid = newWamid();
    const bubble = this.phones.append(phone.id, { wamid, direction: 'received', kind: 'text', text, status: 'delivered', at: now.toISOString() });
    this.phones.update(phone.id, { typingUntil: null });
    const to = { ...(phone.waId === null ? {} : { to: phone.waId }), ...(phone.userId === null ? {} : { to_user_id: phone.userId }) };
    const echo = { id: wamid, ...to, timestamp: unixSeconds(now), type: 'text', text: { body: text } };
    void this.sender.send(accountChange('smb_message_echoes', this.phoneNumberId, { message_echoes: [echo] }));
    return bubble;
  }

  /** No message: only the setting changes. */
  preference({ phone }: Thread, { value }: PreferenceRequest): void {
    const who = { ...(phone.waId === null ? {} : { wa_id: phone.waId }), ...(phone.userId === null ? {} : { user_id: phone.userId }) };
    const preference = { ...who, detail: `User requested to ${value} marketing messages`, category: 'marketing_messages', value, timestamp: unixSeconds(new Date()) };
    void this.sender.send(accountChange('user_preferences', this.phoneNumberId, { user_preferences: [preference] }));
  }
}
