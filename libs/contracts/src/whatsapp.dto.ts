import type { TemplateDto } from './template.dto';

/** What can be wrong with a branch's connection, worst first; the web app says for each what to do. */
export const WHATSAPP_TROUBLES = [
  'not-connected', 'unreachable', 'token-refused', 'permission-missing', 'number-unknown', 'too-many-requests', 'refused', 'sending-stopped',
  'account-unlearnt', 'not-subscribed', 'webhook-missing', 'callback-elsewhere', 'fields-missing', 'secret-wrong', 'signatures-wrong', 'no-events',
  'quality-low', 'quality-medium', 'templates-missing', 'templates-refused',
] as const;
export type WhatsAppTrouble = (typeof WHATSAPP_TROUBLES)[number];

export interface WhatsAppTroubleDto {
  code: WhatsAppTrouble;
  /** What it is about: fields, an address, the platform's own words. */
  about: string[];
}

/** A number as the platform tells of it. */
export interface WhatsAppNumberDto {
  display: string | null;
  verifiedName: string | null;
  quality: 'green' | 'yellow' | 'red' | 'unknown';
  /** Customers a day to whom the business may write first; null without a limit or when nobody told. */
  limit: number | null;
  isUnlimited: boolean;
}

/** How webhooks come in. */
export interface WhatsAppWebhookDto {
  /** Below the server's own address. */
  path: string;
  /** ISO 8601; null: nothing came yet. */
  lastEventAt: string | null;
  /** Of the last seven days; they belong to no branch. */
  wrongSignatures: number;
  lastWrongSignatureAt: string | null;
  /** Where the platform sends them; null when it told nothing. */
  callbackUrl: string | null;
  fields: string[] | null;
}

/** Answer of `GET /api/whatsapp`: a branch's connection as it stands now. */
export interface WhatsAppDto {
  branchId: string;
  phoneNumberId: string | null;
  accountId: string | null;
  /** Token and secret were entered here; else they come from the server's environment. */
  isOwn: boolean;
  /** Null when the platform could not be asked. */
  number: WhatsAppNumberDto | null;
  webhook: WhatsAppWebhookDto;
  templates: TemplateDto[];
  troubles: WhatsAppTroubleDto[];
}

/** Body of `PUT /api/whatsapp`; null keeps what was entered before. */
export interface WhatsAppConnectRequest {
  phoneNumberId: string;
  accountId: string;
  accessToken: string | null;
  appSecret: string | null;
}

/** Body of `POST /api/whatsapp/test`. */
export interface WhatsAppTestRequest {
  /** With its country's code. */
  phone: string;
}

/** What became of a test message. */
export interface WhatsAppTestDto {
  result: 'sent' | 'window-closed' | 'undeliverable' | Extract<WhatsAppTrouble, 'unreachable' | 'token-refused' | 'permission-missing' | 'number-unknown' | 'too-many-requests' | 'refused'>;
  /** The platform's own words. */
  detail: string | null;
}
