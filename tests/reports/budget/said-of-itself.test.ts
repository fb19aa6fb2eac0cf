import { expect, it } from 'vitest';
import type { Column } from '../../../src/nouns/table.ts';
import { budgetTables, lineTitle } from '../../../src/reports/budget/budget-tables.ts';
import { besideTotal, saidOfItself } from '../../../src/reports/budget/said-of-itself.ts';
import { pence } from '../../../src/values/money.ts';
import { samplePlan, workspace } from '../sample-plan.ts';

const [own] = budgetTables(samplePlan);
if (!own) throw new Error('the sample has no budget');
const footnote = '* Contracted spend only';
/** The table of elements with one footnote below it, its lines marked with these texts in order. */
const noted = (...texts: (string | undefined)[]): typeof own => ({
  ...own,
  table: { ...own.table, words: [{ cell: 'A99', text: footnote }] },
  lines: own.lines.map((line, index) => {
    const text = texts[index];
    const notes = text === undefined ? [] : [{ kind: 'caveat' as const, field: 'budget', quoted: '£1*', text }];
    return { ...line, origin: { ...line.origin, notes } };
  }),
});
const said = (...texts: (string | undefined)[]): string | undefined => saidOfItself(noted(...texts), workspace);
const [first, second, third] = own.lines.map((line) => `“${lineTitle(workspace, line)}”`);
const quoted = `“${footnote}” (finance.xlsx, System elements!A99).`;

it('a footnote is said of the line that carries its mark, by name, and never of the whole table', () => {
  expect(said(undefined, footnote)).toBe(`The budget table says of its line ${second}: ${quoted}`);
  expect(said(footnote, footnote)).toBe(`The budget table says of its lines ${first} and ${second}: ${quoted}`);
  expect(own.lines).toHaveLength(5);
  expect(said(footnote, footnote, footnote, footnote)).toBe(
    `The budget table says of its lines ${first}, ${second}, ${third} and 1 more: ${quoted}`,
  );
});

it('is said of the table itself where no line carries the mark, all of them do, or the line has no name', () => {
  const itself = `The budget table says of itself: ${quoted}`;
  expect(said()).toBe(itself);
  expect(said(...own.lines.map(() => footnote))).toBe(itself);
  const table = noted(footnote);
  const nameless = table.lines.map(({ line: _, service: __, element: ___, ...line }) => line);
  expect(saidOfItself({ ...table, lines: nameless }, workspace)).toBe(itself);
});

it('words of the table and of its lines stand in one sentence', () => {
  const table = noted(footnote);
  const words = [{ cell: 'A98', text: 'Net of grants' }, ...table.table.words];
  expect(saidOfItself({ ...table, table: { ...table.table, words } }, workspace)).toBe(
    `The budget table says of itself: “Net of grants” (finance.xlsx, System elements!A98); of its line ${first}: ${quoted}`,
  );
});

it('a caveat on an amount that the words below the table do not say is pointed to beside the total', () => {
  expect(said(footnote, '** Mostly prescribing')).toBe(
    `The budget table says of its line ${first}: ${quoted} 1 of its amounts carries a further caveat: see “Caveats on single cells” in Assumptions and sources.`,
  );
  expect(saidOfItself({ ...noted('x', '** Mostly prescribing'), inCopy: true }, workspace, ', told in the full plan')).toContain(
    ' 2 of its amounts carry a further caveat, told in the full plan.',
  );
  const alone = noted('** Mostly prescribing', '** Mostly prescribing');
  expect(saidOfItself({ ...alone, table: { ...alone.table, words: [] } }, workspace)).toBe(
    '2 of its amounts carry a caveat: see “Caveats on single cells” in Assumptions and sources.',
  );
});

it('a total of gross budgets says what it is net of the income beside them, and one that is net says nothing of it', () => {
  const { origin } = own.lines[0] as (typeof own.lines)[number];
  const columns = (heading: string) =>
    [...origin.table.columns.filter(({ field }) => field !== 'budget' && field !== 'income')].concat(
      [heading, 'Income'].map((text, at) => ({
        ...(origin.table.columns[0] as Column),
        index: 90 + at,
        heading: text,
        field: at === 0 ? 'budget' : 'income',
      })),
    );
  const beside = (heading: string, isStated = true): string => {
    const headed = columns(heading).slice(0, isStated ? undefined : -1);
    const table = { ...origin.table, columns: headed, words: [] };
    const lines = own.lines.map((line) => ({
      ...line,
      budget: pence(100_00),
      ...(isStated && { income: pence(15_00) }),
      origin: { ...line.origin, table },
    }));
    return besideTotal({ ...own, table, lines }, [own], samplePlan, null).join(' ');
  };
  expect(beside('Gross budget')).toContain('Before income; net it is £425.');
  expect(beside('Gross budget', false)).toContain('Before income, of which none is stated.');
  expect(beside('Budget')).not.toContain('Before income');
});
