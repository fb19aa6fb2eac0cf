import type { MeasureEffect, Model } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { Formula, PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import { type Pence, pence } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { type FinancialYear, yearOf } from '../../values/year.ts';
import { modelId } from '../model/model-names.ts';
import { baseIn } from '../model/model-sums.ts';
import { scenarioCalled } from '../model/scenario-called.ts';
import { approver, balanceAfter, isLastOn, ringFenceCheck } from '../model/virements.ts';
import { absent, dayOr, liveMoney, money, words, wordsOr } from '../tables/cells.ts';
import { lineCell, saysWhatFollows, sumOf } from '../tables/following.ts';
import { added, column, figures, inParts, pageTable, totalRow, withoutBlank } from '../tables/page-table.ts';
import type { Bases } from '../tracing/bases.ts';
import type { Ground, ModelView } from './view.ts';

function sideOf(model: Model, id: string, term: 'reallocatedOut' | 'reallocatedIn'): readonly ModelLine[] {
  const ids = new Set(
    model.entries.filter((entry) => entry.by === 'measure' && entry.id === id && entry.term === term).map(({ line }) => line),
  );
  return model.lines.filter((line) => ids.has(line.id));
}

/** A line with its fund, as far as it states one. */
function named(lines: readonly ModelLine[]): string {
  return list(lines.map(({ title, fund }) => (fund === null ? title : `${title} (${fund})`)));
}

function yearsOf({ from, to, recurrent }: MeasureEffect): string {
  const [first, last] = [yearOf(from), to === null ? null : yearOf(to)];
  if (last === null) return recurrent ? `${first} on` : first;
  return first === last ? first : `${first} to ${last}`;
}

/** What it moves in the first year it is in force, and the most it moves in any: who may approve goes by that. */
function amountsOf(
  model: Model,
  { effects }: MeasureEffect,
): { readonly year: FinancialYear; readonly first: Pence; readonly most: Pence } | null {
  const inForce = model.years.filter((year) => (effects[year]?.cumulative ?? 0) !== 0);
  const [year] = inForce;
  if (year === undefined) return null;
  const all = inForce.map((each) => effects[each]?.cumulative ?? pence(0));
  return { year, first: all[0] as Pence, most: pence(Math.max(...all)) };
}

/** The lines money leaves and reaches, by id. */
function pairOf(model: Model, id: string): string {
  const ids = (term: 'reallocatedOut' | 'reallocatedIn') => sideOf(model, id, term).map((line) => line.id);
  return JSON.stringify([ids('reallocatedOut'), ids('reallocatedIn')]);
}

/** Virements between the same lines that begin in the same year: one move in parts is approved as one. */
function together(model: Model, measure: MeasureEffect): { readonly amount: Pence; readonly others: readonly string[] } {
  const pair = pairOf(model, measure.id);
  const all = model.measures.filter(
    (other) => other.term === 'reallocatedOut' && yearOf(other.from) === yearOf(measure.from) && pairOf(model, other.id) === pair,
  );
  const amount = all.reduce((sum, each) => sum + (amountsOf(model, each)?.most ?? 0), 0);
  return { amount: pence(amount), others: all.flatMap(({ id }) => (id === measure.id ? [] : [id])) };
}

/** What is left on the giving lines, from the plan's own lines: where no later measure of the year changes them, they hold it. */
function leftOn(model: Model, from: readonly ModelLine[], year: FinancialYear, left: Pence, bases: Bases): Formula | null {
  const amounts = from.map(({ amounts: by }) => by[year] ?? 0);
  if (amounts.reduce<number>((sum, amount) => sum + amount, 0) !== left) return null;
  return sumOf(from.map((line, index) => lineCell(model, bases, line, year, amounts[index] as number)));
}

function rowOf(model: Model, measure: MeasureEffect, { records, workspace, bases = new Map() }: Ground): PageRow {
  const [from, to] = [sideOf(model, measure.id, 'reallocatedOut'), sideOf(model, measure.id, 'reallocatedIn')];
  const amounts = amountsOf(model, measure);
  const all = together(model, measure);
  const source = measure.cell ? [measure.cell] : [];
  const none: PageCell = absent('not in these years');
  const left = amounts
    ? pence(balanceAfter(model, measure.id, from, amounts.year, (line) => baseIn(model, line, amounts.year) ?? 0))
    : null;
  const isLast = amounts !== null && isLastOn(model, measure.id, from, amounts.year);
  const follows = amounts && left !== null && isLast ? leftOn(model, from, amounts.year, left, bases) : null;
  return {
    key: measure.id,
    cells: {
      ref: words(measure.id, undefined, source),
      date: dayOr(measure.from, 'not stated'),
      from: wordsOr(named(from), 'not in these years'),
      to: wordsOr(named(to), 'not in these years'),
      amount: amounts ? money(amounts.first, source) : none,
      fullYear: amounts ? (amounts.most === amounts.first ? absent('') : money(amounts.most, source)) : absent(''),
      recurrent: words(measure.recurrent ? 'yes' : 'no'),
      years: words(yearsOf(measure)),
      reason: words(measure.title),
      fence: amounts ? ringFenceCheck(from, to, records.grants) : none,
      approver: amounts ? approver(all.amount, workspace, all.others) : none,
      decision: wordsOr(measure.decision, 'no decision named'),
      balance: left === null ? none : follows ? liveMoney(left, follows) : money(left),
    },
  };
}

/** The same below one another: what moves, and what must be looked at before it may. A virement is then called by its id and title together. */
function narrowTables({ scenario }: Model, table: PageTable): readonly PageTable[] {
  const rows = table.rows.map((row): PageRow => {
    const [ref, reason] = [row.cells['ref']?.content, row.cells['reason']?.content];
    if (ref?.kind !== 'text' || reason?.kind !== 'text' || ref.text === reason.text) return row;
    return { ...row, cells: { ...row.cells, ref: words(`${ref.text}: ${reason.text}`) } };
  });
  return inParts({ ...table, rows, columns: table.columns.filter(({ id }) => id !== 'reason' && id !== 'recurrent') }, [
    { caption: table.caption, columns: ['date', 'from', 'to', 'amount', 'fullYear'] },
    { caption: `Who may approve, and what is left: ${scenario}`, columns: ['years', 'fence', 'approver', 'decision', 'balance'] },
  ]);
}

const moveSays = 'what the scenario says of the measure';

/** Money moved between budget heads: what, from where to where, for how long, whether a ring-fence allows it and who may approve it. */
export const virement: ModelView = {
  id: 'virement',
  title: 'Virements',
  lead: 'Approved budget moved between heads: it nets to nothing, and is never a saving.',
  tables: (model, ground, narrow) => {
    const moved = model.measures.filter(({ term }) => term === 'reallocatedOut');
    if (moved.length === 0) return { nothing: 'The scenario moves no money from one line to another.' };
    const id = `${modelId(model)}-virements`;
    const columns = [
      column('ref', 'Ref', 14, moveSays),
      column('date', 'From day', 11, moveSays),
      column('from', 'From', 26, 'the lines that the money leaves, each with its fund'),
      column('to', 'To', 26, 'the lines that the money reaches, each with its fund'),
      figures('amount', 'Amount', 13, moveSays),
      figures('fullYear', 'In a full year', 13),
      column('recurrent', 'Recurrent', 9, moveSays),
      column('years', 'Years', 12, 'the financial years in which it is in force'),
      column('reason', 'Reason', 26, moveSays),
      column('fence', 'Ring-fence check', 28, 'whether a grant among its funds is kept for something that the lines it reaches are not'),
      column('approver', 'May approve', 24, 'who may approve so much by the limits of the workspace'),
      column('decision', 'Decision', 18),
      figures(
        'balance',
        'Left on the giving line',
        13,
        'what the giving lines hold in the first year it is in force, after this virement and every measure before it',
      ),
    ];
    const rows = moved.map((measure) => rowOf(model, measure, ground));
    const isFollowing = rows.some(({ cells }) => cells['balance']?.formula !== undefined);
    const total = { amount: liveMoney(added(rows, 'amount') ?? 0, { op: 'sum-column', table: id, column: 'amount' }, 'strong') };
    const note =
      'Amount is what moves in the first year it is in force. What is left on the giving line is its budget of that year, after this virement and every measure before it. Who may approve goes by the most it moves in any year, and virements between the same lines that begin in one year are added: a move in parts is one move.';
    const all = [...rows, totalRow(columns, words('All moved', 'strong'), total)];
    const table = withoutBlank(pageTable(id, `Virements: ${scenarioCalled(model)}`, columns, all, note));
    return narrow ? narrowTables(model, table) : [saysWhatFollows(table, ground.bases, isFollowing ? 'some' : 'none')];
  },
};
