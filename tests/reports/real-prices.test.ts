import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/nouns/model.ts';
import type { PageRow, PageTable } from '../../src/nouns/page.ts';
import { differenceTables } from '../../src/reports/model/model-differences.ts';
import { movesOf } from '../../src/reports/model/model-moves.ts';
import { baseOfLine } from '../../src/reports/model/model-sums.ts';
import { modelledFigures } from '../../src/reports/model/modelled-figures.ts';
import { scenariosTable } from '../../src/reports/model/scenarios-table.ts';
import { askedOfScenario } from '../../src/reports/papers/asked-scenario.ts';
import { textIn } from '../../src/reports/tables/page-table.ts';
import type { Day } from '../../src/values/day.ts';
import { modelled, offer, penceAt, tablesOf } from './model-views/sample-model.ts';

const real = offer.replace('assumptions:', 'prices: real\ndeflator: { 2018/19: 3%, 2019/20: 2% }\nassumptions:');
const model = modelled(real);
const netIn = (year: string) => model.totals[year]?.net;

describe('in real prices', () => {
  it('each line and each heading comes to what the budget by year does', () => {
    const [elements] = tablesOf('element', model);
    for (const year of ['2018/19', '2019/20']) expect(penceAt(elements, 'total', year)).toBe(netIn(year));
    expect(penceAt(elements, 'total', 'base')).toBe(model.totals['2017/18']?.base);
  });

  it('a bridge by line tells what rising prices take off the base, and its terms still close', () => {
    const [bridge] = tablesOf('bridge', model) as [PageTable];
    const signs = [['prices', -1] as const, ...movesOf(model).map(({ key, adds }) => [key, adds ? 1 : -1] as const)];
    for (const { key } of bridge.rows) {
      const at = (column: string) => penceAt(bridge, key, column) ?? 0;
      expect(at('closes')).toBe(signs.reduce((sum, [column, sign]) => sum + sign * at(column), at('opens')));
    }
    expect(penceAt(bridge, 'total 2019/20', 'closes')).toBe(netIn('2019/20'));
    expect(penceAt(bridge, 'total 2018/19', 'prices')).toBe((model.totals['2017/18']?.base ?? 0) - (model.totals['2018/19']?.base ?? 0));
    expect(bridge.columns.find(({ id }) => id === 'prices')?.title).toBe('less rise in prices');
    const [cash] = tablesOf('bridge', modelled(offer)) as [PageTable];
    expect(cash.columns.map(({ id }) => id)).not.toContain('prices');
    const [narrow] = tablesOf('bridge', model, {}, {}, true) as [PageTable];
    expect(narrow.rows.some(({ key }) => key.endsWith(' prices'))).toBe(true);
  });

  it('what is asked of members and stands in the key figures says whose prices it is in; beside a scenario in cash that is the reason they differ', () => {
    expect(askedOfScenario(model, '2017-06-30' as Day)).toContain('net budget in 2019/20 in prices of 2017/18 is ');
    expect(modelledFigures(model)[0]?.title).toMatch(/ in 2019\/20 in prices of 2017\/18$/);
    const beside = [modelled(offer), model];
    expect(scenariosTable(beside).rows.map((row) => textIn(row, 'figure'))).toEqual([
      'net budget',
      'net budget in prices of 2017/18',
      'less Offer',
    ]);
    const [table] = differenceTables(beside) as [PageTable];
    expect(textIn(table.rows[0] as PageRow, 'part')).toBe('base of 2017/18 in prices of 2017/18 in place of base of 2017/18 in cash');
  });

  it('what a virement leaves is what its line then comes to', () => {
    const [virements] = tablesOf('virement', model) as [PageTable];
    const visiting = model.lines.find(({ title }) => title === 'Health visiting');
    expect(penceAt(virements, 'shift', 'balance')).toBe(visiting?.amounts['2017/18']);
  });

  it('a base that no year of the model reports is in its own prices, to the penny it was rounded by', () => {
    const later = modelled(
      real
        .replace('2017/18 to 2019/20', '2018/19 to 2019/20')
        .replace('scenario: Offer', 'scenario: Offer\nbase: 2017/18')
        .replaceAll('2017-10-01', '2018-04-01'),
    );
    for (const [index, line] of later.lines.entries()) {
      const base = baseOfLine(model, model.lines[index] as Model['lines'][number]) ?? 0;
      expect(Math.abs((baseOfLine(later, line) ?? 0) - base)).toBeLessThanOrEqual(1);
    }
    const [elements] = tablesOf('element', later);
    expect(penceAt(elements, 'total', '2019/20')).toBe(later.totals['2019/20']?.net);
  });
});
