import { SeenReporter } from './seen-reporter';

function aReporter() {
  const reports: { orderIds: string[]; done: () => void }[] = [];
  const reporter = new SeenReporter((orderIds, done) => reports.push({ orderIds, done }));
  return { reporter, reports, ids: () => reports.map(({ orderIds }) => orderIds) };
}

describe(SeenReporter.name, () => {
  it('reports tickets on the glass together', () => {
    const { reporter, ids } = aReporter();
    reporter.shown('a');
    reporter.shown('b');
    reporter.tick(true);
    expect(ids()).toEqual([['a', 'b']]);
  });

  it('has seen nothing while the page is hidden', () => {
    const { reporter, ids } = aReporter();
    reporter.shown('a');
    reporter.tick(false);
    expect(ids()).toEqual([]);
  });

  it('gives the server time to answer, then repeats until it has it', () => {
    const { reporter, reports, ids } = aReporter();
    reporter.shown('a');
    for (let second = 0; second < 6; second += 1) reporter.tick(true);
    expect(ids()).toEqual([['a'], ['a']]);
    reports[1]?.done();
    for (let second = 0; second < 20; second += 1) reporter.tick(true);
    expect(ids()).toHaveLength(2);
  });

  it('does not report what was scrolled away before', () => {
    const { reporter, ids } = aReporter();
    reporter.shown('a');
    reporter.hidden('a');
    reporter.tick(true);
    expect(ids()).toEqual([]);
  });
});
