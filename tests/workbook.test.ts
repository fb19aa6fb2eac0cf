import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook, Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { linesIn } from '../src/output/xlsx/row-heights.ts';
import { liveCells, opened } from './output/open-workbook.ts';
import { hasOffice, recalculated } from './output/recalculated.ts';
import { run } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'commission-workbook-'));

async function planOf(name: string): Promise<Uint8Array> {
  const path = join(folder, `${name}.xlsx`);
  const { code, err } = await run(['plan', '-w', `fixtures/${name}`, '-o', path]);
  expect(code, err).toBe(0);
  return readFileSync(path);
}

describe.each(['plymouth', 'cambridgeshire', 'dudley', 'cumbria', 'doncaster'])('the plan workbook of %s', (name) => {
  it('holds live formulas, each with its value, and no error', async () => {
    const cells = liveCells(await opened(await planOf(name)));
    expect(cells.length).toBeGreaterThan(20);
    for (const { sheet, address, result } of cells) expect(['number', 'string'], `${sheet}!${address}`).toContain(typeof result);
  });

  it('needs no row higher than a spreadsheet program shows', async () => {
    for (const sheet of (await opened(await planOf(name))).worksheets)
      sheet.eachRow((row, at) =>
        row.eachCell((cell, column) => {
          // Words stand in the first column alone, and run on over the empty cells beside them.
          if (column > 1)
            expect(linesIn(cell.text, (sheet.getColumn(column).width ?? 10) - 1.4), `${sheet.name} ${at}`).toBeLessThanOrEqual(32);
        }),
      );
  });

  it.runIf(hasOffice)('comes to the same figures when a spreadsheet program works it out again', { timeout: 120_000 }, async () => {
    const bytes = await planOf(name);
    const again = await recalculated(bytes);
    for (const { sheet, address, formula, result } of liveCells(await opened(bytes))) {
      const cell = again.getWorksheet(sheet)?.getCell(address);
      if (typeof result === 'number') expect(cell?.result, `${sheet}!${address} =${formula}`).toBeCloseTo(result, 6);
      else expect(cell?.result, `${sheet}!${address} =${formula}`).toBe(result);
    }
  });
});

/** The sheets of a page: its own, and those of its further tables. */
function sheetsOf(book: Workbook, page: string): Worksheet[] {
  return book.worksheets.filter((sheet) => {
    const title = String(sheet.getCell('A1').value);
    return title === page || title.startsWith(`${page}: `);
  });
}

/** Figures of one page, down from its title row, by the words of their row's first cell. */
function figuresOn(book: Workbook, page: string): Map<string, unknown[]> {
  const rows = new Map<string, unknown[]>();
  for (const sheet of sheetsOf(book, page))
    sheet.eachRow((row) => {
      const values: unknown[] = [];
      row.eachCell((cell) => values.push(cell.formula ? (cell.result ?? 0) : cell.value));
      const label = String(values[0]);
      rows.set(label, [...(rows.get(label) ?? []), ...values.filter((value) => typeof value === 'number')]);
    });
  return rows;
}

/** One amount of a page written over by another, as a person would. */
function change(book: Workbook, page: string, was: number, is: number): void {
  for (const sheet of sheetsOf(book, page))
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value === was) cell.value = is;
      }),
    );
}

describe('a budget line changed in the workbook', () => {
  it.runIf(hasOffice)('is followed by the totals, the map, the elements and the model', { timeout: 120_000 }, async () => {
    const book = await opened(await planOf('plymouth'));
    const line = figuresOn(book, 'Budget').get('Parent and family support');
    expect(line).toContain(324_511);
    change(book, 'Budget', 324_511, 424_511);
    const again = await recalculated(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(figuresOn(again, 'Budget').get('Total')).toContain(27_250_102);
    expect(figuresOn(again, 'Service map').get('Parent and family support')).toContain(424_511);
    expect(figuresOn(again, 'Budget by element').get('Parent and family support')).toContain(424_511);
    const model = figuresOn(again, 'Budget model');
    for (const label of ['Base', 'Net budget', 'Lines add to', 'All lines']) expect(model.get(label), label).toContain(27_250_102);
    expect(model.get('Difference')).toEqual([0]);
  });

  it.runIf(hasOffice)('leaves what a scenario takes from it as it was', { timeout: 120_000 }, async () => {
    const book = await opened(await planOf('cambridgeshire'));
    change(book, 'Budget', 5_272_159, 5_000_000);
    const model = figuresOn(await recalculated(new Uint8Array(await book.xlsx.writeBuffer())), 'Budget model');
    expect(model.get('Net budget')).toEqual([5_000_000, 4_100_000]);
    expect(model.get('All lines')).toEqual([5_000_000, 5_000_000, 4_100_000]);
    expect(model.get('Difference')).toEqual([0, 0]);
  });
});

const rising = {
  'commissioning.yaml': [
    'organisation: Anytown Council',
    'financial-year: 2026/27',
    'as-of: 2026-06-30',
    'governance: executive',
    'sources: [budget.csv]',
  ],
  'budget.csv': [
    'Service,System element,Tier,Fund,Financial year,Budget',
    "Children's centres,Early childhood development,universal,Core,2026/27,1200000",
    'Residential care,Children in and on the edge of care,specialist,Core,2026/27,4000000',
    'Lost line,,,Grant,2026/27,10000',
    'Helpline,Parent and family support,targeted,Core,2026/27,300000.50',
  ],
  'scenarios/cut.yaml': [
    'scenario: Cuts',
    'years: 2026/27 to 2028/29',
    'assumptions:',
    '  - { id: uplift, on: { line: Residential care }, rate: 2.5%, from: 2027/28 }',
    'measures:',
    '  - { id: beds, title: Fewer beds, kind: saving, on: { line: Residential care }, amount: "£500,000", from: 2026-10-01 }',
    "  - { id: shift, title: To the centres, kind: reallocation, from-line: Residential care, to-line: Children's centres, amount: 300k, from: 2027-10-01 }",
  ],
};

function homeMade(files: Readonly<Record<string, readonly string[]>>): string {
  const home = mkdtempSync(join(folder, 'made-'));
  mkdirSync(join(home, 'scenarios'));
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(home, name), `${lines.join('\n')}\n`);
  return home;
}

