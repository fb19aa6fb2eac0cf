import type { Model } from '../nouns/model.ts';
import type { PageTable } from '../nouns/page.ts';
import { absent, cellsOf, liveMoney, moneyOr, toned, words, wordsOr } from './cells.ts';
import { byYear, modelId } from './model-bridge.ts';
import { added, column, figures, pageTable, rowsOf, totalRow } from './page-table.ts';

/** Each budget line through the years, with a live total. */
export function linesTable(model: Model): PageTable {
  const id = `${modelId(model)}-lines`;
  const partYear = model.lines.some(({ fullYear }) => fullYear !== undefined);
  const columns = [
    column('line', 'Budget line', 30),
    column('fund', 'Fund', 14),
    ...model.years.map((year) => figures(year, year, 13)),
    ...(partYear ? [figures('fullYear', 'Full-year equivalent', 13), column('period', 'Part of year', 14)] : []),
    column('cells', 'Cell', 24),
  ];
  const rows = rowsOf(
    model.lines,
    (line) => line.id,
    (line) => ({
      line: words(line.title),
      fund: wordsOr(line.fund, 'not stated'),
      ...byYear(model, (year) => moneyOr(line.amounts[year], 'no amount', year === model.baseYear ? [line.cell] : undefined)),
      ...(partYear && { fullYear: moneyOr(line.fullYear, 'whole year'), period: wordsOr(line.period, 'whole year') }),
      cells: cellsOf([line.cell]),
    }),
  );
  const totals = model.years.flatMap((year) => {
    const sum = added(rows, year);
    return sum === null ? [] : [[year, liveMoney(sum, { op: 'sum-column', table: id, column: year }, 'strong')] as const];
  });
  const note = partYear ? 'A full-year equivalent is arithmetic on a part-year figure, not a forecast, and is in no total.' : undefined;
  const total = rows.length > 0 ? [totalRow(columns, words('All lines', 'strong'), Object.fromEntries(totals))] : [];
  return pageTable(id, `Budget lines: ${model.scenario}`, columns, [...rows, ...total], note);
}

/** What each measure does in each year: the cumulative effect, which is never added across years, and the change on the year before. */
export function measuresTable(model: Model): PageTable {
  const effects = ['cumulative', 'incremental'] as const;
  const columns = [
    column('measure', 'Measure', 26),
    column('kind', 'Kind', 13),
    column('effect', 'Effect', 12),
    ...model.years.map((year) => figures(year, year, 13)),
    column('nature', 'Nature', 24),
    column('decision', 'Decision', 18),
    column('eia', 'Impact assessment', 18),
  ];
  const items = model.measures.flatMap((measure) => effects.map((effect) => ({ measure, effect })));
  const rows = rowsOf(
    items,
    ({ measure, effect }) => `${measure.id} ${effect}`,
    ({ measure, effect }) => ({
      measure: words(measure.title),
      kind: words(measure.kind),
      effect: words(effect, effect === 'incremental' ? 'muted' : 'plain'),
      ...byYear(model, (year) => moneyOr(measure.effects[year]?.[effect], 'no effect')),
      nature: words(`${measure.recurrent ? 'recurrent' : 'one-off'}, ${measure.cashable ? 'cashable' : 'not cashable'}`),
      decision: measure.decision ? words(measure.decision) : toned(absent('no decision named'), 'warn'),
      eia: wordsOr(measure.eia, 'none named'),
    }),
  );
  return pageTable(
    `${modelId(model)}-measures`,
    `Measures: ${model.scenario}`,
    columns,
    rows,
    'Cumulative is against the base; incremental is the change on the year before.',
  );
}
