import { describe, expect, it } from 'vitest';
import type { Finding, RuleOutcome } from '../../../src/nouns/finding.ts';
import { findingsTable } from '../../../src/reports/findings/finding-blocks.ts';
import { forCommittee, graveTable, unjudgedReasons } from '../../../src/reports/papers/findings-tables.ts';
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
    const table = forCommittee(findingsTable({ findings, placements: [] }), findings);
    expect(table.columns.map(({ title }) => title)).not.toContain('Code');
    expect(new Set(down(table, 'code'))).toEqual(new Set(['A contract past its end', 'A contract with no end date']));
  });

  it('are those the plan is about, each in short, and what is left out is said', () => {
    const long = `“Short breaks” ends soon. ${'It is one of many that do. '.repeat(40)}`;
    const table = findingsTable({ findings: [{ ...warning, text: long }, ...findings.slice(1)], placements: [] });
    const said = ['Out of scope', 'In the plan', 'In the plan'];
    const scoped = {
      ...table,
      columns: [...table.columns, { id: 'scope', title: 'Scope', width: 12, align: 'left' as const }],
      rows: table.rows.map((row, at) => ({
        ...row,
        cells: { ...row.cells, scope: { content: { kind: 'text' as const, text: said[at] ?? 'In the plan' } } },
      })),
    };
    const shown = forCommittee(scoped, findings);
    expect(shown.rows).toHaveLength(table.rows.length - 1);
    expect(shown.columns.map(({ id }) => id)).not.toContain('scope');
    expect(shown.note).toContain('1 more is of what is out of scope of the plan, and in the workbook.');
    for (const text of down(shown, 'text')) expect(String(text).length).toBeLessThanOrEqual(400);
    expect(shown.note).toContain('Long ones are whole in the workbook.');
  });

  it('say why something could not be judged once for all it was asked about', () => {
    const unjudged = ['C-1', 'C-2', 'C-3', 'C-4', 'C-5'].map((about) => ({ about, because: 'its term is not stated', cell: null }));
    const rules: RuleOutcome[] = [
      { code: 'past-its-end', title: 'A contract has passed its end', examined: 5, found: 0, unjudged },
      {
        code: 'no-end-date',
        title: 'A contract has no end date',
        examined: 1,
        found: 0,
        unjudged: [{ about: 'C-1', because: 'no reason', cell: null }],
      },
    ];
    const table = unjudgedReasons({ ...samplePlan, rules });
    expect(down(table, 'code')).toEqual(['A contract has passed its end', 'A contract has no end date']);
    expect(down(table, 'count')).toEqual([5, 1]);
    expect(down(table, 'about')[0]).toMatch(/^.+, .+, .+ and 2 more$/);
    const [standing] = samplePlan.duties;
    const id = standing?.duty.id ?? '';
    const asked = [
      {
        code: 'duty-without-arrangement',
        title: 'No arrangement seen for a duty',
        examined: 1,
        found: 0,
        unjudged: [{ about: id, because: 'too little', cell: null }],
      },
    ];
    expect(down(unjudgedReasons({ ...samplePlan, rules: asked }), 'about')).toEqual([standing?.duty.title]);
  });
});
