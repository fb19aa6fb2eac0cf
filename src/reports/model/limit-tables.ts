import type { Bound, LimitCheck, LimitVerdict } from '../../nouns/limit.ts';
import type { Model } from '../../nouns/model.ts';
import type { PageCell, PageTable } from '../../nouns/page.ts';
import { formatPounds, pence } from '../../values/money.ts';
import { percentOf } from '../../values/percent.ts';
import { count } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import { absent, money, toned, words } from '../tables/cells.ts';
import { column, figures, pageTable } from '../tables/page-table.ts';
import { byYear, modelId } from './model-names.ts';
import { scenarioCalled } from './scenario-called.ts';

// Lines that break a limit, of one limit, that have a row each.
const mostBroken = 12;

/** A row of the table: the checks of one line, or of all lines together, or the closest of those that are not shown one by one. */
interface Shown {
  readonly on: string;
  readonly checks: readonly LimitCheck[];
}

const isBroken = ({ room }: LimitCheck): boolean => room !== null && room < 0;

/** Lines a limit is broken on, at most so many of them; and for the rest the line that comes nearest in each year. */
function shownOf({ checks }: LimitVerdict): readonly Shown[] {
  const lines = [...new Set(checks.map(({ line }) => line))];
  const of = new Map(lines.map((line) => [line, [] as LimitCheck[]]));
  for (const check of checks) of.get(check.line)?.push(check);
  const title = (own: readonly LimitCheck[]): string => own[0]?.title ?? 'all its lines together';
  const groups = [...of.values()];
  if (groups.length <= 1) return groups.map((own) => ({ on: title(own), checks: own }));
  const broken = groups.filter((own) => own.some(isBroken)).slice(0, mostBroken);
  const rest = groups.filter((own) => !broken.includes(own));
  const nearest = [...new Set(checks.map(({ year }) => year))].flatMap((year): LimitCheck[] => {
    const own = rest.flat().filter((check) => check.year === year && check.room !== null);
    const least = own.reduce<LimitCheck | null>((a, b) => (a === null || (b.room as number) < (a.room as number) ? b : a), null);
    return least
      ? [least]
      : rest
          .flat()
          .filter((check) => check.year === year)
          .slice(0, 1);
  });
  const others = `${broken.length > 0 ? 'the other ' : ''}${count(rest.length, 'line')}: the least room`;
  return [...broken.map((own) => ({ on: title(own), checks: own })), ...(rest.length > 0 ? [{ on: others, checks: nearest }] : [])];
}

/** How the room of a check is worked out: what was judged, and the bound with what it is a share of. */
function roomHow({ bound, share }: LimitVerdict, { year, amount, bound: limit, of }: LimitCheck): string {
  const bounded = `${formatPounds(limit ?? pence(0))} (${percentOf(share)} of ${formatPounds(of)}`;
  if (bound === 'change-at-most')
    return `worked out: the ${bounded} before) it may move at most, less the ${formatPounds(pence(Math.abs(amount)))} it moves in ${year}`;
  const whole = bound === 'at-least' ? ' in the base' : ' of its pool';
  return `worked out: ${formatPounds(amount)} in ${year}, less the ${bounded}${whole}) it must be at least`;
}

function roomIn(checks: readonly LimitCheck[], year: FinancialYear, verdict: LimitVerdict): PageCell {
  const check = checks.find((each) => each.year === year);
  if (!check) return absent('no year before');
  if (check.room === null) return toned(absent(`not judged: ${check.because}`), 'warn');
  const room = { ...money(check.room, verdict.cell ? [verdict.cell] : []), basis: roomHow(verdict, check) };
  return check.room < 0 ? toned(room, 'bad') : room;
}

/** A row of the table with the limit it is of. */
interface LimitRow extends Shown {
  readonly key: string;
  readonly verdict: LimitVerdict;
}

/** The rows of the limits of a scenario, in the order it sets them. */
export function limitRows({ limits }: Model): readonly LimitRow[] {
  return limits.flatMap((verdict, at) =>
    shownOf(verdict).map(({ on, checks }, index) => ({ key: `${at + 1} ${verdict.bound} ${index + 1}`, on, checks, verdict })),
  );
}

/** The id of a model's table of limits. */
export function limitsId(model: Model): string {
  return `${modelId(model)}-limits`;
}

/** The limits of a scenario, judged year by year; null where it sets none. */
export function limitsTable(model: Model): PageTable | null {
  if (model.limits.length === 0) return null;
  const columns = [
    column('limit', 'Limit', 26, 'a bound the scenario sets'),
    column('on', 'On', 18, 'the lines or the fund the bound is on'),
    ...model.years.map((year) => figures(year, year, 13, `how far the budget of ${year} is from the limit`)),
  ];
  const rows = limitRows(model).map(({ key, on, checks, verdict }) => ({
    key,
    cells: {
      limit: words(verdict.title, checks.some(isBroken) ? 'bad' : undefined),
      on: words(on),
      ...byYear(model, (year) => roomIn(checks, year, verdict)),
    },
  }));
  return pageTable(limitsId(model), `Limits: ${scenarioCalled(model)}`, columns, rows, noteOf(model));
}

/** What the room of each bound that is set is room for. */
const roomSaid: Readonly<Record<Bound, string>> = {
  'at-least': 'what may still go before a floor is broken',
  'share-at-least': 'what may still go before a share is broken',
  'change-at-most':
    'how much further a line may move in the year, up or down alike: an investment, or the end of a one-off, counts as a fall does',
};

function noteOf({ limits }: Model): string {
  const broken = limits.filter(({ checks }) => checks.some(isBroken)).length;
  const pools = [...new Set(limits.flatMap(({ pool }) => pool ?? []))];
  return [
    `Room: ${[...new Set(limits.map(({ bound }) => roomSaid[bound]))].join('; ')}. A minus is by how much it is broken.`,
    `${broken === 0 ? 'No limit is broken' : `${count(broken, 'limit')} of ${limits.length} broken`}.`,
    ...pools.map((pool) => `A share is of ${pool}.`),
  ].join(' ');
}
