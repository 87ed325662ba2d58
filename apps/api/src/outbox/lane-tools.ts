import type { Clock } from '../common/clock';
import type { Alarm } from './alarm';
import type { LaneStore } from './lane-store';
import type { LaneWriter } from './lane-writer';
import type { ReadMarks } from './read-marks.service';
import type { SendTroubles } from './send-troubles';
import type { Sender } from './sender';
import type { TemplatesService } from './templates.service';

/** What a lane works with. */
export interface LaneTools {
  clock: Clock;
  alarm: Alarm;
  store: LaneStore;
  writer: LaneWriter;
  sender: Sender;
  templates: TemplatesService;
  troubles: SendTroubles;
  marks: ReadMarks;
}
