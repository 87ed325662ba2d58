import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Problem } from '../common/problem';
import { SessionsService } from '../staff/sessions.service';
import type { BoardSocket } from './screen';

/** Who is in front of a screen: judged at the handshake and again with every pulse. */
@Injectable()
export class ScreenSessions {
  constructor(private readonly sessions: SessionsService) {}

  async identify(socket: BoardSocket): Promise<void> {
    const { cookie } = socket.handshake.headers;
    const signedIn = await this.sessions.fromCookie(cookie);
    if (!signedIn) throw new Problem('unauthenticated', 'Please sign in.');
    socket.data = { signedIn, sessionKey: createHash('sha256').update(cookie!).digest('base64url').slice(0, 22) };
  }

  /** Sends away the screens whose session was ended or whose owner may no longer sign in. */
  async dismissEnded(sockets: BoardSocket[]): Promise<void> {
    const byCookie = Map.groupBy(sockets, ({ handshake }) => handshake.headers.cookie ?? '');
    await Promise.all([...byCookie].map(async ([cookie, screens]) => {
      if (!(await this.sessions.fromCookie(cookie))) for (const socket of screens) socket.disconnect(true);
    }));
  }
}
