import { describe, expect, it } from '@jest/globals';
import { query } from '../api/test/support/database';
import { OWNER } from '../api/test/support/owner';
import { onStage } from './support/on-stage';
import type { Stage } from './support/stage';

let stage: Stage;

onStage((opened) => (stage = opened));

describe('signing in', () => {
  it('leads strangers to the sign-in page, tells a wrong password in a sentence, and then opens the board', async () => {
    await stage.shop.serve(1);
    const board = await stage.stranger();
    await board.open();
    await board.page.waitForURL('**/sign-in?next=%2Fkitchen');
    expect(await board.page.getByRole('article').count()).toBe(0);

    await board.signIn({ ...OWNER, password: 'not this one' });
    await board.page.getByRole('alert').filter({ hasText: 'E-posta ya da parola yanlış.' }).waitFor();
    expect(new URL(board.page.url()).pathname).toBe('/sign-in');

    await board.signIn(OWNER);
    await board.isLive();
    await board.ticketIn('Yeni', 1);
  });

  it('is asked for again when the session has ended, and leads back', async () => {
    const board = await stage.stranger();
    await board.open('/admin/orders');
    await board.signIn(OWNER);
    await board.page.waitForURL('**/admin/orders');
    await board.open();
    await board.isLive();

    await query(stage.shop.databaseUrl, 'UPDATE sessions SET expires_at = now()');
    await board.page.getByText('Oturumunuz sona erdi.').waitFor();
    expect(await board.page.getByRole('article').count()).toBe(0);
    await board.signIn(OWNER);
    await board.page.waitForURL('**/kitchen');
    await board.isLive();
  });
});
