import { decisionWords } from '../../nouns/decision-named.ts';
import type { Model } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { Formula, PageCell, PageTable } from '../../nouns/page.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { type Pence, pence } from '../../values/money.ts';
import type { FinancialYear } from '../../values/year.ts';
import { calledApart } from '../tables/called-apart.ts';
import { absent, cellsOf, liveMoney, money, moneyOr, shared, toned, words, wordsOr } from '../tables/cells.ts';
import { saysWhatFollows } from '../tables/following.ts';
import { added, column, figures, pageTable, rowsOf, totalRow } from '../tables/page-table.ts';
import { elementTitle, tierTitle } from '../tables/titles.ts';
import type { Bases } from '../tracing/bases.ts';
import { none } from './model-groups.ts';
import { byYear, captionsOf, linesId, modelId } from './model-names.ts';
import { scenarioCalled } from './scenario-called.ts';

/** What the scenario adds to or takes from each line it touches, against the base: what each year's amount is worked out from. */
export function changesTable(model: Model, bases: Bases): PageTable | null {
  const changed = model.lines.filter((line) => model.years.some((year) => changeOf(line, year, bases) !== 0));
  if (bases.size === 0 || changed.length === 0) return null;
  const columns = [
    column('line', 'Budget line', 30, lineName),
    ...model.years.map((year) =>
      figures(
        year,
        `Change ${year}`,
        13,
        `what the measures, the uplifts and the growth of the scenario add to the line in ${year}, or take from it, against its base`,
      ),
    ),
  ];
  const called = calledApart(model.lines);
  const rows = changed.map((line) => ({
    key: line.id,
    cells: { line: words(called(line)), ...byYear(model, (year) => money(changeOf(line, year, bases))) },
  }));
  const caption = `Change on each budget line against the base: ${scenarioCalled(model)}`;
  const table = pageTable(changesId(model), caption, columns, rows, 'Amounts against the base year, not against the year before.');
  return saysWhatFollows(table, bases, 'none');
}

function changesId(model: Model): string {
  return `${modelId(model)}-changes`;
}

function changeOf(line: ModelLine, year: FinancialYear, bases: Bases): Pence {
  const base = bases.get(line.id);
  const amount = line.amounts[year];
  return base && amount !== undefined ? pence(amount - base.amount) : pence(0);
}

/** Headings that lines can be put under, as columns: words in every row, so that a workbook can sum by them. */
function headingColumns({ lines }: Model, workspace: Workspace): readonly Heading[] {
  const all: readonly Heading[] = [
    { id: 'element', title: 'System element', of: ({ element }) => element && elementTitle(workspace, element) },
    { id: 'tier', title: 'Tier', of: ({ tier }) => tier && tierTitle(workspace, tier) },
    { id: 'partner', title: 'Partner', of: ({ partner }) => partner },
  ];
  return all.filter(({ of }) => lines.some((line) => of(line) !== null));
}

function headed(text: string | null): PageCell {
  return text ? words(text) : words(none, 'muted');
}

interface Heading {
  readonly id: string;
  readonly title: string;
  readonly of: (line: ModelLine) => string | null;
}

/** Where a model's lines stand beside the plan's budget page: their bases there, and what elements and tiers are called. */
interface Beside {
  readonly bases: Bases;
  readonly workspace: Workspace;
}

/** Columns of lines that are for a part of a year; they add up to nothing. */
const ofPart: readonly string[] = ['part', 'fullYear'];

function shareCell({ part, period }: ModelLine): PageCell {
  if (part === undefined) return absent('whole year');
  return { ...shared(part.share, [part.cell]), basis: `the months of “${period}”, as a share of twelve` };
}

/** What a line for a part of a year comes to over twelve months, live where its amount and its part stand beside it. */
function fullYearCell({ id: row, fullYear }: ModelLine, table: string, bases: Bases): PageCell {
  if (fullYear === undefined || !bases.has(row)) return moneyOr(fullYear, 'whole year');
  const beside = (column: string): Formula => ({ op: 'cell', ref: { table, row, column } });
  return liveMoney(fullYear, { op: 'divide', of: [beside('base'), beside('part')] });
}

const lineName = 'what the file calls the budget line, with more where another is called alike';

