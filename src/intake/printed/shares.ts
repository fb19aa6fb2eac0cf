import type { ShareColumn, SharePrinted, Whole } from '../../nouns/printed.ts';
import { address } from '../../values/cell.ts';
import type { FigureColumn } from './columns.ts';
import { type Figure, type Line, nameOf } from './figure.ts';

/** A heading that says its figures are shares of one whole. */
const whole =
  /(?:%|\bper\s?cent|\bpercentage|\bproportion|\bshare) (?:of|to) (?:the |all |our )?(?:total|overall|whole|budget|spend|all|gross|net|responses?|respondents?|answers?|cost|expenditure|council)|\bshare of\b|^\s*(?:share|% total|total %|% share|% of)\s*(?:\(%\))?\s*$/i;
/** A heading that says they are something else: how much was reached, saved or changed. */
const other =
  /\b(?:change|increase|decrease|growth|variance|difference|achieve|achieved|target|actual|complete|completed|uptake|rate|within|satisfied|delivered|spent|used|reduction|saving|local|national|england)\b/i;

function fits({ value, decimals }: Figure, of: Figure, base: number): boolean {
  if (base === 0) return false;
  const slack = 0.5 / 10 ** decimals + (of.step / 2 / Math.abs(base)) * 100;
  return Math.abs((of.value / base) * 100 - value) <= slack + 1e-9;
}

function wholesOf(lines: readonly Line[], { figures }: FigureColumn): Whole[] {
  const sum = lines.reduce((total, line, i) => total + (line.is === 'data' ? (figures[i]?.value ?? 0) : 0), 0);
  const printed = lines.flatMap((line, i) => (line.is === 'total' && figures[i] ? [figures[i].value] : []));
  const all = [
    ...[...new Set(printed)].map((value) => ({ value, because: 'the total as printed' })),
    { value: Number(sum.toPrecision(14)), because: 'what the rows add to' },
  ];
  return [...new Set(all.map(({ value }) => value))]
    .filter((value) => value !== 0)
    .map((value) => ({
      value,
      because: all
        .filter((one) => one.value === value)
        .map(({ because }) => because)
        .join(' and '),
    }));
}

interface Against {
  readonly of: FigureColumn;
  readonly wholes: readonly Whole[];
  readonly shares: readonly SharePrinted[];
  readonly fitting: number;
}

function against(lines: readonly Line[], shares: FigureColumn, of: FigureColumn): Against {
  const wholes = wholesOf(lines, of);
  const printed = lines.flatMap((line, i): SharePrinted[] => {
    const [share, figure] = [shares.figures[i], of.figures[i]];
    if (line.is !== 'data' || !share || !figure) return [];
    return [
      {
        cell: address(shares.column.index, line.row),
        name: nameOf(line),
        value: share.value,
        decimals: share.decimals,
        of: { cell: address(of.column.index, line.row), name: of.column.heading, value: figure.value },
        fits: wholes.flatMap(({ value }, n) => (fits(share, figure, value) ? [n] : [])),
      },
    ];
  });
  return { of, wholes, shares: printed, fitting: printed.filter((share) => share.fits.length > 0 && share.value !== 0).length };
}

function sayWhole(heading: string): boolean {
  return whole.test(heading) && !other.test(heading);
}

/** The last total below a column of shares, where it is one of all its rows and not the rate of the whole. */
function totalOf(lines: readonly Line[], { column, figures }: FigureColumn): ShareColumn['total'] {
  const printed = lines.flatMap((line, i) => (line.is === 'total' && figures[i] ? [{ line, figure: figures[i] }] : []));
  const [only] = printed;
  if (!only || printed.length > 1) return null;
  const rows = lines.filter((line, i) => line.is === 'data' && figures[i] !== null).length;
  return {
    cell: address(column.index, only.line.row),
    name: only.line.label,
    value: only.figure.value,
    decimals: only.figure.decimals,
    rows,
  };
}
function withPrecisionOf(column: FigureColumn): FigureColumn {
  const decimals = Math.max(...column.figures.map((figure) => figure?.decimals ?? 0));
  return { ...column, figures: column.figures.map((figure) => figure && { ...figure, decimals }) };
}

/**
 * The columns of shares, each held against the column of figures that explains most of it. Where no heading says that they are shares
 * of one whole, two thirds of the rows and three at least must be: any other percentage is of something this table does not print.
 */
export function sharesDown(lines: readonly Line[], columns: readonly FigureColumn[]): ShareColumn[] {
  return columns
    .filter(({ unit }) => unit === 'percent')
    .map(withPrecisionOf)
    .flatMap((column): ShareColumn[] => {
      const { heading, cell } = column.column;
      const saysWhole = sayWhole(heading);
      const [best] = columns
        .filter(({ unit }) => unit !== 'percent')
        .map((of) => against(lines, column, of))
        .sort((a, b) => b.fitting - a.fitting);
      const n = best?.shares.length ?? 0;
      const explained =
        best !== undefined && (saysWhole ? best.fitting > 0 && best.fitting * 2 >= n : best.fitting >= 3 && best.fitting * 3 >= n * 2);
      const total = totalOf(lines, column);
      if (!explained && !(saysWhole && total)) return [];
      const held = explained ? best : { wholes: [], shares: [] };
      return [
        {
          heading,
          cell,
          of: explained ? best.of.column.heading : null,
          money: explained && best.of.unit === 'money',
          saysWhole,
          wholes: held.wholes,
          shares: held.shares,
          total,
        },
      ];
    });
}
