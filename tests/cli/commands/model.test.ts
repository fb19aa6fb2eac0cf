import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../../world.ts';
import { expectRefused, put, smallWorkspace } from '../ground.ts';

interface Modelled {
  readonly scenario: string;
  readonly years: readonly string[];
  readonly lines: readonly { readonly id: string; readonly amounts: Readonly<Record<string, number>>; readonly fullYear?: number }[];
  readonly totals: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly npv: number | null;
}

describe('model', () => {
  it('Plymouth’s five elements make £27,150,102', async () => {
    const { years, lines, totals } = await dataOf<Modelled>(['model', '-w', 'fixtures/plymouth']);
    expect(years).toEqual(['2015/16']);
    expect(lines.reduce((sum, { amounts }) => sum + (amounts['2015/16'] ?? 0), 0)).toBe(27_150_102);
    expect(totals['2015/16']).toMatchObject({ base: 27_150_102, savings: 0, net: 27_150_102 });
  });

  it('Cambridgeshire’s £5,272,159 less £900,000 is £4,372,159', async () => {
    const { totals } = await dataOf<Modelled>(['model', '-w', 'fixtures/cambridgeshire']);
    expect(totals['2018/19']).toMatchObject({ base: 5_272_159, savings: 900_000, net: 4_372_159 });
  });

  it('every year: net is what the terms make, to the penny', async () => {
    for (const council of ['plymouth', 'cambridgeshire', 'dudley']) {
      const { totals } = await dataOf<Modelled>(['model', '-w', `fixtures/${council}`]);
      for (const year of Object.values(totals)) {
        const pence = (term: string): number => Math.round((year[term] ?? 0) * 100);
        const gained = ['base', 'indexation', 'pressures', 'investment', 'oneOff', 'reallocatedIn'].reduce(
          (sum, term) => sum + pence(term),
          0,
        );
        const lost = ['reallocatedOut', 'savings', 'avoidance', 'income'].reduce((sum, term) => sum + pence(term), 0);
        expect(gained - lost).toBe(pence('net'));
      }
    }
  });

  it('Dudley’s six months carry their full-year equivalent apart', async () => {
    const { lines, totals } = await dataOf<Modelled>(['model', '-w', 'fixtures/dudley']);
    expect(totals['2015/16']?.['base']).toBe(2_453_000);
    expect(lines.some(({ fullYear }) => fullYear !== undefined)).toBe(true);
  });

  it('--csv is the whole budget by year, its net row too, whose columns make the net; a view leaves its totals out', async () => {
    const rows = (out: string) =>
      out
        .trim()
        .split('\n')
        .map((line) => line.split(','));
    const { out } = await run(['model', '--csv', '-w', 'fixtures/cambridgeshire']);
    expect(rows(out).map(([term]) => term)).toEqual(['Term', 'Base', 'less savings', 'Net budget', 'Lines add to', 'Difference']);
    const last = rows(out).map((row) => Number(row.at(-1)));
    expect(last.slice(1, 4)).toEqual([5_272_159, 900_000, 4_372_159]);
    const view = await run(['model', '--csv', '--show', 'bridge', '-w', 'fixtures/cambridgeshire']);
    expect(view.out).not.toContain('All lines');
  });

  it('several scenarios stand side by side', async () => {
    const same = 'child-and-family-centres';
    const { scenarios } = await dataOf<{ scenarios: readonly Modelled[] }>(['model', same, same, '-w', 'fixtures/cambridgeshire']);
    expect(scenarios).toHaveLength(2);
  });

  it('a scenario with a key it does not know is refused with its line', async () => {
    const here = put(smallWorkspace(), {
      'data/register.csv': 'Budget line,Element,Budget\nShort breaks,SEND,"£100,000"\n',
      'scenarios/less.yaml': 'scenario: Less\nyaers: [2026/27]\n',
    });
    expectRefused(await run(['model', 'less'], { here }), 'scenarios/less.yaml, line 2: ', '`yaers`');
  });

  it.each([
    ['cumbria', 'commission inspect'],
    ['doncaster', 'commission model --show workforce'],
  ])('%s has no budget table, and is refused with what can be done', async (council, remedy) => {
    expectRefused(await run(['model', '-w', `fixtures/${council}`]), remedy);
  });
});
