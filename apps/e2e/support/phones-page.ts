import type { Locator, Page } from 'playwright-core';

const WORDS = {
  tr: { message: 'Mesaj', send: 'Gönder', location: 'Konum gönder', delivered: /^(Ulaştı|Okundu)$/ },
  en: { message: 'Message', send: 'Send', location: 'Send location', delivered: /^(Delivered|Read)$/ },
} as const;

type PhoneWords = (typeof WORDS)[keyof typeof WORDS];

/** Several phones side by side, as the simulator shows them. */
export class PhonesPage {
  private readonly words: PhoneWords;

  constructor(
    readonly page: Page,
    lang: keyof typeof WORDS,
  ) {
    this.words = WORDS[lang];
  }

  phone(owner: string): PhoneInHand {
    return new PhoneInHand(this.page.getByRole('region', { name: owner, exact: true }), this.page, this.words);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }
}

/** One phone, used as its owner does: reading, typing, tapping. */
export class PhoneInHand {
  constructor(
    readonly screen: Locator,
    private readonly page: Page,
    private readonly words: PhoneWords,
  ) {}

  async write(text: string): Promise<void> {
    const composer = this.screen.getByRole('textbox', { name: this.words.message });
    await composer.fill(text);
    await composer.press('Enter');
  }

  /** Waits for a message with these words and answers the newest one. */
  async reads(words: string | RegExp): Promise<Locator> {
    const message = this.messages(words).last();
    await message.waitFor().catch(async (error: unknown) => {
      throw new Error(`no message with "${words}"; the phone shows:\n${await this.chat.innerText()}`, { cause: error });
    });
    return message;
  }

  messages(words: string | RegExp): Locator {
    return this.chat.getByRole('listitem').filter({ hasText: words });
  }

  /** Opens the list of a message, picks a row by its title and sends it. */
  async pick(message: Locator, title: string): Promise<void> {
    await message.getByRole('button').click();
    const sheet = this.screen.getByRole('dialog');
    await sheet.getByRole('radio', { name: new RegExp(`^${title}(,|$)`) }).check();
    await sheet.getByRole('button', { name: this.words.send }).click();
  }

  /** Opens the form of a message; answers its screen. */
  async openForm(message: Locator): Promise<Locator> {
    await message.getByRole('button').click();
    return this.screen.getByRole('dialog');
  }

  /** Taps a reply button of a message. */
  async tap(message: Locator, title: string): Promise<void> {
    await message.getByRole('button', { name: title, exact: true }).click();
  }

  /** Sends one of the places that the phone knows, from the button beside the composer. */
  async sendPlace(place: string): Promise<void> {
    await this.screen.locator('form').getByRole('button', { name: this.words.location }).click();
    await this.page.getByRole('dialog', { name: this.words.location }).getByRole('button', { name: place }).click();
  }

  /** Waits until what the owner wrote has its two ticks. */
  async wasDelivered(words: string | RegExp): Promise<void> {
    // The shop may repeat the words later; only what the owner sends carries ticks.
    await this.messages(words).first().getByRole('img', { name: this.words.delivered }).waitFor();
  }

  private get chat(): Locator {
    return this.screen.getByRole('log');
  }
}
