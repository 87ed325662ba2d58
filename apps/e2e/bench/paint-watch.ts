/** What the page knows of its own paints; see `watchPaints`. */
export interface PaintWatch {
  /** From the shop's sending to the paint, milliseconds; kept only while `isTiming`. */
  durations: number[];
  isTiming: boolean;
  /** When the first ticket stood in the document, by the page's own clock; null before. */
  stoodAt: number | null;
  /** Changes heard of since the page was opened. */
  heard: number;
  /** Changes that do not stand on the board yet. */
  waiting: Map<string, { status: string; done: number; sentAt: number[] }>;
}

declare global {
  var sofraPaints: PaintWatch;
}

/**
 * Runs inside the page before anything of it. Listens beside the app on its socket and looks after each frame what of the news stands
 * in the document: a message that an animation frame posts to itself is served after that frame's style, layout and paint.
 * Must not use anything from outside: it travels as text.
 */
export function watchPaints(): void {
  const watch: PaintWatch = { durations: [], isTiming: false, stoodAt: null, heard: 0, waiting: new Map() };
  globalThis.sofraPaints = watch;
  const afterFrame = new MessageChannel();
  let isFrameAsked = false;

  const askForFrame = () => {
    if (isFrameAsked) return;
    isFrameAsked = true;
    requestAnimationFrame(() => afterFrame.port2.postMessage(null));
  };

  // Two hundred tickets are many nodes to look through: who was found once is asked there again.
  const tickets = new Map<string, WeakRef<Element>>();
  const ticketOf = (orderId: string) => {
    const known = tickets.get(orderId)?.deref();
    if (known?.isConnected) return known;
    const found = document.querySelector(`[data-order-id="${orderId}"]`);
    if (found) tickets.set(orderId, new WeakRef(found));
    return found;
  };

  const isShown = (orderId: string, status: string, done: number) => {
    const ticket = ticketOf(orderId);
    if (ticket?.getAttribute('data-status') !== status) return false;
    return ticket.parentElement?.localName === 'sofra-ticket-stub' || ticket.classList.contains('is-leaving') || ticket.querySelectorAll('li.is-done').length === done;
  };

  afterFrame.port1.onmessage = () => {
    const now = Date.now();
    isFrameAsked = false;
    for (const [orderId, { status, done, sentAt }] of watch.waiting) {
      if (!isShown(orderId, status, done)) continue;
      watch.waiting.delete(orderId);
      if (status === 'delivered') tickets.delete(orderId);
      if (watch.isTiming) watch.durations.push(...sentAt.map((sent) => now - sent));
    }
    if (watch.waiting.size > 0) askForFrame();
  };

  const standing = new MutationObserver(() => {
    if (!document.querySelector('[data-order-id]')) return;
    watch.stoodAt = performance.now();
    standing.disconnect();
  });
  standing.observe(document, { childList: true, subtree: true });

  const hear = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string' || !data.includes('"board.event"')) return;
    type Heard = { at: string; order: { id: string; status: string; items: { status: string }[] } };
    const [, { at, order }] = JSON.parse(data.slice(data.indexOf('['))) as [string, Heard];
    const done = order.items.filter((item) => item.status === 'done').length;
    const sentAt = [...(watch.waiting.get(order.id)?.sentAt ?? []), Date.parse(at)];
    watch.waiting.set(order.id, { status: order.status, done, sentAt });
    watch.heard++;
    askForFrame();
  };

  globalThis.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', hear);
    }
  };
}
