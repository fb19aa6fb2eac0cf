import type { Model } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { Formula, PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import { pence } from '../../values/money.ts';
import type { FinancialYear } from '../../values/year.ts';
import { outcome } from '../budget/who-pays.ts';
import { absent, liveMoney, money, shared, words } from '../tables/cells.ts';
import { lineCell, saysWhatFollows } from '../tables/following.ts';
import { added, column, distinct, figures, narrowed, pageTable, totalRow } from '../tables/page-table.ts';
import type { Bases } from '../tracing/bases.ts';
import { byYear, linesId, modelId } from './model-names.ts';
import { baseOfLine, changesAnything, effectsBy, linesThrough } from './model-sums.ts';
import { scenarioCalled } from './scenario-called.ts';

/** A way to put the lines of a model under headings: what it is called, the heading of a line (null where it states none), and the order to meet them. */
export interface Grouping {
  /** Its name, and the id of the column that holds it in the plan's table of budget lines. */
  readonly id: string;
  /** What is grouped by, in the singular: `Partner`. */
  readonly noun: string;
  readonly of: (line: ModelLine) => string | null;
  readonly order?: readonly string[];
  /** Says whose budget falls and whose rises, and through which measure. */
  readonly whoGains?: boolean;
}

/** What stands in the place of a heading that a line does not state. */
export const none = 'not stated';

interface Group {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly ModelLine[];
}

function groupsOf(model: Model, { of, order = [] }: Grouping): readonly Group[] {
  const found = [...new Set(model.lines.map(of))];
  const named = found.filter((title) => title !== null);
  const sorted = [...order.filter((title) => named.includes(title)), ...named.filter((title) => !order.includes(title)).sort()];
  const titles = [...sorted, ...(found.includes(null) ? [null] : [])];
  const keys = distinct(titles.map((title) => (title === null ? 'none' : title)));
  return titles.map((title, index) => ({
    key: keys[index] as string,
    title: title ?? none,
    lines: model.lines.filter((line) => of(line) === title),
  }));
}

/** A year that is the base year, as budgeted: its column would say the base again. */
function isBase({ baseYear, entries }: Model, year: FinancialYear): boolean {
  return year === baseYear && !entries.some((entry) => entry.year === year);
}

/** Whether the groups can be summed over the plan's table of lines: it holds what they are made of, and no two groups read alike to a spreadsheet. */
function follows(model: Model, groups: readonly Group[], amountIn: ReturnType<typeof linesThrough>, bases: Bases = new Map()): boolean {
  const alike = new Set(groups.map(({ title }) => title.toLowerCase()));
  const isHeld = (line: ModelLine): boolean =>
    lineCell(model, bases, line, 'base', baseOfLine(model, line) ?? 0) !== null &&
    model.years.every((year) => lineCell(model, bases, line, year, amountIn(line, year) ?? 0) !== null);
  return alike.size === groups.length && model.lines.every(isHeld);
}

const whoseSays = 'whether its budget falls or rises against the base, year by year';

const underIt = 'the amounts of the lines that stand under this heading, added up';

function sumsTable(model: Model, grouping: Grouping, groups: readonly Group[], bases?: Bases): PageTable {
  const id = `${modelId(model)}-by-${grouping.id}`;
  const last = model.years.at(-1) as FinancialYear;
  const columns = [
    column('group', grouping.noun, 24),
    figures('base', `Base ${model.baseYear}`, 13, underIt),
    ...model.years.filter((year) => !isBase(model, year)).map((year) => figures(year, year, 13, underIt)),
    figures('change', `Change by ${last}`, 13),
    figures('share', `Share ${last}`, 9),
    ...(grouping.whoGains ? [column('outcome', 'Outcome', 14, whoseSays)] : []),
  ];
  const amountIn = linesThrough(model);
  const sum = (lines: readonly ModelLine[], of: (line: ModelLine) => number | null) =>
    lines.reduce((total, line) => total + (of(line) ?? 0), 0);
  const whole = sum(model.lines, (line) => amountIn(line, last));
  const cell = (row: string, of: string): Formula => ({ op: 'cell', ref: { table: id, row, column: of } });
  const ends = isBase(model, last) ? 'base' : last;
  const isFollowing = follows(model, groups, amountIn, bases);
  const onLines = (title: string, of: string, amount: number): PageCell =>
    isFollowing
      ? liveMoney(amount, { op: 'sum-where', table: linesId(model), column: of, where: { [grouping.id]: title } })
      : money(pence(amount));
  const rows = groups.map(({ key, title, lines }): PageRow => {
    const base = sum(lines, (line) => baseOfLine(model, line));
    const now = sum(lines, (line) => amountIn(line, last));
    return {
      key,
      cells: {
        group: words(title, title === none ? 'muted' : undefined),
        base: onLines(title, 'base', base),
        ...byYear(model, (year) =>
          onLines(
            title,
            year,
            sum(lines, (line) => amountIn(line, year)),
          ),
        ),
        change: liveMoney(now - base, { op: 'subtract', of: [cell(key, ends), cell(key, 'base')] }),
        share:
          whole === 0
            ? absent('nothing to share')
            : shared(now / whole + 0, undefined, { op: 'divide', of: [cell(key, ends), cell('total', ends)] }),
        outcome: outcome(model.years.map((year) => [year, sum(lines, (line) => amountIn(line, year)) - base])),
      },
    };
  });
  const totals = columns.flatMap(({ id: of, align }) => {
    if (align === 'left' || of === 'share') return [];
    const total = added(rows, of) ?? 0;
    return [[of, liveMoney(total, { op: 'sum-column', table: id, column: of }, 'strong')] as const];
  });
  const unstated = groups.length === 1 && groups[0]?.title === none;
  const noun = grouping.noun.toLowerCase();
  const note = unstated
    ? `No budget line states its ${noun}, so nothing can be told apart.`
    : `A line that states no ${noun} is under “${none}”; nothing is left out.`;
  const table = pageTable(
    id,
    `Budget by ${noun}: ${scenarioCalled(model)}`,
    columns,
    [...rows, totalRow(columns, words('Total', 'strong'), Object.fromEntries(totals))],
    note,
  );
  return saysWhatFollows(table, bases, isFollowing ? 'some' : 'none');
}

/** What each measure and assumption does to what each group pays; rows that are nothing in every year are left out. */
function whoGainsTable(model: Model, grouping: Grouping, groups: readonly Group[]): readonly PageTable[] {
  const id = `${modelId(model)}-who-${grouping.id}`;
  const groupOf = new Map(groups.flatMap(({ key, lines }) => lines.map((line) => [line.id, key] as const)));
  const effect = effectsBy(model.entries, ({ by, id: maker, line, year }) =>
    JSON.stringify([by === 'assumption', maker, groupOf.get(line), year]),
  );
  const makers = [
    ...Object.entries(model.uplifts).map(([maker, title]) => ({ maker, title, isAssumption: true })),
    ...model.measures.map(({ id: maker, title }) => ({ maker, title, isAssumption: false })),
  ];
  const columns = [
    column('measure', 'Measure or assumption', 26, 'what the scenario calls it'),
    column('group', grouping.noun, 18, `the ${grouping.noun.toLowerCase()} that the lines it touches state`),
    ...model.years.map((year) =>
      figures(
        year,
        year,
        13,
        'what the measure or the assumption adds to the lines of this heading against the base; a minus is paid less',
      ),
    ),
    column('outcome', 'Outcome', 14, whoseSays),
  ];
  const items = makers.flatMap(({ maker, title, isAssumption }) =>
    groups.flatMap((group) => {
      const amounts = model.years.map((year) => effect(JSON.stringify([isAssumption, maker, group.key, year])));
      return amounts.every((amount) => amount === 0) ? [] : [{ maker, title, group, amounts }];
    }),
  );
  if (items.length === 0) return [];
  const keys = distinct(items.map(({ maker, group }) => `${maker} ${group.key}`));
  const rows = items.map(
    ({ title, group, amounts }, index): PageRow => ({
      key: keys[index] as string,
      cells: {
        measure: words(title),
        group: words(group.title),
        ...Object.fromEntries(model.years.map((year, at) => [year, money(amounts[at] ?? pence(0))])),
        outcome: outcome(model.years.map((year, at) => [year, amounts[at] ?? 0])),
      },
    }),
  );
  const totals = model.years.map((year, at) => {
    const total = items.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0);
    return [year, liveMoney(total, { op: 'sum-column', table: id, column: year }, 'strong')] as const;
  });
  const caption = `Who pays and who gains, by measure and ${grouping.noun.toLowerCase()}: ${scenarioCalled(model)}`;
  const note = 'Amounts against the base: a minus is paid less. One-off costs are with their measure.';
  return [pageTable(id, caption, columns, [...rows, totalRow(columns, words('All of them', 'strong'), Object.fromEntries(totals))], note)];
}

/** A model's lines under the headings of a grouping, by year; and who pays and who gains where that is asked. Totals are those of all lines, to the penny. */
export function groupTables(
  model: Model,
  grouping: Grouping,
  narrow = false,
  bases?: Bases,
): readonly PageTable[] | { readonly nothing: string } {
  if (model.lines.length === 0) return { nothing: 'There is no budget line to put under a heading.' };
  const groups = groupsOf(model, grouping);
  const gains = grouping.whoGains && changesAnything(model) ? whoGainsTable(model, grouping, groups) : [];
  const sums = sumsTable(model, grouping, groups, bases);
  return [narrow ? narrowed(sums, ['change', 'share']) : sums, ...gains];
}
