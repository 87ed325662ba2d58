import { FloodGate } from './flood-gate';

function passed(gate: FloodGate, tries: number, now: number): number {
  return Array.from({ length: tries }, () => gate.allows(now)).filter(Boolean).length;
}

describe(FloodGate.name, () => {
  it('lets a burst through and then stops', () => {
    expect(passed(new FloodGate(), 1_000, 0)).toBe(240);
  });

  it('lets twenty a second through after a burst', () => {
    const gate = new FloodGate();
    passed(gate, 1_000, 0);
    expect(passed(gate, 1_000, 1_000)).toBe(20);
    expect(passed(gate, 1_000, 1_050)).toBe(1);
  });

  it('never saves up more than one burst', () => {
    const gate = new FloodGate();
    passed(gate, 1_000, 0);
    expect(passed(gate, 1_000, 3_600_000)).toBe(240);
  });
});
