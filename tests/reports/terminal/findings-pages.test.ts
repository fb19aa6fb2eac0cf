import { expect, it } from 'vitest';
import { findingNames } from '../../../src/cli/finding-names.ts';
import type { Finding } from '../../../src/nouns/finding.ts';
import type { PageList } from '../../../src/nouns/page.ts';
import { findingsPages } from '../../../src/reports/terminal/findings-pages.ts';
import { findings, samplePlan } from '../sample-plan.ts';

const names = findingNames({ ...samplePlan, duties: samplePlan.duties.map(({ duty }) => duty) });

type Options = Parameters<typeof findingsPages>[3];

function listsOf(all: readonly Finding[], options: Options = {}): PageList[] {
  return findingsPages(all, samplePlan.rules, names, options).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'list' ? [block] : [])),
  );
}

function lists(options: Options = {}): PageList[] {
  return listsOf(findings, options);
}

function cells(list: PageList | undefined): string[] {
  return (list?.items ?? []).flatMap((item) => item.cells.map(({ cell }) => cell));
}

it('findings stand under their severity and rule with their cells, and what is accepted stands apart', () => {
  const tones = lists().map(({ tone, heading }) => [tone, heading.includes('no-end-date')]);
  expect(tones).toContainEqual(['muted', true]);
  expect(cells(lists().find(({ tone }) => tone === 'bad'))).toEqual(['E4']);
  expect(cells(lists().filter(({ tone }) => tone === 'warn')[0])).toEqual(['E6']);
});

it('an amount at stake is said beside the finding that has one', () => {
  const withAmount = findings.filter(({ amount }) => amount !== undefined);
  const said = lists()
    .flatMap(({ items }) => items)
    .filter(({ text }) => text.includes('£'));
  expect(withAmount.length).toBeGreaterThan(0);
  expect(said.length).toBeGreaterThanOrEqual(withAmount.length);
});

it('what could not be judged is never left unsaid, unless only the first findings are asked for', () => {
  const unjudged = (options: Options = {}): number => lists(options).filter(({ heading }) => heading.startsWith('Could not')).length;
  expect(unjudged()).toBe(1);
  expect(unjudged({ first: 1 })).toBe(0);
});

it('of a rule that finds much the first eight are shown and the rest counted, unless all or the first so many are asked for', () => {
  const [one] = findings.filter(({ accepted }) => !accepted);
  const many = Array.from({ length: 120 }, (_, index) => ({ ...(one as Finding), key: `k${index}` }));
  const items = (options: Options): PageList['items'] => listsOf(many, options)[0]?.items ?? [];
  expect(items({})).toHaveLength(9);
  expect(items({}).at(-1)?.text).toContain('112');
  expect(items({ whole: true })).toHaveLength(120);
  expect(items({ first: 20 })).toHaveLength(20);
});

it('how to accept a finding is the last thing said, while one is open', () => {
  const last = (all: readonly Finding[]) => findingsPages(all, samplePlan.rules, names)[0]?.blocks.at(-1);
  expect(last(findings)).toMatchObject({ kind: 'words', tone: 'muted', paragraphs: [expect.stringContaining('accept,KEY')] });
  expect(JSON.stringify(last([]))).not.toContain('accept,KEY');
});

it('what could not be judged goes by the name of its rule and of the thing it is about; the code stays beside it, to be asked for', () => {
  const [row] = samplePlan.records.contracts;
  const unjudged = [{ about: row?.id ?? '', because: 'its end is not stated', cell: null }];
  const blocks = findingsPages(
    [],
    [{ code: 'no-end-date', title: 'A contract has no end date', examined: 1, found: 0, unjudged }],
    names,
  ).flatMap((page) => page.blocks);
  const list = blocks.find((block) => block.kind === 'list') as PageList;
  expect(list.heading).toBe('Could not be judged: A contract has no end date (no-end-date)');
  expect(row?.title).toBeTruthy();
  expect(list.items.map(({ text }) => text)).toEqual([`${row?.title}: its end is not stated.`]);
  const duty = { about: 'PFS-01', because: 'its day is not recorded', cell: null };
  const owed = findingsPages(
    [],
    [{ code: 'duty-without-arrangement', title: 'No arrangement seen for a duty', examined: 1, found: 0, unjudged: [duty] }],
    names,
  );
  expect(JSON.stringify(owed)).toContain('Services for children in need (PFS-01): its day is not recorded.');
});

it.each([
  ['data/messy.csv#!F12', 'messy.csv F12'],
  ['data/our book.xlsx#Spend 2015!F12', 'our book.xlsx, Spend 2015!F12'],
])('a cell that could not be judged, %s, goes by its file and address with no capital put on it', (about, called) => {
  const unjudged = [{ about, because: 'rows could not be read', cell: null }];
  const blocks = findingsPages(
    [],
    [{ code: 'total-does-not-add-up', title: 'A printed total does not add up', examined: 1, found: 0, unjudged }],
    names,
  ).flatMap((page) => page.blocks);
  const list = blocks.find((block) => block.kind === 'list') as PageList;
  expect(list.items.map(({ text }) => text)).toEqual([`${called}: rows could not be read.`]);
});
