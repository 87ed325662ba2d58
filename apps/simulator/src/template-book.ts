import { randomInt } from 'node:crypto';
import { graphRefusal, type GraphRefusal } from './graph-error';
import type { WebhookSender } from './webhook-sender';
import type { Change } from './wire';

/** What Meta may decide about a template, in its own capitals. */
export const TEMPLATE_EVENTS = ['APPROVED', 'REJECTED', 'PAUSED', 'DISABLED'] as const;
export type TemplateEvent = (typeof TEMPLATE_EVENTS)[number];

interface Template {
  id: string;
  name: string;
  language: string;
  category: string;
  status: 'PENDING' | TemplateEvent;
  components: unknown[];
}

// Meta takes minutes to a day; nobody wants to wait for that in a rehearsal.
const DECIDED_AFTER_MS = 1_000;

/** The account's message templates: handed in, decided a moment later, told by webhook. */
export class TemplateBook {
  private readonly templates = new Map<string, Template>();

  constructor(
    private readonly sender: WebhookSender,
    private readonly decidedAfterMs = DECIDED_AFTER_MS,
  ) {}

  list(): Omit<Template, 'components'>[] {
    return [...this.templates.values()].map(({ components: _, ...shown }) => shown);
  }

  /** Takes a template for approval, or says why not. */
  create(body: unknown): Pick<Template, 'id' | 'status' | 'category'> | GraphRefusal {
    const { name, language, category, components } = (body ?? {}) as Partial<Template>;
    if (typeof name !== 'string' || !/^[a-z0-9_]{1,512}$/.test(name)) return graphRefusal(100, 'Template names have lower-case letters, digits and underscores only.');
    if (typeof language !== 'string' || typeof category !== 'string') return graphRefusal(100, 'A template needs its language and category.');
    if (!Array.isArray(components) || components.length === 0) return graphRefusal(100, 'A template needs its components.');
    const key = `${name} ${language}`;
    if (this.templates.has(key)) return graphRefusal(100, 'There is already content in this language for this template.');
    const template: Template = { id: String(randomInt(10 ** 14)), name, language, category, status: 'PENDING', components };
    this.templates.set(key, template);
    setTimeout(() => this.decide(name, language, 'APPROVED'), this.decidedAfterMs).unref();
    return { id: template.id, status: 'PENDING', category };
  }

  /** Meta decides; false for a template nobody has handed in. */
  decide(name: string, language: string, event: TemplateEvent): boolean {
    const template = this.templates.get(`${name} ${language}`);
    if (!template) return false;
    template.status = event;
    void this.sender.send(statusChange(template, event));
    return true;
  }
}

function statusChange({ id, name, language }: Template, event: TemplateEvent): Change {
  const reason = event === 'REJECTED' ? 'INVALID_FORMAT' : 'NONE';
  return {
    field: 'message_template_status_update',
    value: { event, message_template_id: Number(id), message_template_name: name, message_template_language: language, reason },
  };
}
