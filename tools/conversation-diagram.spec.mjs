import { spawnSync } from 'node:child_process';
import { sayingsTable, stateDiagram, withDrawings } from './conversation/draw.mjs';
import { inProject } from './lib/root.mjs';

describe('the diagram of the conversation', () => {
  it('in docs/conversation.md is what the code does', () => {
    const { status, stderr } = spawnSync(process.execPath, [inProject('tools', 'conversation-diagram.mjs'), '--check'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  }, 60_000);

  it('draws one arrow for all taps between two steps, and none for staying', () => {
    const taps = [
      { from: 'summary', to: 'idle', by: 'pay' }, { from: 'basket', to: 'summary', by: 'checkout' },
      { from: 'basket', to: 'summary', by: 'pay' }, { from: 'basket', to: 'basket', by: 'page' },
    ];
    expect(stateDiagram(taps)).toContain('    basket --> summary: checkout, pay\n```');
    expect(stateDiagram(taps)).not.toContain('page');
  });

  it('keeps what is typed from becoming markup of the table', () => {
    expect(sayingsTable([{ said: '“a|b*”', to: ['idle'], stays: true }])).toContain('| “a\\|b\\*” | *stays*, idle |');
  });

  it('says when a document has no place for a drawing', () => {
    expect(() => withDrawings('# Nothing', { diagram: 'x' })).toThrow('No place for "diagram"');
  });
});
