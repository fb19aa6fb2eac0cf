import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planMade } from '../../src/cli/plan-made.ts';
import { figureOf, type Page, type PageTable } from '../../src/nouns/page.ts';
import { cellNames } from '../../src/output/xlsx/cell-named.ts';
import { evaluate, tablesOf } from '../../src/reports/tables/evaluate.ts';
import { lookedThrough } from '../../src/reports/tracing/looked-through.ts';
import { chainOf, firstStep, restsOn, stepInWords } from '../../src/reports/tracing/trace.ts';
import { workedBack } from '../../src/reports/tracing/worked-back.ts';
import { councils } from '../cli/ground.ts';
import { home, quietWorld, run } from '../world.ts';

const pagesOf = async (council: string): Promise<readonly Page[]> =>
  (await planMade(quietWorld({ out: '', err: '' }), { workspace: join(home, 'fixtures', council) })).pages;

it.each(councils)('every figure of the plan leads to cells of a file, or to the law it is counted by: %s', async (council) => {
  const pages = await pagesOf(council);
  const lost: string[] = [];
  let figures = 0;
  for (const page of pages)
    for (const table of page.blocks) {
      if (table.kind !== 'table') continue;
      for (const { key, cells } of table.rows)
        for (const { id } of table.columns) {
          if (figureOf(cells[id]?.content) === null) continue;
          figures += 1;
          const chain = chainOf(pages, { table: table.id, row: key, column: id });
          const isByLaw = chain.some(({ spot: { row }, how }) => row.basis !== undefined && how === row.basis);
          const saysNothing = chain.some((step) => stepInWords(step) === 'The plan names no cell for it.');
          if (saysNothing || (restsOn(chain).length === 0 && !isByLaw && !/there are no rows|none of/.test(chain.at(-1)?.how ?? '')))
            lost.push(`${page.title}, ${table.caption}: ${key}, ${id}`);
        }
    }
  expect(figures).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});

it.each([...councils, 'reorganisation'])('of no cell it is said that it is worked out without a word of how: %s', async (council) => {
  const { pages, plan } = await planMade(quietWorld({ out: '', err: '' }), { workspace: join(home, 'fixtures', council) });
  const [tables, whenceOf] = [tablesOf(pages), workedBack(plan.timelines)];
  const mute = new Set<string>();
  for (const page of pages)
    for (const table of page.blocks) {
      if (table.kind !== 'table') continue;
      for (const row of table.rows)
        for (const column of table.columns) {
          const cell = row.cells[column.id];
          const ref = { table: table.id, row: row.key, column: column.id };
          if (!cell || cell.content.kind === 'cells' || whenceOf(ref) !== null) continue;
          const step = firstStep({ ref, page, table, row, column, cell }, tables);
          if (/its row rests on|worked out by the model from the lines|names no cell/.test(step)) mute.add(`${table.id}: ${column.title}`);
        }
    }
  expect([...mute]).toEqual([]);
});

it('a last day to begin is counted back stage by stage to the register, and each stage says its law or that its length is assumed', async () => {
  const { pages, plan } = await planMade(quietWorld({ out: '', err: '' }), { workspace: join(home, 'fixtures/cumbria') });
  const [timeline] = plan.timelines.filter(({ lateByWorkingDays }) => lateByWorkingDays !== null);
  const chain = chainOf(pages, { table: 'pipeline', row: timeline?.id ?? '', column: 'noReturn' }, workedBack(plan.timelines));
  expect(chain.slice(0, 4).map(({ how }) => how)).toEqual([
    'the latest start of “Specification and tender pack”, the stage that must begin first; each is counted back from the one before it here',
    null,
    'the day the contract must start',
    'the latest start of “Service starts”, less 18 weeks (likely)',
  ]);
  const days = chain.slice(2).flatMap(({ spot: { cell } }) => (cell.content.kind === 'day' ? [cell.content.day] : []));
  expect(days).toEqual([...days].sort().reverse());
  const laws = chain.flatMap(({ goesBy }) => goesBy);
  expect(laws).toContainEqual({
    says: 'Standstill, 10 days after the notices go electronically: at least 10 calendar days',
    source: { text: 'PCR 2015 regs 87, 2(3)-(4)', verified: true },
    inForce: { from: '2015-02-26', to: '2025-02-23' },
  });
  expect(laws.filter(({ source }) => /assumption/.test(source.text)).every(({ source }) => !source.verified)).toBe(true);
  const late = chainOf(pages, { table: 'pipeline', row: timeline?.id ?? '', column: 'late' }, workedBack(plan.timelines));
  expect(late.map(({ spot }) => spot.column.title)).toContain('Earliest finish');
});

/** What `why` answers of one cell, asked as a reader of the workbook does. */
async function answer(table: string, row: string, column: string): Promise<string> {
  const address = cellNames(await pagesOf('plymouth')).addressOf({ table, row, column });
  return (await run(['why', address as string, '-w', 'fixtures/plymouth', '--md'])).out;
}

