import type { AckRefusal, BoardMode, OrderDto } from '@sofra/contracts';
import { anOrder } from '../../../testing/an-order';
import { FakeBoardServer } from '../../../testing/fake-board-server';
import { FaultyNetwork } from '../../../testing/faulty-network';
import { VirtualTime } from '../../../testing/virtual-time';
import { BoardLink } from './board-link';

function aScreen() {
  const time = new VirtualTime();
  const server = new FakeBoardServer(() => time.now() + 90_000);
  const network = new FaultyNetwork(server, time);
  const refusals: (readonly [OrderDto | undefined, AckRefusal])[] = [];
  let mode: BoardMode = 'kitchen';
  let signedOut = 0;
  let ids = 0;
  const link = new BoardLink(
    network.connect,
    time,
    { mode: () => mode, screenId: () => 'screen-1', newId: () => `command-${++ids}` },
    { changed: () => undefined, refused: (order, refusal) => refusals.push([order, refusal]), escalated: () => undefined, signedOut: () => (signedOut += 1) },
  );
  const place = (given: Partial<OrderDto> = {}) => {
    const order = anOrder(given);
    server.change(order);
    return order;
  };
  const become = (next: BoardMode) => {
    mode = next;
    link.reopen();
  };
  return { time, server, network, link, become, refusals, place, signedOut: () => signedOut };
}

function aLiveScreen() {
  const screen = aScreen();
  screen.link.start();
  screen.time.pass(100);
  return screen;
}

const shown = (link: BoardLink) => [...link.orders.values()];

