import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../api/test/support/eventually';

/** The columns of the board by the words of a Turkish kitchen. */
export type Column = 'Yeni' | 'Hazırlanıyor' | 'Hazır' | 'Yolda';

const COLUMNS: readonly Column[] = ['Yeni', 'Hazırlanıyor', 'Hazır', 'Yolda'];

/** A ticket in one line, to compare what a screen shows with what the database has. */
export interface TicketLine {
  number: number;
  column: Column;
  customer: string;
}

/** A kitchen's screen, used as a cook does. */
export class BoardPage {
  /** Dings that really left the loudspeaker, in their order; the page says so only while its sound runs. */
  readonly dings: string[] = [];

  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.on('console', (message) => {
      const [, ding] = /^sofra:sound (\S+)/.exec(message.text()) ?? [];
      if (ding) this.dings.push(ding);
    });
  }

  async open(path = '/kitchen'): Promise<void> {
    await this.page.goto(`${this.address}${path}`);
  }

  /** Opens the board and does not look into the page before it works: browsers take a look from outside for a touch. */
  async openUntouched(): Promise<void> {
    const answered = this.page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
    await this.open();
    await answered;
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.page.getByRole('textbox', { name: 'E-posta' }).fill(email);
    await this.page.getByLabel('Parola').fill(password);
    await this.page.getByRole('button', { name: 'Giriş yap' }).click();
  }

  async isLive(): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: 'Canlı' }).waitFor({ state: 'attached' });
  }

  async isOffline(): Promise<void> {
    await this.page.getByRole('alert').filter({ hasText: 'saatinden beri bağlantı yok' }).waitFor();
  }

  /** Waits until the browser has kept the app and a board with this order: from then on it opens without a server. */
  async isKept(number: number): Promise<void> {
    await eventually(() => this.kept(), ({ hasApp, numbers }) => hasApp && numbers.includes(number));
  }

  /** What asks for a touch while the browser holds the sound back. */
  get unlockBanner(): Locator {
    return this.page.getByRole('button', { name: 'Sesi aç' });
  }

  /** Waits for the next ding of this kind from now on. */
  async untilItRings(ding: string): Promise<void> {
    await this.page.waitForEvent('console', (message) => message.text() === `sofra:sound ${ding}`);
  }

  /** The colours a text is written with. */
  async inkOf(text: Locator): Promise<{ text: string; background: string }> {
    return text.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { text: color, background: backgroundColor };
    });
  }

  async isStruckThrough(text: Locator): Promise<boolean> {
    return text.evaluate((element) => getComputedStyle(element).textDecorationLine === 'line-through');
  }

  column(name: Column): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${name} \\d+$`) });
  }

  ticket(number: number): Locator {
    return this.page.getByRole('article', { name: new RegExp(`^${number} numaralı sipariş`) });
  }

  /** The ticket, when it is in that column. */
  ticketOf(column: Column, number: number): Locator {
    return this.column(column).getByRole('article', { name: new RegExp(`^${number} numaralı sipariş`) });
  }

  /** Waits for a ticket in a column and answers it. */
  async ticketIn(column: Column, number: number): Promise<Locator> {
    const ticket = this.ticketOf(column, number);
    await ticket.waitFor();
    return ticket;
  }

  /** Scrolls until the ticket is on the glass: far from it there is only its number. */
  async comeTo(number: number): Promise<Locator> {
    const ticket = this.ticket(number);
    await ticket.scrollIntoViewIfNeeded();
    return ticket;
  }

  /** Opens the sheet of a ticket with all that may be done to it. */
  async sheetOf(number: number): Promise<Locator> {
    await (await this.comeTo(number)).getByRole('button', { name: `${number} için diğer işlemler` }).click();
    return this.page.getByRole('dialog');
  }

  /** Opens one of the panels behind the buttons of the bar. */
  async panel(name: 'Bugün' | 'Yoğunluk, ara, istasyonlar' | 'Ayarlar'): Promise<Locator> {
    await this.page.getByRole('banner').getByRole('button', { name }).click();
    return this.page.getByRole('dialog', { name });
  }

  /** Touches a ticket's button until it has moved: right after another step a touch counts as the second of a double tap. */
  async step(from: Column, number: number, button: string | RegExp, moved: Locator): Promise<void> {
    const touched = (await this.ticketIn(from, number)).getByRole('button', { name: button, exact: true });
    await eventually(
      async () => {
        await touched.click({ timeout: 500 }).catch(() => undefined);
        return moved.count();
      },
      (count) => count === 1,
    );
  }

  /** All tickets on the screen, by number. */
  async lines(): Promise<TicketLine[]> {
    const lines = await Promise.all(COLUMNS.map((column) => this.linesOf(column)));
    return lines.flat().sort((a, b) => a.number - b.number);
  }

  /** Lets the page be laid out at a width and answers what sticks out sideways, of the page or of a ticket. */
  async overflowAt(width: number): Promise<string[]> {
    await this.page.setViewportSize({ width, height: 900 });
    return this.page.evaluate(() => {
      const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`;
      const boxes = [...document.querySelectorAll('html, main, .column, .tickets, .ticket')];
      const wide = boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => `${name(box)} is ${box.scrollWidth} wide inside, ${box.clientWidth} outside`);
      const outside = [...document.querySelectorAll('.ticket')].flatMap((ticket) => {
        const { left, right } = ticket.getBoundingClientRect();
        const drawn = [...ticket.querySelectorAll('*')].filter((element) => element.getClientRects().length > 0);
        return drawn
          .filter((element) => element.getBoundingClientRect().right > right || element.getBoundingClientRect().left < left)
          .map((element) => `${name(element)} sticks out of its ticket`);
      });
      return [...wide, ...outside];
    });
  }

  private kept(): Promise<{ hasApp: boolean; numbers: number[] }> {
    return this.page.evaluate(async () => {
      const app = await (await caches.open('sofra-1')).match('/__shell');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('sofra-board', 1);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const boards = await new Promise<{ orders?: { number: number }[] }[]>((resolve) => {
        const reading = database.transaction('kept').objectStore('kept').getAll();
        reading.onsuccess = () => resolve(reading.result);
      });
      database.close();
      return { hasApp: app !== undefined, numbers: boards.flatMap(({ orders = [] }) => orders.map((order) => order.number)) };
    });
  }

  private async linesOf(column: Column): Promise<TicketLine[]> {
    const tickets = await this.column(column).getByRole('article').all();
    return Promise.all(
      tickets.map(async (ticket) => ({
        number: Number(await ticket.getByRole('heading').textContent()),
        column,
        customer: ((await ticket.locator('.customer').textContent()) ?? '').trim(),
      })),
    );
  }
}