it('a count that comes to nought says how many rows it was counted in, and where they were read from', async () => {
  const out = await answer('milestone-months', 'Jun 2015', 'all');
  expect(out).toMatch(/is the number of rows in “Milestones[^”]*” where Month is “Jun 2015”; none of \d+ rows counts\./);
  expect(out).toMatch(/[A-Z]+\d+:[A-Z]+\d+ \| \*several cells\* \| \*looked through\*/);
  expect(out).not.toContain('nothing stands there');
});

it('names the law a duty’s days are counted by, and the services that were looked through for it', async () => {
  const out = await answer('duties-law', 'ECD-05', 'covered');
  expect(out).toMatch(
    /the days of the plan year on which it is in force \(.*Act.*\), and the services and contracts of these files: none is seen/,
  );
  expect(out).toMatch(/services\.xlsx, Existing provision!A\d+:A\d+/);
});

it('a full-year equivalent is worked out from its amount and its part of the year, and none of the model’s own figures is said to be read', async () => {
  const pages = await pagesOf('dudley');
  const tables = tablesOf(pages);
  const lines = [...tables.values()].find(({ columns }) => columns.some(({ id }) => id === 'fullYear')) as PageTable;
  const [row] = lines.rows;
  const cell = row?.cells['fullYear'];
  expect(cell?.content).toEqual({ kind: 'money', pence: 490_600_000 });
  expect(cell?.formula && evaluate(cell.formula, tables)).toBe(490_600_000);
  const chain = chainOf(pages, { table: lines.id, row: row?.key as string, column: 'fullYear' });
  expect(chain.map(stepInWords).join(' ')).toMatch(
    /“Base 2015\/16” of .*, divided by “Share of a year” of .*It was read from .*!D5\..*It is the months of “October 2015 to March 2016”, as a share of twelve\./,
  );
  expect(
    lines.rows.filter(({ total }) => total).flatMap(({ cells }) => [cells['fullYear'], cells['part']].filter((each) => each?.formula)),
  ).toEqual([]);
  const arithmetic = tables.get('assumptions')?.rows.map(({ cells }) => cells['mark']?.content);
  expect(arithmetic).toEqual([{ kind: 'text', text: 'worked out here' }]);
});

it('what a model makes of its lines without a formula is worked out and not read', async () => {
  const bridge = [...tablesOf(await pagesOf('cambridgeshire')).values()]
    .flatMap(({ rows }) => rows)
    .flatMap(({ cells }) => Object.values(cells));
  const worked = bridge.filter(({ basis, source }) => basis?.startsWith('what this term comes to') && source !== undefined);
  expect(worked.length).toBeGreaterThan(0);
  expect(worked.filter(({ formula }) => formula !== undefined)).toEqual([]);
});

it('cells that have no address, and rows without any, are looked through too', () => {
  const table = (id: string, cells: readonly string[]): PageTable => ({
    ...{ kind: 'table', id, caption: id, columns: [{ id: 'a', title: 'A', width: 9, align: 'left' }] },
    rows: cells.map((cell, index) => ({
      key: String(index),
      cells: { a: { content: { kind: 'text', text: 'x' }, source: [{ file: 'f', sheet: null, cell }] } },
    })),
  });
  const tables = new Map(
    [table('lines', ['line 4', 'line 9']), table('none', []), table('far', ['C9', 'A2', 'B30'])].map((one) => [one.id, one]),
  );
  const of = (id: string) => lookedThrough({ op: 'count-where', table: id, where: { a: 'y' } }, tables);
  expect(of('lines')).toEqual({ words: 'none of 2 rows counts', cells: [{ file: 'f', sheet: null, cell: 'line 4' }] });
  expect(of('none')).toEqual({ words: 'there are no rows to count', cells: [] });
  expect(of('far').cells).toEqual([{ file: 'f', sheet: null, cell: 'A2:C30' }]);
});

it('a count shows how each row it counts stands, a nought the cells it was counted down, and a blank is not said to be worked out', async () => {
  const firstSteps = async (council: string, table: string, row: string, column: string) =>
    chainOf(await pagesOf(council), { table, row, column }).slice(0, 2);
  const [, counted] = await firstSteps('plymouth', 'summary', 'proposed', 'value');
  expect([counted?.spot.column.title, counted?.spot.cell.content]).toEqual(['Placed how', { kind: 'text', text: 'Proposed' }]);
  const [nought] = await firstSteps('cumbria', 'summary', 'ending', 'value');
  expect(nought?.rests.map(({ cell }) => cell)).toEqual(['D2:D4']);
  const [past] = await firstSteps('cumbria', 'summary', 'decisions past', 'value');
  expect(past && stepInWords(past)).toMatch(
    /where Last day is 9 June 2019 or before, plus .* Printed by its paper is 9 June 2019 or before\.$/,
  );
  const [blank] = await firstSteps('doncaster', 'workforce', 'eh-access-team-facilitation-and-investigation-officer', 'fte');
  expect(blank && stepInWords(blank)).toBe('It is missing: no cell its row was read from states it.');
});
