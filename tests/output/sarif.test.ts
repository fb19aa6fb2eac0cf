import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { sarif } from '../../src/output/sarif.ts';
import { cards, finding, outcomes } from './some-findings.ts';

const logOf = (...findings: Parameters<typeof finding>[]): Log =>
  JSON.parse(
    sarif(
      findings.map((given) => finding(...given)),
      outcomes,
      cards,
      '1.2.3',
    ),
  ) as Log;

describe('findings as a SARIF log', () => {
  it('points each finding at its cells, by a path with its spaces encoded', () => {
    const [result] = logOf(['It ended.']).runs[0]?.results ?? [];
    expect(result).toMatchObject({ ruleId: 'past-its-end', level: 'error', message: { text: 'It ended. At stake: £1.' } });
    expect(result?.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'data/my%20register.xlsx' } },
        logicalLocations: [{ fullyQualifiedName: 'my register.xlsx, Live & old!B3', kind: 'cell' }],
      },
    ]);
    expect(result?.relatedLocations).toMatchObject([{ id: 1, physicalLocation: { artifactLocation: { uri: 'data/spend.csv' } } }]);
  });

  it('every result names a rule that stands at its index', () => {
    const { runs } = logOf(['one'], ['two', { code: 'same-need', severity: 'advice' }]);
    const rules = runs[0]?.tool.driver.rules ?? [];
    for (const { ruleId, ruleIndex } of runs[0]?.results ?? []) expect(rules[ruleIndex as number]?.id).toBe(ruleId);
    expect(runs[0]?.results?.map(({ level }) => level)).toEqual(['error', 'note']);
  });

  it('an accepted finding is suppressed with its reason, an open one is not', () => {
    const accepted = { reason: 'being wound up', by: 'Head of commissioning', until: null };
    const [open, closed] = logOf(['one'], ['two', { accepted }]).runs[0]?.results ?? [];
    expect(open?.suppressions).toBeUndefined();
    expect(closed?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'being wound up (Head of commissioning)' },
    ]);
  });

  it('what could not be judged is a notification of the run', () => {
    expect(logOf().runs[0]?.invocations?.[0]?.toolExecutionNotifications).toMatchObject([
      { associatedRule: { id: 'past-its-end' }, level: 'note', message: { text: 'Could not judge c-2: no last day: the cell is blank.' } },
    ]);
  });

  it('a cell of a csv file has the line of its record, and no other cell has one', () => {
    const log = JSON.parse(sarif([finding('It ended.')], outcomes, cards, '1.2.3', ({ sheet }) => (sheet === null ? 7 : null))) as Log;
    const [result] = log.runs[0]?.results ?? [];
    expect(result?.locations?.[0]?.physicalLocation?.region).toBeUndefined();
    expect(result?.relatedLocations?.[0]?.physicalLocation?.region).toEqual({ startLine: 7 });
  });
});