async function planMade(files: Readonly<Record<string, readonly string[]>>): Promise<Uint8Array> {
  const home = homeMade(files);
  const path = join(home, 'plan.xlsx');
  const { code, err } = await run(['plan', '-w', home, '-o', path]);
  expect(code, err).toBe(0);
  return readFileSync(path);
}

describe('a budget line changed under a scenario that raises and moves money', () => {
  it.runIf(hasOffice)(
    'leaves one base and one net budget in the whole workbook, and says by how much the terms are behind',
    { timeout: 120_000 },
    async () => {
      const bytes = await planMade(rising);
      const before = await opened(bytes);
      const net = figuresOn(before, 'Budget model').get('Net budget') as number[];
      expect(net).toHaveLength(3);
      change(before, 'Budget', 4_000_000, 5_000_000);
      const again = await recalculated(new Uint8Array(await before.xlsx.writeBuffer()));
      const [model, changes] = [figuresOn(again, 'Budget model'), figuresOn(again, 'What changes the budget')];
      const [base, now] = [6_510_000.5, net.map((amount) => amount + 1_000_000)];
      expect(model.get('Base')).toEqual([base, base, base]);
      expect(changes.get('Base 2026/27')?.slice(0, 3)).toEqual([base, base, base]);
      const near = (all: unknown[] | undefined) => all?.map((amount) => Math.round((amount as number) * 100) / 100);
      expect(near(model.get('Net budget'))).toEqual(near(now));
      expect(near(changes.get('With the measures'))).toEqual(near(now));
      expect(near(model.get('Base changed since'))).toEqual([1_000_000, 1_000_000, 1_000_000]);
      expect(near(model.get('Difference'))).toEqual([0, 0, 0]);
      // The bridge by line, the sums by heading and what the charts are drawn from.
      for (const [index, year] of ['2026/27', '2027/28', '2028/29'].entries()) {
        expect(near(changes.get(`All lines ${year}`)), year).toContain(near([now[index]])?.[0]);
        expect(near(changes.get(`${year}, with measures`)), year).toContain(near([now[index]])?.[0]);
      }
      for (const title of ['Children in and on the edge of care', 'Specialist and statutory intervention', 'Core'])
        expect(changes.get(title), title).toSatisfy((all: number[]) => all[0] === (title === 'Core' ? 6_500_000.5 : 5_000_000));
      expect(near(changes.get('Total')?.slice(0, 4))).toEqual(near([base, ...now]));
    },
  );

  it('says at each table whether it follows', async () => {
    const words: string[] = [];
    for (const sheet of sheetsOf(await opened(await planMade(rising)), 'What changes the budget'))
      sheet.eachRow((row) => words.push(String(row.getCell(1).value)));
    const said = words.join(' ');
    expect(said.match(/This follows a changed budget line/g)?.length).toBeGreaterThanOrEqual(5);
    expect(said).toMatch(/This does not follow a changed budget line/);
  });
});

