import { BOARD_NAMESPACE, type BoardClientEvents, type BoardServerEvents, type ProblemCode } from '@sofra/contracts';
import { type Socket, io } from 'socket.io-client';
import { isProblemCode } from '../problem-text';
import type { BoardWire, BoardWireListener } from './board-wire';

const HANDSHAKE_MS = 8_000;

/** The board's connection over Socket.IO, WebSocket only; reconnecting is the protocol's decision, not the library's. */
export function socketWire(listener: BoardWireListener): BoardWire {
  const socket: Socket<BoardServerEvents, BoardClientEvents> = io(BOARD_NAMESPACE, {
    transports: ['websocket'],
    autoConnect: false,
    reconnection: false,
    timeout: HANDSHAKE_MS,
  });
  socket.on('connect', () => listener.up());
  socket.on('disconnect', (reason) => {
    if (reason !== 'io client disconnect') listener.down(null);
  });
  socket.on('connect_error', (error) => listener.down(refusalIn(error)));
  socket.on('board.event', (event) => listener.event(event));
  socket.on('board.pulse', (pulse) => listener.pulse(pulse));
  socket.on('board.farewell', ({ retryInMs }) => listener.farewell(retryInMs));
  socket.on('screen.revoked', () => listener.revoked());
  socket.on('board.trouble', ({ code }) => listener.trouble(code));

  return {
    connect: () => socket.connect(),
    drop: () => socket.disconnect(),
    request(name, payload, answered) {
      // Socket.IO would keep it and send it on the next connection; the protocol resends by itself.
      if (!socket.connected) return;
      (socket as Socket).emit(name, payload, answered);
    },
  };
}

function refusalIn(error: Error & { data?: { code?: unknown } }): ProblemCode | null {
  const code = error.data?.code ?? error.message;
  return isProblemCode(code) ? code : null;
}
