import { ServerClock } from './server-clock';

const at = (ms: number) => new Date(ms).toISOString();

describe(ServerClock.name, () => {
  it('trusts the pulse that travelled fastest', () => {
    const clock = new ServerClock();
    clock.sample(at(100_000), 60_400);
    clock.sample(at(105_000), 65_020);
    clock.sample(at(110_000), 71_500);
    expect(clock.offset).toBe(39_980);
  });

  it('follows a tablet whose own clock was set', () => {
    const clock = new ServerClock();
    for (let pulse = 0; pulse < 8; pulse += 1) clock.sample(at(pulse * 5_000), pulse * 5_000 - 60_000);
    for (let pulse = 8; pulse < 16; pulse += 1) clock.sample(at(pulse * 5_000), pulse * 5_000);
    expect(clock.offset).toBe(0);
  });
});
