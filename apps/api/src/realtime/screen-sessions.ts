import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Problem } from '../common/problem';
import { ScreensService } from '../screens/screens.service';
import { SessionsService } from '../staff/sessions.service';
import type { BoardSocket } from './screen';
import { isSameViewer, type Viewer, viewerOfScreen, viewerOfStaff } from './viewer';

/** Who is in front of a screen: judged at the handshake and again with every pulse. */
@Injectable()
export class ScreenSessions {
  constructor(
    private readonly sessions: SessionsService,
    private readonly screens: ScreensService,
  ) {}

  async identify(socket: BoardSocket): Promise<void> {
    const { cookie } = socket.handshake.headers;
    const viewer = await this.viewerOf(cookie);
    if (!viewer) throw new Problem('unauthenticated', 'Please sign in.');
    socket.data = { viewer, sessionKey: createHash('sha256').update(cookie!).digest('base64url').slice(0, 22) };
  }

  /** Sends away the screens whose session was ended, that were revoked, or that are something else by now: these come back as what they are. */
  async dismissEnded(sockets: BoardSocket[]): Promise<void> {
    const byCookie = Map.groupBy(sockets, ({ handshake }) => handshake.headers.cookie ?? '');
    await Promise.all([...byCookie].map(async ([cookie, screens]) => {
      const now = await this.viewerOf(cookie);
      for (const socket of screens) this.dismiss(socket, now);
    }));
  }

  private dismiss(socket: BoardSocket, now: Viewer | undefined): void {
    const { viewer } = socket.data;
    if (now && isSameViewer(viewer, now)) return;
    if (viewer.paired && now?.actor.id !== viewer.actor.id) socket.emit('screen.revoked');
    socket.disconnect(true);
  }

  // A paired tablet stays what it is, even where somebody has signed in on it.
  private async viewerOf(cookie: string | undefined): Promise<Viewer | undefined> {
    const paired = await this.screens.fromCookie(cookie);
    if (paired) return viewerOfScreen(paired);
    const signedIn = await this.sessions.fromCookie(cookie);
    return signedIn && viewerOfStaff(signedIn);
  }
}
