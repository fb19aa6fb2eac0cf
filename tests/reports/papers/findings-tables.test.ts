import { describe, expect, it } from 'vitest';
import type { Finding, RuleOutcome } from '../../../src/nouns/finding.ts';
import { findingsTable } from '../../../src/reports/finding-blocks.ts';
import { byKind, graveTable, unjudgedReasons } from '../../../src/reports/papers/findings-tables.ts';
import { down } from '../page-of.ts';
import { findings, samplePlan } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

const warning = findings[0] as Finding;

describe('findings in a committee report', () => {
  it('show each kind once with its gravest, errors first, and how many there are of it', () => {
    const alike = Array.from({ length: 9 }, (_, at): Finding => ({ ...warning, key: `k${at}`, amount: pounds(at) }));
    const table = graveTable([...alike, ...findings], 'Appendix C');
    if (!table) throw new Error('nothing grave');
    expect(down(table, 'title')).toEqual(['A contract past its end', 'A contract with no end date']);
    expect(down(table, 'count')).toEqual([1, 10]);
    expect(down(table, 'amount')).toEqual([400_000_000, 800]);
    expect(table.note).toBe('One of each kind. All of them are in Appendix C.');
  });

  it('are none where all are accepted or advice', () => {
    expect(graveTable([findings[2] as Finding, { ...warning, severity: 'advice' }], null)).toBeNull();
  });

  it('are called by what they are, not by a code', () => {
    const table = byKind(findingsTable({ findings, placements: [] }), findings);
    expect(table.columns.map(({ title }) => title)).not.toContain('Code');
    expect(new Set(down(table, 'code'))).toEqual(new Set(['A contract past its end', 'A contract with no end date']));
  });

  it('say why something could not be judged once for all it was asked about', () => {
    const unjudged = ['C-1', 'C-2', 'C-3', 'C-4', 'C-5'].map((about) => ({ about, because: 'its term is not stated', cell: null }));
    const rules: RuleOutcome[] = [
      { code: 'past-its-end', examined: 5, found: 0, unjudged },
      { code: 'no-end-date', examined: 1, found: 0, unjudged: [{ about: 'C-1', because: 'no reason', cell: null }] },
    ];
    const table = unjudgedReasons({ ...samplePlan, rules });
    expect(down(table, 'code')).toEqual(['Past its end', 'No end date']);
    expect(down(table, 'count')).toEqual([5, 1]);
    expect(down(table, 'about')[0]).toMatch(/^.+, .+, .+ and 2 more$/);
    const [standing] = samplePlan.duties;
    const id = standing?.duty.id ?? '';
    const asked = [
      { code: 'duty-without-arrangement', examined: 1, found: 0, unjudged: [{ about: id, because: 'too little', cell: null }] },
    ];
    expect(down(unjudgedReasons({ ...samplePlan, rules: asked }), 'about')).toEqual([standing?.duty.title]);
  });
});
