import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshFolder, home, run } from '../../world.ts';
import { councils, expectRefused } from '../ground.ts';

interface Told {
  readonly data: {
    readonly steps: readonly {
      readonly depth: number;
      readonly at: string | null;
      readonly how: string | null;
      readonly value: unknown;
      readonly rests: readonly unknown[];
    }[];
    readonly cells: readonly { readonly cell: { readonly cell: string }; readonly text: string | null }[];
    readonly differs: readonly string[];
  };
}

async function told(...argv: readonly string[]): Promise<Told['data']> {
  const { out, err, code } = await run(['why', ...argv, '--json']);
  expect(code, err).toBe(0);
  return (JSON.parse(out) as Told).data;
}

/** A council's workspace to change, and the plan written from it. */
async function copyOf(council: string): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = join(freshFolder(), council);
  cpSync(join(home, 'fixtures', council), folder, { recursive: true });
  const file = join(freshFolder(), 'plan.xlsx');
  expect((await run(['plan', '-w', folder, '-o', file])).code).toBe(0);
  return { folder, file };
}

describe('why', () => {
  it('goes from the net budget of a year to the budget cell, and by the measure to the line of the scenario', async () => {
    const { steps, cells } = await told('net budget 2018/19', '-w', 'fixtures/cambridgeshire');
    expect(steps.map(({ depth, value }) => [depth, value])).toEqual([
      [0, 4_372_159],
      [1, 5_272_159],
      [2, 5_272_159],
      [3, 5_272_159],
      [4, 5_272_159],
      [1, 900_000],
      [2, 900_000],
    ]);
    expect(cells.map(({ text }) => text)).toEqual(['5272159', expect.stringContaining('id: offer')]);
    expect(cells[1]?.text).toMatch(/900,?000/);
  });

  it('takes the plain meaning where there is one, and says what else holds the words', async () => {
    const on = ['-w', 'fixtures/cambridgeshire'];
    const savings = await told('savings 2018/19', ...on);
    expect(savings.steps[0]).toMatchObject({ value: 900_000 });
    const { out, code } = await run(['why', 'savings 2018/19', ...on]);
    expect(code).toBe(0);
    expect(out).toMatch(/^less savings: 2018\/19\n/);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/Other figures hold the words `savings 2018\/19` too: \S.*\. Ask about one by its cell\./);
    expect((await told("children's centres 2018/19", ...on)).steps[0]).toMatchObject({ value: 4_372_159 });
    expect((await told('base 2018/19', ...on)).steps[0]).toMatchObject({ value: 5_272_159 });
    expect((await run(['why', 'net budget 2018/19', ...on])).out).toMatch(/^Net budget: 2018\/19\n/);
  });

  it('finds the net present value by its short name', async () => {
    const { out } = await run(['why', 'npv', '-w', 'fixtures/cambridgeshire']);
    expect(out).toMatch(/^Net present value: Amount\n/);
  });

  it('is asked by the cell of the workbook, or by the name of a total', async () => {
    const on = ['-w', 'fixtures/plymouth'];
    const byCell = await told('Budget lines, System elements!C12', ...on);
    expect(byCell.steps[0]).toMatchObject({ value: 27_150_102, at: 'Budget lines, System elements!C12' });
    expect(await told("'Budget lines, System elements'!$C$12", ...on)).toEqual(byCell);
    expect(await told('total_budget_2_budget', ...on)).toEqual(byCell);
  });

  it('says of a marked amount what its footnote says', async () => {
    const { out } = await run(['why', 'Budget!C9', '-w', 'fixtures/plymouth']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('“* Contracted spend only at present”');
  });

  it('refuses what several figures answer to, and names the cell of each', async () => {
    const ran = await run(['why', '£27,150,102', '-w', 'fixtures/plymouth']);
    expectRefused(ran, '13 figures', 'Budget lines, System elements!C12');
  });

  it.each([
    ['Bugdet!C21', 'Did you mean `Budget`?'],
    ['Budget!Z99', 'Budget!Z99'],
    ['no such thing at all', 'No figure of the plan'],
    ['£1.23', 'No figure of the plan'],
  ])('refuses %s', async (figure, words) => {
    expectRefused(await run(['why', figure, '-w', 'fixtures/plymouth']), words);
  });

  it('makes a written plan again as it was made, and has nothing to say where nothing changed', async () => {
    const { folder, file } = await copyOf('cambridgeshire');
    const { steps, differs } = await told(file, 'net budget 2018/19', '-w', folder);
    expect(steps[0]?.value).toBe(4_372_159);
    expect(differs).toEqual([]);
  });

  it('says what changed since a plan was written: a source, a scenario, and the figure itself', async () => {
    const { folder, file } = await copyOf('cambridgeshire');
    const log = join(folder, 'data/proposals.csv');
    writeFileSync(log, `${readFileSync(log, 'utf8')}\n`);
    const scenario = join(folder, 'scenarios/child-and-family-centres.yaml');
    writeFileSync(scenario, readFileSync(scenario, 'utf8').replaceAll(/900,?000/g, '800000'));
    const { steps, differs } = await told(file, 'net budget 2018/19', '-w', folder);
    expect(steps[0]?.value).toBe(4_472_159);
    expect(differs.join(' ')).toContain(
      'Changed since the workbook was made: data/proposals.csv and scenarios/child-and-family-centres.yaml.',
    );
    expect(differs.join(' ')).toContain('The workbook holds 4372159');
  });

  it('has nothing to say of a share that nobody changed, which the sheet shows as a percentage', async () => {
    const { folder, file } = await copyOf('plymouth');
    const { steps, differs } = await told(file, 'Budget!D9', '-w', folder);
    expect(steps[0]?.value).toBeCloseTo(0.0672, 6);
    expect(differs).toEqual([]);
  });

  it('refuses a workbook that is no plan of ours, and one that is not there', async () => {
    expectRefused(await run(['why', 'fixtures/plymouth/data/finance.xlsx', 'Budget!C11', '-w', 'fixtures/plymouth']), 'how it was made');
    expectRefused(await run(['why', 'nowhere.xlsx', 'Budget!C11', '-w', 'fixtures/plymouth']), 'nowhere.xlsx');
  });

  it.each(councils)('every figure %s adds up rests on cells of its files', async (council) => {
    const { planMade } = await import('../../../src/cli/plan-made.ts');
    const { chainOf, restsOn } = await import('../../../src/reports/tracing/trace.ts');
    const { quietWorld } = await import('../../world.ts');
    const { pages } = await planMade(quietWorld({ out: '', err: '' }), { workspace: join(home, 'fixtures', council) });
    const sums = pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind !== 'table'
          ? []
          : block.rows.flatMap(({ key, cells }) =>
              block.columns.flatMap(({ id }) => {
                const cell = cells[id];
                return cell?.formula && cell.content.kind === 'money' && cell.content.pence !== 0
                  ? [{ table: block.id, row: key, column: id }]
                  : [];
              }),
            ),
      ),
    );
    const bare = sums.filter((ref) => restsOn(chainOf(pages, ref)).length === 0);
    expect(bare.filter(({ row }) => row !== 'difference')).toEqual([]);
  });
});

