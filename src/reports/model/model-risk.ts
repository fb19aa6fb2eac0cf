import type { MeasureEffect, Model } from '../../nouns/model.ts';
import type { PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import { fraction, type Pence, pence } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { absent, liveMoney, money, shared, words } from '../tables/cells.ts';
import { column, figures, narrowed, pageTable, totalRow } from '../tables/page-table.ts';
import { byYear, modelId } from './model-names.ts';
import { scenarioCalled } from './scenario-called.ts';

/** What takes money off the budget, in words: the kinds that are never added to one another. */
const secured: Readonly<Partial<Record<MeasureEffect['term'], string>>> = {
  savings: 'Savings',
  avoidance: 'Cost avoided',
  income: 'Income',
};

/** What a measure counts as: its kind, and whether budget can be removed. */
function countsAs({ term, cashable }: MeasureEffect): string {
  return `${secured[term]}, ${cashable ? 'cashable' : 'not cashable'}`;
}

const planned = (measure: MeasureEffect, year: string): Pence => measure.effects[year]?.cumulative ?? pence(0);
const likely = (measure: MeasureEffect, year: string): Pence => fraction(planned(measure, year), measure.confidence ?? 0, 10_000);

function rowsOf(model: Model, measure: MeasureEffect): PageRow[] {
  const row = (figure: string, cell: (year: string) => PageCell): PageRow => ({
    key: `${measure.id} ${figure}`,
    cells: {
      measure: words(measure.title),
      counts: words(countsAs(measure)),
      confidence: measure.confidence === null ? absent('none stated') : shared(measure.confidence / 10_000),
      figure: words(figure, figure === 'planned' ? undefined : 'strong'),
      ...byYear(model, cell),
    },
  });
  return [
    row('planned', (year) => money(planned(measure, year))),
    row('risk-adjusted', (year) =>
      measure.confidence === null ? absent('not judged') : money(likely(measure, year), undefined, 'strong'),
    ),
  ];
}

/**
 * What is planned of each saving, and what of it is likely: its effect times its delivery confidence.
 * Each kind has its own total, cashable apart from what is not, and no total is of two kinds. Empty where no measure states a confidence.
 */
export function riskTable(model: Model, narrow = false): readonly PageTable[] {
  const measures = model.measures.filter(({ term }) => term in secured);
  const sure = measures.filter(({ confidence }) => confidence !== null);
  if (sure.length === 0) return [];
  const id = `${modelId(model)}-risk`;
  const columns = [
    column('measure', 'Measure', 28),
    column('counts', 'Counts as', 22),
    figures('confidence', 'Confidence', 10, 'the delivery confidence the scenario states'),
    column('figure', 'Figure', 14),
    ...model.years.map((year) =>
      figures(year, year, 13, `the cumulative effect of the measure in ${year}; risk-adjusted, that times its delivery confidence`),
    ),
  ];
  const kinds = [true, false].flatMap((cashable) =>
    Object.keys(secured).flatMap((term) => {
      const own = measures.filter((measure) => measure.term === term && measure.cashable === cashable);
      return own.length === 0 ? [] : [{ name: countsAs(own[0] as MeasureEffect), own }];
    }),
  );
  const totals = kinds.flatMap(({ name, own }) =>
    (['planned', 'risk-adjusted'] as const).map((figure): PageRow => {
      const judged = own.filter(({ confidence }) => figure === 'planned' || confidence !== null);
      const of = figure === 'planned' ? planned : likely;
      const cells = byYear(model, (year) =>
        judged.length === 0
          ? absent('not judged')
          : liveMoney(
              judged.reduce((sum, each) => sum + of(each, year), 0),
              { op: 'sum-where', table: id, column: year, where: { counts: name, figure } },
              'strong',
            ),
      );
      const rest = { counts: words(name, 'strong'), figure: words(figure, 'strong'), ...cells };
      return totalRow(columns, words(narrow ? name : 'Together', 'strong'), rest, `total ${name} ${figure}`);
    }),
  );
  const unsure = measures.length - sure.length;
  const left =
    unsure === 0
      ? ''
      : ` ${count(unsure, 'measure states', 'measures state')} no confidence and ${unsure === 1 ? 'is' : 'are'} in no risk-adjusted total.`;
  const table = pageTable(
    id,
    `Planned and risk-adjusted: ${scenarioCalled(model)}`,
    columns,
    [...kinds.flatMap(({ own }) => own.flatMap((measure) => rowsOf(model, measure))), ...totals],
    `Risk-adjusted is the effect times the delivery confidence. Savings, cost avoided and income are never added together, nor what is cashable to what is not.${left}`,
  );
  return [narrow ? narrowed(table, ['counts']) : table];
}
