import { Injectable } from '@nestjs/common';
import type { PrintAck, PrintClaim, ScreenCheckDto, SeenAck } from '@sofra/contracts';
import { PrintsService } from '../prints/prints.service';
import { HeartbeatsService } from '../screens/heartbeats.service';
import type { Screen } from './screen';
import { Sightings } from './sightings';

/** What a screen tells of itself: what it shows, that it lives, what it is about to print. */
@Injectable()
export class ScreenReports {
  constructor(
    private readonly sightings: Sightings,
    private readonly heartbeats: HeartbeatsService,
    private readonly prints: PrintsService,
  ) {}

  async seen(screen: Screen, { orderIds }: { orderIds: string[] }): Promise<SeenAck> {
    await this.sightings.record(screen.opened(), orderIds);
    return { ok: true };
  }

  async heartbeat(screen: Screen, check: ScreenCheckDto): Promise<SeenAck> {
    const { viewer } = screen;
    await this.heartbeats.record({ ...screen.opened(), pairedScreenId: viewer.paired?.id ?? null, name: viewer.name }, check);
    return { ok: true };
  }

  print(screen: Screen, claim: PrintClaim): Promise<PrintAck> {
    return this.prints.claim(screen.opened(), claim);
  }
}