it.each(councils)(
  'every figure of the map of %s, of its control totals and of the rules run names a cell, noughts too',
  async (council) => {
    const { planMade } = await import('../../../src/cli/plan-made.ts');
    const { chainOf, restsOn } = await import('../../../src/reports/tracing/trace.ts');
    const { figureOf } = await import('../../../src/nouns/page.ts');
    const { quietWorld } = await import('../../world.ts');
    const { pages } = await planMade(quietWorld({ out: '', err: '' }), { workspace: join(home, 'fixtures', council) });
    const looked = ['map-counts', 'map-values', 'map-elements', 'rules-run', 'control-rows', 'control-money'];
    const refs = pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind !== 'table' || !looked.includes(block.id)
          ? []
          : block.rows.flatMap(({ key, cells }) =>
              block.columns.flatMap(({ id }) => (figureOf(cells[id]?.content) === null ? [] : [{ table: block.id, row: key, column: id }])),
            ),
      ),
    );
    expect(refs.length).toBeGreaterThan(200);
    expect(refs.filter((ref) => restsOn(chainOf(pages, ref)).length === 0)).toEqual([]);
  },
);

describe('cells of a plan by the names its workbook gives them', () => {
  it('are found again by their own address', async () => {
    const { planMade } = await import('../../../src/cli/plan-made.ts');
    const { cellNames } = await import('../../../src/output/xlsx/cell-named.ts');
    const { quietWorld } = await import('../../world.ts');
    const { pages } = await planMade(quietWorld({ out: '', err: '' }), { workspace: join(home, 'fixtures/plymouth') });
    const names = cellNames(pages);
    const refs = pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap(({ key }) => block.columns.map(({ id }) => ({ table: block.id, row: key, column: id })))
          : [],
      ),
    );
    expect(refs.length).toBeGreaterThan(1000);
    for (const ref of refs) expect(names.named(names.addressOf(ref) ?? '')).toEqual(ref);
  });
});
