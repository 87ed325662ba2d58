import { Injectable } from '@nestjs/common';
import { advance } from '@sofra/domain';
import type { ConversationState, Input, Turn, World } from '@sofra/domain';

/** The domain's decision, as something that can be injected. */
@Injectable()
export class Advance {
  advance(state: ConversationState, input: Input, world: World): Turn {
    return advance(state, input, world);
  }
}
