import type { WhatsAppConnectRequest, WhatsAppTestRequest } from '@sofra/contracts';
import { Matches } from 'class-validator';
import { Text } from '../common/field-rules';

const digits = Matches(/^\s*\d{1,30}\s*$/, { message: 'invalid' });

export class ConnectBody implements WhatsAppConnectRequest {
  @digits
  @Text(40, { about: 'Of the number, from the page *API Setup*; not the phone number itself.' })
  phoneNumberId!: string;

  @digits
  @Text(40, { about: 'WhatsApp Business Account.' })
  accountId!: string;

  @Text(1_000, { isNullable: true, about: 'Of a system user; null keeps what was entered before.' })
  accessToken: string | null = null;

  @Text(200, { isNullable: true, about: 'Webhooks are signed with it; null keeps what was entered before.' })
  appSecret: string | null = null;
}

export class TestBody implements WhatsAppTestRequest {
  @Text(30, { about: 'With its country’s code.' })
  phone!: string;
}