describe(BoardLink.name, () => {
  describe('follows the branch', () => {
    it('starts with everything that is open', () => {
      const { link, place, server, time } = aScreen();
      place();
      place();
      link.start();
      expect(link.connection).toBe('connecting');
      time.pass(100);
      expect(link.connection).toBe('live');
      expect(shown(link)).toEqual(server.all);
    });

    it('shows an order as soon as its event arrives', () => {
      const { link, place, time } = aLiveScreen();
      const order = place();
      time.pass(6);
      expect(link.orders.get(order.id)).toEqual(order);
    });

    it('ignores what it already holds', () => {
      const { link, network, place, server, time } = aLiveScreen();
      const order = place();
      network.fate = () => ({ copies: 3, delay: 5 });
      server.revise(order.id, { status: 'preparing' });
      server.revise(order.id, { status: 'ready' });
      time.pass(200);
      expect(link.orders.get(order.id)?.status).toBe('ready');
    });

    it('puts events in order within the patience for a gap, without asking again', () => {
      const { link, network, place, server, time } = aLiveScreen();
      const order = place();
      time.pass(10);
      const delays = [200, 5];
      network.fate = () => ({ copies: 1, delay: delays.shift() ?? 5 });
      server.revise(order.id, { status: 'preparing' });
      server.revise(order.id, { status: 'ready' });
      time.pass(50);
      expect(link.orders.get(order.id)?.status).toBe('placed');
      time.pass(300);
      expect(link.orders.get(order.id)?.status).toBe('ready');
      expect(network.opens).toHaveLength(1);
    });

    it('asks for what it misses when a gap stays', () => {
      const { link, network, place, server, time } = aLiveScreen();
      place();
      time.pass(10);
      const copies = [0, 1];
      network.fate = () => ({ copies: copies.shift() ?? 1, delay: 5 });
      place();
      place();
      time.pass(240);
      expect(network.opens).toHaveLength(1);
      time.pass(60);
      expect(network.opens.at(-1)).toEqual({ mode: 'kitchen', screenId: 'screen-1', since: { seq: 1, eventId: '1-1' } });
      expect(shown(link)).toEqual(server.all);
    });

    it('learns from the pulse that the last event was lost', () => {
      const { link, network, place, server, time } = aLiveScreen();
      network.fate = () => ({ copies: 0, delay: 0 });
      place();
      time.pass(10);
      network.fate = () => ({ copies: 1, delay: 5 });
      time.pass(5_600);
      expect(shown(link)).toEqual(server.all);
    });

    it('starts over after a restored database', () => {
      const { link, place, server, time } = aLiveScreen();
      const kept = place();
      place();
      place();
      time.pass(5_100);
      server.restore(1);
      time.pass(10_000);
      expect(shown(link)).toEqual([kept]);
    });

    it('forgets what only an answer has said when the database goes back behind it', () => {
      const { link, network, place, server, time } = aLiveScreen();
      const { id } = place();
      time.pass(10);
      // The command arrives, its event is lost, its answer arrives.
      const fates = [1, 0, 1];
      network.fate = () => ({ copies: fates.shift() ?? 1, delay: 5 });
      link.issue({ name: 'order.advance', payload: { orderId: id, to: 'ready' } });
      time.pass(20);
      expect(link.orders.get(id)).toMatchObject({ status: 'ready', version: 2 });
      network.breakLine();
      server.restore(1);
      time.pass(10_000);
      expect(shown(link)).toEqual(server.all);
    });

    it('takes no event in turn before a new connection has said what it goes on from', () => {
      const { link, network, place, server, time } = aLiveScreen();
      place();
      time.pass(10);
      network.breakLine();
      server.restore(0);
      // The question arrives, its answer is lost, and so is the event of the first order.
      const fates = [1, 0, 0];
      network.fate = () => ({ copies: fates.shift() ?? 1, delay: 5 });
      time.pass(600);
      place();
      place();
      time.pass(10_000);
      expect(shown(link)).toEqual(server.all);
    });

    it('starts over when it becomes something else, since a courier holds his own orders only', () => {
      const { become, link, place, server, time } = aLiveScreen();
      place({ status: 'ready' });
      place({ status: 'preparing' });
      time.pass(10);
      become('courier');
      time.pass(50);
      expect(shown(link).map(({ status }) => status)).toEqual(['ready']);
      become('kitchen');
      time.pass(50);
      expect(shown(link)).toEqual(server.all);
    });

    it('goes on from where it stands when it becomes the pass', () => {
      const { become, link, network, place, server, time } = aLiveScreen();
      place();
      time.pass(10);
      become('expo');
      time.pass(50);
      expect(network.opens).toHaveLength(2);
      expect(shown(link)).toEqual(server.all);
    });

    it('reads ages off the server’s clock', () => {
      const { link, time } = aLiveScreen();
      expect(Math.abs(link.serverNow() - (time.now() + 90_000))).toBeLessThan(50);
    });
  });

  describe('with a server that cannot reach its database', () => {
    it('says so at the first missing pulse, keeps what was tapped and goes on by itself', () => {
      const { link, network, place, server, time } = aLiveScreen();
      const order = place();
      time.pass(10);
      network.hasTrouble = true;
      time.pass(5_100);
      expect(link.connection).toBe('offline');
      expect(link.line.problem).toBe('unavailable');
      link.issue({ name: 'order.advance', payload: { orderId: order.id, to: 'preparing' } });
      time.pass(20_000);
      expect(link.connection).toBe('offline');
      expect(link.orders.get(order.id)?.status).toBe('placed');
      network.hasTrouble = false;
      time.pass(10_000);
      expect(link.connection).toBe('live');
      expect(link.line.problem).toBeNull();
      expect(server.all.find(({ id }) => id === order.id)?.status).toBe('preparing');
    });
  });

  describe('without a connection', () => {
    it('keeps the orders, says since when, and catches up', () => {
      const { link, network, place, server, time } = aLiveScreen();
      place();
      time.pass(10);
      network.isReachable = false;
      network.breakLine();
      const since = time.now();
      place();
      time.pass(60_000);
      expect(link.connection).toBe('offline');
      expect(link.line.downSince).toBe(since);
      expect(link.orders.size).toBe(1);
      network.isReachable = true;
      time.pass(8_000);
      expect(link.connection).toBe('live');
      expect(link.line.downSince).toBeNull();
      expect(shown(link)).toEqual(server.all);
    });

    it('notices a line that died in silence', () => {
      const { link, network, time } = aLiveScreen();
      network.goSilent();
      network.isReachable = false;
      time.pass(11_000);
      expect(link.connection).toBe('live');
      time.pass(1_100);
      expect(link.connection).toBe('offline');
    });

    it('does not sit out the wait when the network says it is back', () => {
      const { link, network, time } = aLiveScreen();
      network.isReachable = false;
      network.breakLine();
      time.pass(60_000);
      network.isReachable = true;
      link.nudge();
      time.pass(50);
      expect(link.connection).toBe('live');
    });
  });

  describe('commands', () => {
    it('carry the version the cook saw', () => {
      const { link, place, server, time } = aLiveScreen();
      const order = place();
      time.pass(10);
      link.issue({ name: 'order.advance', payload: { orderId: order.id, to: 'preparing' } });
      expect(link.pending[0]?.command.payload).toMatchObject({ version: 1 });
      time.pass(20);
      expect(link.pending).toEqual([]);
      expect(link.orders.get(order.id)).toMatchObject({ status: 'preparing', version: 2 });
      expect(server.performed).toEqual(['command-1']);
    });

    it('chain on the screen’s own previous one, each sent after the other was answered', () => {
      const { link, network, place, time } = aLiveScreen();
      const order = place();
      time.pass(10);
      link.issue({ name: 'order.advance', payload: { orderId: order.id, to: 'preparing' } });
      link.issue({ name: 'order.advance', payload: { orderId: order.id, to: 'ready' } });
      expect(link.pending[1]?.command.payload).toMatchObject({ version: 'mine' });
      time.pass(6);
      expect(network.sent).toHaveLength(1);
      time.pass(50);
      expect(link.orders.get(order.id)).toMatchObject({ status: 'ready', version: 3 });
    });

    it('are given up together with what was built on them when refused', () => {
      const { link, place, refusals, server, time } = aLiveScreen();
      const order = place();
      time.pass(10);
      link.issue({ name: 'order.advance', payload: { orderId: order.id, to: 'preparing' } });
      link.issue({ name: 'order.advance', payload: { orderId: order.id, to: 'ready' } });
      server.revise(order.id, { cancelRequestedAt: '2026-11-22T10:00:01.000Z' });
      time.pass(50);
      expect(link.pending).toEqual([]);
      expect(refusals.map(([about, { code }]) => [about?.id, code])).toEqual([[order.id, 'version-conflict']]);
      expect(shown(link)).toEqual(server.all);
    });

    it('wait while offline and are sent once, with their id, when the line is back', () => {
      const { link, network, place, server, time } = aLiveScreen();
      const order = place();
      time.pass(10);
      network.isReachable = false;
      network.breakLine();
      link.issue({ name: 'order.advance', payload: { orderId: order.id, to: 'preparing' } });
      time.pass(30_000);
      expect(link.pending).toHaveLength(1);
      network.isReachable = true;
      time.pass(8_000);
      expect(link.pending).toEqual([]);
      expect(server.performed).toEqual(['command-1']);
    });

    it('are repeated when only the answer got lost, and done once', () => {
      const { link, network, place, server, time } = aLiveScreen();
      const order = place();
      time.pass(10);
      link.issue({ name: 'order.advance', payload: { orderId: order.id, to: 'preparing' } });
      network.fate = () => ({ copies: 0, delay: 0 });
      time.pass(6);
      network.fate = () => ({ copies: 1, delay: 5 });
      time.pass(20_000);
      expect(link.pending).toEqual([]);
      expect(server.performed).toEqual(['command-1']);
    });

    it('open the board again when the server has lost it, and are sent at once', () => {
      const { link, network, place, server, time } = aLiveScreen();
      const order = place();
      time.pass(10);
      const perform = server.perform.bind(server);
      server.perform = () => {
        server.perform = perform;
        return { ok: false, code: 'board-not-open', detail: '' };
      };
      link.issue({ name: 'order.advance', payload: { orderId: order.id, to: 'preparing' } });
      time.pass(100);
      expect(network.opens).toHaveLength(2);
      expect(link.orders.get(order.id)?.status).toBe('preparing');
    });

    it('stay when the server could not judge them', () => {
      const { link, place, server, time } = aLiveScreen();
      const order = place();
      time.pass(10);
      const perform = server.perform.bind(server);
      server.perform = () => ({ ok: false, code: 'unavailable', detail: 'database' });
      link.issue({ name: 'order.advance', payload: { orderId: order.id, to: 'preparing' } });
      time.pass(12_000);
      expect(link.pending).toHaveLength(1);
      server.perform = perform;
      time.pass(12_000);
      expect(link.pending).toEqual([]);
      expect(link.orders.get(order.id)?.status).toBe('preparing');
    });
  });

  it('leaves when the session has ended', () => {
    const screen = aScreen();
    screen.server.open = () => ({ ok: false, code: 'unauthenticated', detail: '' }) as never;
    screen.link.start();
    screen.time.pass(60_000);
    expect(screen.signedOut()).toBe(1);
  });
});