describe('a base that is gross less income', () => {
  it.runIf(hasOffice).each(['', '-'])(
    'follows a changed gross budget and a changed income, written with “%s”',
    { timeout: 120_000 },
    async (minus) => {
      const files = {
        'commissioning.yaml': [
          ...rising['commissioning.yaml'].slice(0, -1),
          'sources: [{ path: budget.csv, columns: { Gross budget: budget } }]',
        ],
        'budget.csv': [
          'Service,Financial year,Gross budget,Income',
          `Family hubs,2026/27,900000,${minus}200000`,
          'Short breaks,2026/27,500000,0',
        ],
        'scenarios/cut.yaml': [
          'scenario: Cuts',
          'years: 2026/27 to 2027/28',
          'measures:',
          '  - { id: hubs, title: Fewer hubs, kind: saving, on: { line: Family hubs }, amount: 100k, from: 2027-04-01 }',
        ],
      };
      const book = await opened(await planMade(files));
      expect(figuresOn(book, 'Budget model').get('Net budget')).toEqual([1_200_000, 1_100_000]);
      const income = minus === '' ? 200_000 : -200_000;
      expect(figuresOn(book, 'Budget').get('Family hubs')).toEqual([900_000, income]);
      change(book, 'Budget', income, income * 1.25);
      change(book, 'Budget', 500_000, 510_000);
      const again = await recalculated(new Uint8Array(await book.xlsx.writeBuffer()));
      const model = figuresOn(again, 'Budget model');
      expect(model.get('Base')).toEqual([1_160_000, 1_160_000]);
      expect(model.get('Net budget')).toEqual([1_160_000, 1_060_000]);
      expect(model.get('Base changed since')).toEqual([-40_000, -40_000]);
      expect(model.get('Difference')).toEqual([0, 0]);
    },
  );
});

describe('a net published beside its gross budget and income', () => {
  const published = {
    'commissioning.yaml': [
      ...rising['commissioning.yaml'].slice(0, -1),
      'sources: [{ path: budget.csv, columns: { Gross budget: budget, Net budget: net } }]',
    ],
    'budget.csv': [
      'Service,Financial year,Gross budget,Income,Net budget',
      'Family hubs,2026/27,900000,200000,700000',
      'Short breaks,2026/27,500000,,500000',
      'Youth service,2026/27,340000,40000,310000',
      'Young carers,2026/27,,,185000',
    ],
    'scenarios/cut.yaml': [
      'scenario: Cuts',
      'years: 2026/27 to 2027/28',
      'measures:',
      '  - { id: hubs, title: Fewer hubs, kind: saving, on: { line: Family hubs }, amount: 100k, from: 2027-04-01 }',
      'limits:',
      '  - { title: Hubs keep their floor, on: { line: Family hubs }, at-least: 95% }',
    ],
  };
  const wordsOn = (book: Workbook, page: string): string => {
    const words: string[] = [];
    for (const sheet of sheetsOf(book, page)) sheet.eachRow((row) => words.push(String(row.getCell(1).value)));
    return words.join(' ');
  };

  it.runIf(hasOffice)(
    'follows both where it is exactly the one less the other, with its total and the model',
    { timeout: 120_000 },
    async () => {
      const book = await opened(await planMade(published));
      expect(figuresOn(book, 'Budget').get('Family hubs')).toEqual([900_000, 700_000, 200_000]);
      for (const [was, is] of [
        [900_000, 950_000],
        [200_000, 210_000],
        [500_000, 480_000],
        [340_000, 390_000],
      ] as const)
        change(book, 'Budget', was, is);
      const again = await recalculated(new Uint8Array(await book.xlsx.writeBuffer()));
      const budget = figuresOn(again, 'Budget');
      expect(budget.get('Family hubs')).toEqual([950_000, 740_000, 210_000]);
      expect(budget.get('Short breaks')).toEqual([480_000, 480_000]);
      expect(budget.get('Youth service')).toEqual([390_000, 310_000, 40_000]);
      expect(budget.get('Total')).toEqual([1_820_000, 1_715_000, 250_000]);
      expect(figuresOn(again, 'Budget model').get('Net budget')).toEqual([1_715_000, 1_615_000]);
    },
  );

  it('says which nets stay, and that limits and measures do', async () => {
    const book = await opened(await planMade(published));
    expect(wordsOn(book, 'Budget')).toContain(
      'A net that is exactly its budget less the income beside it follows when either is changed. 2 nets are not exactly that, and stay as published.',
    );
    const model = (caption: string): string => wordsOn(book, `Budget model: ${caption}: Cuts`);
    expect(model('Limits')).toContain('This does not follow a changed budget line');
    expect(model('Measures')).toContain('nothing follows what is changed here');
  });

  it('still leads to its own cell in the file', async () => {
    const home = homeMade(published);
    const { code, out, err } = await run(['why', 'Family hubs: Net', '-w', home, '--json']);
    expect(code, err).toBe(0);
    const [net] = JSON.parse(out).data.steps;
    expect(net.how).toMatch(/less “Income” of “Family hubs.*”, which is what the file states/);
    expect(net.rests).toEqual([{ file: 'budget.csv', sheet: null, cell: 'E2' }]);
  });
});

describe("Plymouth's plan", () => {
  it('gives the budget of the five elements and their total, to the pound', async () => {
    const values: unknown[] = [];
    for (const sheet of sheetsOf(await opened(await planOf('plymouth')), 'Budget'))
      sheet.eachRow((row) => row.eachCell((cell) => values.push(cell.result ?? cell.value)));
    for (const pounds of [6_865_572, 8_931_663, 324_511, 2_186_655, 8_841_701, 27_150_102])
      expect(values, String(pounds)).toContain(pounds);
  });
});
