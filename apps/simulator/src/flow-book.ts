import { checkFlowData, checkFlowJson, filledIn, type FlowInteractive, type Violation } from '@sofra/whatsapp';
import { randomInt } from 'node:crypto';
import type { BubbleFlow } from './control';
import { graphRefusal, type GraphRefusal } from './graph-error';

/** A Flow of the account, as it is kept. */
export interface StoredFlow {
  id: string;
  name: string;
  status: 'DRAFT' | 'PUBLISHED' | 'DEPRECATED';
  json: unknown;
}

type Parameters = FlowInteractive['action']['parameters'];
type Json = Record<string, unknown>;

/** The answer to handing a Flow in; with faults it stays a draft. */
export interface HandedIn {
  id: string;
  success: true;
  validation_errors: { error: string; error_type: string; message: string }[];
}

const CATEGORIES = ['SIGN_UP', 'SIGN_IN', 'APPOINTMENT_BOOKING', 'LEAD_GENERATION', 'CONTACT_US', 'CUSTOMER_SUPPORT', 'SURVEY', 'SHOPPING', 'OTHER'];

/** The account's Flows: handed in, published, sent and opened on phones. */
export class FlowBook {
  private readonly flows = new Map<string, StoredFlow>();

  constructor(private readonly changed: () => void = () => undefined) {}

  all(): StoredFlow[] {
    return [...this.flows.values()];
  }

  restore(flows: readonly StoredFlow[]): void {
    this.flows.clear();
    for (const flow of flows) this.flows.set(flow.id, flow);
  }

  /** Takes a Flow, and publishes it when asked to and nothing is wrong with it. */
  create(body: unknown): HandedIn | GraphRefusal {
    const { name, categories, flow_json: text, publish } = (body ?? {}) as Json;
    if (typeof name !== 'string' || name === '') return graphRefusal(100, 'A Flow needs a name.');
    if (this.all().some((flow) => flow.name === name)) return graphRefusal(100, 'Another Flow of this account has that name.');
    if (!Array.isArray(categories) || categories.length === 0 || !categories.every((one) => CATEGORIES.includes(String(one)))) return graphRefusal(100, `Categories are some of ${CATEGORIES.join(', ')}.`);
    const json = parsed(text);
    const faults = text === undefined ? [] : checkFlowJson(json);
    const isPublished = publish === true && text !== undefined && faults.length === 0;
    const flow: StoredFlow = { id: String(randomInt(10 ** 14)), name, status: isPublished ? 'PUBLISHED' : 'DRAFT', json };
    this.flows.set(flow.id, flow);
    this.changed();
    return { id: flow.id, success: true, validation_errors: faults.map(toError) };
  }

  deprecate(id: string): { success: true } | GraphRefusal {
    const flow = this.flows.get(id);
    if (!flow) return graphRefusal(33, `Object with ID '${id}' does not exist or cannot be loaded.`);
    if (flow.status !== 'PUBLISHED') return graphRefusal(100, 'Only a published Flow can be deprecated.');
    flow.status = 'DEPRECATED';
    this.changed();
    return { success: true };
  }

  /** Why a message that opens a Flow would not be taken. */
  refusal({ flow_id: id, flow_action_payload: { screen, data } }: Parameters): GraphRefusal | null {
    const flow = this.flows.get(id);
    if (flow?.status !== 'PUBLISHED') return graphRefusal(131009, `There is no published Flow ${id}.`);
    const faults = checkFlowData(flow.json, screen, data);
    return faults.length === 0 ? null : graphRefusal(131009, faults.map(({ path, detail }) => `${path} ${detail}`).join('; '));
  }

  /** What a phone shows once the Flow is opened: its components with the data put in, without those that are hidden. */
  open({ flow_id: id, flow_cta: button, flow_token: token, flow_action_payload: { screen, data } }: Parameters): BubbleFlow | null {
    const { screens } = (this.flows.get(id)?.json ?? { screens: [] }) as { screens: Json[] };
    const own = screens.find((one) => one['id'] === screen);
    if (!own) return null;
    const { children } = own['layout'] as { children: Json[] };
    const components = children.map((child) => filledIn(child, data)).filter(({ visible }) => visible !== false);
    const action = components.find(({ type }) => type === 'Footer')?.['on-click-action'] as { payload?: Json } | undefined;
    return { button, token, title: String(own['title']), components, payload: filledIn(action?.payload ?? {}, data) };
  }
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text)) as unknown;
  } catch {
    // What is no JSON has no screens, which is what will be said of it.
    return undefined;
  }
}

function toError({ path, detail }: Violation) {
  return { error: 'INVALID_PROPERTY_VALUE', error_type: 'FLOW_JSON_ERROR', message: `${path} ${detail}` };
}
