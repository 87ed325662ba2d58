import { hashPassword, verifyPassword } from './password';

describe(verifyPassword.name, () => {
  it('knows the right password from a wrong one', async () => {
    const hash = await hashPassword('çorba içtim');
    expect(await verifyPassword('çorba içtim', hash)).toBe(true);
    expect(await verifyPassword('çorba ictim', hash)).toBe(false);
  });

  it('does not mind how a keyboard composes a letter', async () => {
    const hash = await hashPassword('\u00e7ay');
    expect(await verifyPassword('c\u0327ay', hash)).toBe(true);
  });

  it('reads hashes of other argon2id programs', async () => {
    const foreign = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', foreign)).toBe(true);
  });

  it.each(['', 'plain', '$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$aaaa'])('lets nobody in with the hash "%s"', async (hash) => {
    expect(await verifyPassword('password', hash)).toBe(false);
  });
});

describe(hashPassword.name, () => {
  it('salts: the same password never gives the same hash', async () => {
    expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
  });
});
