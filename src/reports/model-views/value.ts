import type { Appraisal, AppraisedYear, Bettered, Model } from '../../nouns/model.ts';
import type { Formula, PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import { pence, roundHalfAway } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { beginning } from '../../values/year.ts';
import { netCalled } from '../budget/net-called.ts';
import { byYear, modelId } from '../model/model-names.ts';
import { scenarioCalled } from '../model/scenario-called.ts';
import { absent, counted, liveMoney, money, numbered, shared, words } from '../tables/cells.ts';
import { saysWhatFollows } from '../tables/following.ts';
import { added, column, figures, narrowed, pageTable, totalRow } from '../tables/page-table.ts';
import type { ModelView } from './view.ts';

const worthIn = ({ benefit, factor }: AppraisedYear): number => roundHalfAway(benefit * factor);

/** What a year is better by, in the order it is read and what each is called in a sentence; `invested` alone is taken away. */
const parts: readonly { readonly kind: keyof Bettered; readonly title: string; readonly named: string }[] = [
  { kind: 'saved', title: 'Cashable savings', named: 'cashable savings' },
  { kind: 'invested', title: 'Less invested', named: 'what is invested' },
  { kind: 'notCashable', title: 'Savings not cashable', named: 'savings that are not cashable' },
  { kind: 'avoided', title: 'Cost avoided', named: 'cost avoided' },
  { kind: 'income', title: 'Income', named: 'income' },
  { kind: 'uplift', title: 'Uplift not due', named: 'uplift not due' },
];

/** Each year's cash against doing nothing, its factor and what it is worth in year 0. */
function presentTable(model: Model, { years, rate, npv }: Appraisal): PageTable {
  const id = `${modelId(model)}-value`;
  const shown = parts.filter(({ kind }) => kind === 'saved' || years.some(({ by }) => by[kind] !== 0));
  const columns = [
    column('year', 'Year', 12),
    figures('number', 'Year no.', 8, 'the years from year 0, the first of the appraisal, from which later years are discounted'),
    ...shown.map(({ kind, title, named }) =>
      figures(kind, title, 14, `the ${named} of the year against doing nothing, as the measures of the scenario make them`),
    ),
    figures('oneOff', 'Less one-off cost', 14, 'the one-off costs of the measures that fall in the year'),
    figures('benefit', 'Better by', 14),
    figures('factor', 'Factor', 8, `one divided by one and the discount rate, as many times as years have gone by (${rate.source})`),
    figures('worth', 'Present value', 14, 'what the year is better by times its factor'),
  ];
  const rows = years.map((of): PageRow => {
    const cell = (name: string): Formula => ({ op: 'cell', ref: { table: id, row: of.year, column: name } });
    const better = shown
      .slice(1)
      .reduce<Formula>((sum, { kind }) => ({ op: kind === 'invested' ? 'subtract' : 'add', of: [sum, cell(kind)] }), cell('saved'));
    return {
      key: of.year,
      cells: {
        year: words(of.year),
        number: counted(of.number),
        oneOff: money(of.oneOff),
        ...Object.fromEntries(shown.map(({ kind }) => [kind, money(of.by[kind])])),
        benefit: liveMoney(of.benefit, { op: 'subtract', of: [better, cell('oneOff')] }),
        factor: npv === null ? absent('not used') : words(of.factor.toFixed(4)),
        worth: npv === null ? absent('not judged') : money(pence(worthIn(of))),
      },
    };
  });
  const sum = (name: string) => added(rows, name) ?? 0;
  const totals: Record<string, PageCell> = {
    ...Object.fromEntries(
      [...shown.map(({ kind }) => kind), 'oneOff', 'benefit'].map((name) => [
        name,
        liveMoney(sum(name), { op: 'sum-column', table: id, column: name }, 'strong'),
      ]),
    ),
    worth:
      npv === null
        ? absent('not judged')
        : { ...money(npv, undefined, 'strong'), basis: 'what each year is better by times its factor, added up and rounded once' },
  };
  const source = `${rate.title}. Source: ${rate.source}${rate.verified ? '' : ' (not verified)'}.`;
  const drift = npv !== null && sum('worth') !== npv ? ' The total is rounded once, and may differ by pence from its rounded parts.' : '';
  return pageTable(
    id,
    `Present value by year, against doing nothing: ${scenarioCalled(model)}`,
    columns,
    [...rows, totalRow(columns, words('Together', 'strong'), totals)],
    `${source}${drift}`,
  );
}

function namesOf(holds: readonly (keyof Bettered)[]): readonly string[] {
  return parts.flatMap(({ kind, named }) => (holds.includes(kind) ? [named] : []));
}

const factSays = {
  npv: 'what each year is better by against doing nothing, times its factor, added up',
  'one-off': 'the one-off costs of every measure, all years added',
  monthly: 'the cashable savings of the last year less what is invested in it, divided by twelve',
  payback:
    'the one-off costs divided by the net cashable saving of a month in the last year: so many months at that rate, whenever they begin',
  wider: 'the one-off costs divided by a month of all that is named in the last year, and not of cashable savings alone',
} as const;

function factsTable(model: Model, { oneOff, monthly, paybackMonths, whyNoPayback, wider, npv, whyNoNpv, said }: Appraisal): PageTable {
  const columns = [column('figure', 'Figure', 34), figures('amount', 'Amount', 16)];
  const row = (key: keyof typeof factSays, title: string, amount: PageCell): PageRow => ({
    key,
    cells: { figure: words(title), amount },
    basis: factSays[key],
  });
  const rows = [
    row('npv', 'Net present value', npv === null ? absent(whyNoNpv ?? 'not judged') : money(npv)),
    row('one-off', 'One-off cost', money(oneOff)),
    row('monthly', `Net cashable saving a month, ${model.years.at(-1)}`, money(monthly)),
    row(
      'payback',
      'Payback in months, of cashable savings',
      paybackMonths === null ? absent(whyNoPayback ?? 'not judged') : numbered(paybackMonths),
    ),
    ...(wider && wider.paybackMonths !== null
      ? [row('wider', `Payback in months with ${list(namesOf(wider.holds))}`, numbered(wider.paybackMonths))]
      : []),
  ];
  return pageTable(`${modelId(model)}-worth`, `What it is worth: ${scenarioCalled(model)}`, columns, rows, said.join(' '));
}

const rises = [1, 2, 3, 4] as const;

/** What the net budget of each year buys against the base if prices rose by so much a year: flat cash is a cut. */
function realTable(model: Model): readonly PageTable[] {
  const later = model.years.filter((year) => year > model.baseYear);
  if (later.length === 0) return [];
  const columns = [
    column('rise', 'If prices rose by', 20, 'a rate of rise taken for the sum, not a forecast'),
    ...later.map((year) =>
      figures(year, year, 9, `the ${netCalled(model)} of ${year} in the prices of ${model.baseYear}, divided by the base, less one`),
    ),
  ];
  const real = (year: string, percent: number): PageCell => {
    const total = model.totals[year];
    if (!total || total.base === 0) return absent('no base');
    const years = beginning(year as never) - beginning(model.baseYear);
    return shared(Math.round((total.net / total.base / (1 + percent / 100) ** years - 1) * 10_000) / 10_000 + 0);
  };
  const rows = rises.map(
    (percent): PageRow => ({
      key: `${percent}%`,
      cells: { rise: words(`${percent}% a year`), ...byYear({ ...model, years: later }, (year) => real(year, percent)) },
    }),
  );
  const note = `The ${netCalled(model)} against ${model.baseYear}, in the prices of ${model.baseYear}: arithmetic on rates of rise, not a forecast of prices.`;
  return [pageTable(`${modelId(model)}-real`, `Change in real terms: ${scenarioCalled(model)}`, columns, rows, note)];
}

/** What the scenario is worth: net present value with its factors, payback, and what the budget buys as prices rise. */
export const value: ModelView = {
  id: 'value',
  title: 'What it is worth',
  lead: 'What the measures are worth against doing nothing, when their costs are paid back, and what the budget buys as prices rise.',
  tables: (model, { bases }, narrow) => {
    const { appraisal } = model;
    const still = (table: PageTable): PageTable => saysWhatFollows(table, bases, 'none');
    if (appraisal === undefined) {
      const real = realTable(model);
      return real.length > 0 ? real.map(still) : { nothing: 'The scenario holds no measure whose worth could be told.' };
    }
    const present = presentTable(model, appraisal);
    return [
      factsTable(model, appraisal),
      narrow ? narrowed(present, ['number', 'benefit', ...(appraisal.npv === null ? ['factor', 'worth'] : [])]) : present,
      ...realTable(model),
    ].map(still);
  },
};
