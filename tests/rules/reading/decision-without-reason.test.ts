import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/nouns/workspace.ts';
import { accepted, verdictOf } from '../picture.ts';

function line(about: string, more: Partial<Decision> = {}): Decision {
  return { ...accepted(about), kind: 'place', decision: 'send-health', ...more };
}

const found = (...decisions: Decision[]) => verdictOf('decision-without-reason', { decisions });

describe('a decision', () => {
  it('that does not say why or by whom is found, those that leave the same unsaid together', () => {
    const { about, findings } = found(line('A', { reason: ' ' }), line('B', { reason: '' }), line('C', { reason: '', by: '' }), line('D'));
    expect(about).toEqual([['A', 'B'], ['C']]);
    expect(findings.map(({ text }) => text)).toEqual([
      expect.stringContaining('2 lines of decisions.csv that the plan follows do not say why: “A” and “B”.'),
      expect.stringContaining('does not say why and by whom: “C”.'),
    ]);
  });

  it('that is over, was decided anew, or accepts a finding is left alone', () => {
    const over = { ...line('A', { by: '' }), until: accepted('', '2015-03-31').until };
    expect(found(over, line('B', { by: '' }), line('B'), { ...accepted('C'), by: '' })).toMatchObject({ about: [], examined: 1 });
  });
});