/** Each budget line through the years, with a live total; where its base stands on the budget page, the amounts follow it. `only` some of them are never called all lines. */
export function linesTable(model: Model, beside?: Beside, only: readonly ModelLine[] = model.lines): PageTable {
  const bases: Bases = beside?.bases ?? new Map();
  const headings = beside && bases.size > 0 ? headingColumns(model, beside.workspace) : [];
  const id = linesId(model);
  const partYear = only.some(({ fullYear }) => fullYear !== undefined);
  const columns = [
    column('line', 'Budget line', 30, lineName),
    ...(model.lines.some(({ fund }) => fund !== null) ? [column('fund', 'Fund', 14, 'the fund its budget line states')] : []),
    ...(bases.size > 0 ? [figures('base', `Base ${model.baseYear}`, 13)] : []),
    ...model.years.map((year) => figures(year, year, 13)),
    ...(partYear && bases.size > 0 ? [figures('part', 'Share of a year', 9)] : []),
    ...(partYear
      ? [
          figures('fullYear', 'Full-year equivalent', 13),
          column('period', 'Part of year', 14, 'the part of the year its budget line is for'),
        ]
      : []),
    ...headings.map((heading) => column(heading.id, heading.title, 18, `the ${heading.title.toLowerCase()} its budget line states`)),
    column('cells', 'Cell', 24),
  ];
  const amountIn = (line: ModelLine, year: FinancialYear): PageCell => {
    const amount = line.amounts[year];
    if (amount === undefined || !bases.has(line.id)) return moneyOr(amount, 'no amount', year === model.baseYear ? [line.cell] : undefined);
    const base: Formula = { op: 'cell', ref: { table: id, row: line.id, column: 'base' } };
    const change: Formula = { op: 'cell', ref: { table: changesId(model), row: line.id, column: year } };
    return liveMoney(amount, changeOf(line, year, bases) === 0 ? base : { op: 'add', of: [base, change] });
  };
  const called = calledApart(model.lines);
  const rows = only.map((line) => {
    const base = bases.get(line.id);
    const cells = {
      line: words(called(line)),
      fund: bases.size > 0 ? headed(line.fund) : wordsOr(line.fund, none),
      ...(base && { base: { ...liveMoney(base.amount, base.formula), source: [line.cell] } }),
      ...byYear(model, (year) => amountIn(line, year)),
      ...(partYear && bases.size > 0 && { part: shareCell(line) }),
      ...(partYear && { fullYear: fullYearCell(line, id, bases), period: wordsOr(line.period, 'whole year') }),
      cells: cellsOf([line.cell]),
      ...Object.fromEntries(headings.map((heading) => [heading.id, headed(heading.of(line))] as const)),
    };
    return { key: line.id, cells };
  });
  const totals = columns.flatMap(({ id: year, align }) => {
    const sum = align === 'right' && !ofPart.includes(year) ? added(rows, year) : null;
    return sum === null ? [] : [[year, liveMoney(sum, { op: 'sum-column', table: id, column: year }, 'strong')] as const];
  });
  const isLater = model.years.some((year) => year > model.baseYear);
  const note = partYear
    ? `A full-year equivalent is arithmetic on a part-year figure, not a forecast, and ${isLater ? `no total of ${model.baseYear} holds it: later years come at that rate` : 'is in no total'}.`
    : undefined;
  const isAll = only.length === model.lines.length;
  const isAdded = isAll ? rows.length > 0 : rows.length > 1;
  const total = isAdded ? [totalRow(columns, words(isAll ? 'All lines' : 'These lines', 'strong'), Object.fromEntries(totals))] : [];
  const table = pageTable(id, `Budget lines: ${scenarioCalled(model)}`, columns, [...rows, ...total], note);
  return bases.size > 0 ? table : saysWhatFollows(table, beside?.bases, 'none');
}

const effectSays = {
  cumulative:
    'what the measure takes off the budget of the year against the base, or adds to it: its amount, phased and begun as the scenario says',
  incremental: 'its cumulative effect of the year less that of the year before',
} as const;

const measureSays = 'what the scenario says of the measure';

/** What each measure does in each year: the cumulative effect, which is never added across years, and the change on the year before. */
export function measuresTable(model: Model): PageTable {
  const effects = ['cumulative', 'incremental'] as const;
  const columns = [
    column('measure', 'Measure', 26, measureSays),
    column('kind', 'Kind', 13, measureSays),
    column('effect', 'Effect', 12, 'which of its two effects the row shows: against the base, or against the year before'),
    ...model.years.map((year) => figures(year, year, 13)),
    column('nature', 'Nature', 24, measureSays),
    column('decision', 'Decision', 18, measureSays),
    column('eia', 'Impact assessment', 18, measureSays),
  ];
  const items = model.measures.flatMap((measure) => effects.map((effect) => ({ measure, effect })));
  const rows = rowsOf(
    items,
    ({ measure, effect }) => `${measure.id} ${effect}`,
    ({ measure, effect }) => ({
      measure: words(measure.title),
      kind: words(measure.kind),
      effect: words(effect, effect === 'incremental' ? 'muted' : 'plain'),
      ...byYear(model, (year) => ({
        ...moneyOr(measure.effects[year]?.[effect], 'no effect', measure.cell ? [measure.cell] : []),
        basis: effectSays[effect],
      })),
      nature: words(`${measure.recurrent ? 'recurrent' : 'one-off'}, ${measure.cashable ? 'cashable' : 'not cashable'}`),
      decision: measure.decision ? words(decisionWords(measure.decision)) : toned(absent('no decision named'), 'warn'),
      eia: wordsOr(measure.eia, 'none named'),
    }),
  );
  const note = 'Cumulative is against the base; incremental is the change on the year before.';
  const table = pageTable(`${modelId(model)}-measures`, `${captionsOf.measures}${scenarioCalled(model)}`, columns, rows, note);
  return { ...table, calledBy: ['measure', 'effect'] };
}
