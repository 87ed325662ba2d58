import { Module } from '@nestjs/common';
import { Connections } from './connections.service';
import { WebhookHealth } from './webhook-health.service';

/** As whom numbers speak and how their webhooks come in: what sending and receiving need. */
@Module({ providers: [Connections, WebhookHealth], exports: [Connections, WebhookHealth] })
export class ConnectionsModule {}
