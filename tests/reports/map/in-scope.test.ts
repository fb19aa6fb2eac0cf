import { expect, it } from 'vitest';
import type { Finding } from '../../../src/nouns/finding.ts';
import { planPages } from '../../../src/reports/index.ts';
import { onePage } from '../../../src/reports/one-page/one-page.ts';
import { contracts } from '../../../src/reports/pages/contracts.ts';
import { findings } from '../../../src/reports/pages/findings.ts';
import { services } from '../../../src/reports/pages/services.ts';
import { summary } from '../../../src/reports/pages/summary.ts';
import { committeeReport } from '../../../src/reports/papers/index.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { samplePlan, wholeCouncilPlan } from '../sample-plan.ts';

const table = tableIn(pageOf(summary, wholeCouncilPlan), 'summary');
const told = (row: string): unknown[] => ['value', 'note'].map((column) => contentAt(table, row, column));

it('the summary counts what is in scope, and says how many are left out', () => {
  expect(told('services')[0]).toEqual({ kind: 'count', count: 9 });
  expect(told('services commissioned')[0]).toEqual({ kind: 'count', count: 3 });
  expect(told('out of scope')[0]).toEqual({ kind: 'count', count: 2 });
});

it('a contract out of scope that ends is not counted among those that do', () => {
  expect(contentAt(tableIn(pageOf(summary, samplePlan), 'summary'), 'ending', 'value')).toEqual({ kind: 'count', count: 1 });
  expect(told('ending')[0]).toEqual({ kind: 'count', count: 0 });
  expect(JSON.stringify(told('ending')[1])).toContain('in scope; to 30 June 2016');
});

it('findings of what is out of scope are counted apart, and stand beneath the others', () => {
  expect(told('findings error')).toEqual([
    { kind: 'count', count: 0 },
    { kind: 'text', text: '1 more of what is out of scope; see Findings' },
  ]);
  const all = tableIn(pageOf(findings, wholeCouncilPlan), 'findings');
  expect(all.rows.map(({ cells }) => cells['scope']?.content)).toEqual(
    all.rows.map((_, index) => ({ kind: 'text', text: index === all.rows.length - 1 ? 'Out of scope' : 'In the plan' })),
  );
  expect(all.rows.at(-1)?.key).toBe('contract-ended:C-1');
});

it('what is out of scope stands last among services and contracts, and each contract says whether it is', () => {
  const placed = tableIn(pageOf(services, wholeCouncilPlan), 'services').rows.filter(({ total }) => !total);
  expect(placed.slice(-2).map(({ cells }) => cells['element']?.content)).toEqual(Array(2).fill({ kind: 'text', text: 'Out of scope' }));
  const register = tableIn(pageOf(contracts, wholeCouncilPlan), 'contracts');
  expect(register.rows.map(({ key }) => key)).toEqual(['C-2', 'C-3', 'C-1', 'total']);
  expect(contentAt(register, 'C-1', 'scope')).toEqual({ kind: 'text', text: 'Out of scope' });
  expect(tableIn(pageOf(contracts, samplePlan), 'contracts').columns.map(({ id }) => id)).not.toContain('scope');
});

it('the one page tells the gravest findings, and the contracts that end, of what is in scope only', () => {
  const sheet = onePage(wholeCouncilPlan, []);
  expect(JSON.stringify(sheet)).not.toContain('The original term of C-1 has ended');
  expect(JSON.stringify(onePage(samplePlan, []))).toContain('The original term of C-1 has ended');
  expect(tableIn(sheet, 'one-findings').note).toContain('1 more of what is out of scope is left out');
  expect(sheet.blocks.some((block) => block.kind === 'table' && block.id === 'one-ending')).toBe(false);
});

it('findings accepted are counted in scope too, and how many more are of what is not', () => {
  const acceptance = { reason: 'Known', by: 'Head of commissioning', until: null };
  const plan = { ...wholeCouncilPlan, findings: wholeCouncilPlan.findings.map((finding) => ({ ...finding, accepted: acceptance })) };
  const accepted = (column: string) => contentAt(tableIn(pageOf(summary, plan), 'summary'), 'findings accepted', column);
  expect(accepted('value')).toEqual({ kind: 'count', count: plan.findings.length - 1 });
  expect(accepted('note')).toEqual({ kind: 'text', text: '1 more of what is out of scope; see Findings' });
});

it('a finding that counts contracts in scope and others says how many of its rows are of each', () => {
  const cellOf = (id: string) => wholeCouncilPlan.placements.find((placement) => placement.id === id)?.cell;
  const [first] = wholeCouncilPlan.findings;
  const evidence = [cellOf('C-1'), cellOf('C-2')].filter((cell) => cell !== undefined);
  const many = { ...first, key: 'many', severity: 'error', text: '2 contracts ended.\n• One', evidence } as unknown as Finding;
  const plan = { ...wholeCouncilPlan, findings: [many] };
  const said = 'Of the 2 rows counted here 1 is out of scope of the plan, and 1 in it.';
  const shown = tableIn(pageOf(findings, plan), 'findings');
  expect(contentAt(shown, 'many', 'text')).toEqual({ kind: 'text', text: `2 contracts ended. ${said}\n• One` });
  expect(JSON.stringify(onePage(plan, []))).toContain(said);
  expect(JSON.stringify(committeeReport(plan, planPages(plan)).sections)).toContain(said);
  expect(contentAt(tableIn(pageOf(findings, { ...samplePlan, findings: [many] }), 'findings'), 'many', 'text')).toEqual({
    kind: 'text',
    text: many.text,
  });
});
