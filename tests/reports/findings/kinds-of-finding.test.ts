import { expect, it } from 'vitest';
import type { Finding } from '../../../src/nouns/finding.ts';
import { kindsOf } from '../../../src/reports/findings/kinds-of-finding.ts';
import { gravestTable } from '../../../src/reports/one-page/gravest.ts';
import { graveTable } from '../../../src/reports/papers/findings-tables.ts';
import { down } from '../page-of.ts';
import { findings, samplePlan } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

const { amount: _, accepted: __, ...plain } = findings[0] as Finding;
const of = (key: string, given: Partial<Finding>): Finding => ({ ...plain, key, severity: 'warning', title: 'A duty', ...given });
const open: readonly Finding[] = [
  of('one', { text: 'One duty.', about: ['D-1'] }),
  of('many', { text: 'Three duties.', about: ['D-2', 'D-3', 'D-4'] }),
  of('guidance', { severity: 'advice', about: ['D-5'] }),
  of('more guidance', { severity: 'advice', about: ['D-6'] }),
];

it('counts a kind by its severity, on one page as in the report, so that the kinds add up to the totals', () => {
  const plan = { ...samplePlan, findings: open };
  expect(down(gravestTable(plan) as NonNullable<ReturnType<typeof gravestTable>>, 'what')).toEqual(['Warning: A duty (2 times)']);
  expect(gravestTable(plan)?.note).toContain('0 errors, 2 warnings and 2 pieces of advice');
  expect(down(graveTable(open, null) as NonNullable<ReturnType<typeof graveTable>>, 'count')).toEqual([2]);
  const error = of('error', { severity: 'error' });
  expect(kindsOf([...open, error]).map((kind) => [kind[0].severity, kind.length])).toEqual([
    ['error', 1],
    ['warning', 2],
    ['advice', 2],
  ]);
});

it('takes for the gravest of a kind the dearest, then the one that covers most, and says that what is at stake is of that one', () => {
  expect(kindsOf(open)[0]?.[0].key).toBe('many');
  const dear = of('dear', { about: ['D-7'], amount: pounds(5) });
  const dearer = of('dearer', { about: ['D-8'], amount: pounds(9) });
  const table = gravestTable({ ...samplePlan, findings: [...open, dear, dearer] });
  expect(table?.rows.map(({ key }) => key)).toEqual(['dearer']);
  expect(table?.columns.map(({ title }) => title)).toEqual(['Finding', 'What was found; of several, the gravest', 'At stake in it']);
});
