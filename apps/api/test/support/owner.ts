/** The first owner of every application that tests start. */
export const OWNER = { email: 'owner@shop.com', password: 'correct horse' };
