import type { AcrossColumn, AcrossTotal } from '../../nouns/printed.ts';
import { address } from '../../values/cell.ts';
import { keyOf } from '../../values/text.ts';
import type { FigureColumn } from './columns.ts';
import { type Line, nameOf } from './figure.ts';

const plain = /^(?:grand |overall |row )?totals?(?: £)?(?: 000s?)?$/;
const called = /\btotals?\b|\boverall\b|\bsum\b|^all\b/;
/** Headings of figures that are no parts of a total beside them. */
const apart =
  /\b(?:annual|annum|per|average|mean|median|rate|unit|price|term|months?|weeks?|days?|ref|id|number of years|remaining|budget|actual|forecast|outturn|variance|maximum|minimum|previous)\b/;
const series = /\b20\d\d\b|\b\d\d \d\d\b|^q(?:uarter)? ?[1-4]\b|\byear \d|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/;
/** More rows than this, and none of them the sum, is another meaning of the word. */
const fewAtMost = 2;

function rowAcross(total: FigureColumn, parts: readonly FigureColumn[], line: Line, i: number): AcrossTotal | null {
  const printed = total.figures[i];
  const inPlace = [...parts].sort((a, b) => a.column.index - b.column.index);
  const figures = inPlace.flatMap((part) => {
    const figure = part.figures[i];
    return figure ? [{ part, figure }] : [];
  });
  if (!printed || figures.length === 0 || parts.some((part) => part.unread[i])) return null;
  const slack = [printed, ...figures.map(({ figure }) => figure)].reduce((sum, { step }) => sum + step / 2, 0);
  return {
    cell: address(total.column.index, line.row),
    name: nameOf(line),
    value: printed.value,
    added: Number(figures.reduce((sum, { figure }) => sum + figure.value, 0).toPrecision(14)),
    slack,
    parts: figures.map(({ part, figure }) => ({
      cell: address(part.column.index, line.row),
      name: part.column.heading,
      value: figure.value,
    })),
  };
}

function fitsAcross({ value, added, slack }: AcrossTotal): boolean {
  return Math.abs(value - added) <= slack + 1e-6;
}

/** The runs of like columns that end beside a total, and the run that begins there: the longest first. */
function runsBeside(total: FigureColumn, columns: readonly (FigureColumn | null)[], at: number): FigureColumn[][] {
  const reach = (step: 1 | -1): FigureColumn[] => {
    const run: FigureColumn[] = [];
    for (let i = at + step; i >= 0 && i < columns.length; i += step) {
      const beside = columns[i];
      if (!beside || beside.unit !== total.unit || plain.test(keyOf(beside.column.heading))) break;
      run.push(beside);
    }
    return run;
  };
  const [left, right] = [reach(-1), reach(1)];
  const shorter = (run: readonly FigureColumn[]): FigureColumn[][] => run.slice(1).map((_, less) => run.slice(0, run.length - less));
  return [...shorter(left), ...shorter(right)];
}

/** Whether a run is what the total is of: most rows are its sum; or, where there are too few to tell, the headings leave no other meaning. */
function isMeant(run: readonly FigureColumn[], rows: readonly AcrossTotal[], heading: string, isLeft: boolean): boolean {
  const agree = rows.filter(fitsAcross).length;
  if (agree >= 2 && agree * 3 >= rows.length * 2) return true;
  if (!plain.test(heading) || !isLeft || run.some(({ column }) => apart.test(keyOf(column.heading)))) return false;
  const inSeries = run.every(({ column }) => series.test(keyOf(column.heading)));
  if (rows.some(({ value, parts }) => parts.some((part) => Math.abs(part.value) > Math.abs(value)))) return false;
  return agree > 0 ? agree * 2 >= rows.length : rows.length <= fewAtMost && (inSeries || rows.every(({ parts }) => parts.length > 1));
}

/** The columns that total the columns beside them, with the rows that do not fit. */
export function totalsAcross(lines: readonly Line[], columns: readonly (FigureColumn | null)[]): AcrossColumn[] {
  return columns.flatMap((total, at): AcrossColumn[] => {
    const heading = keyOf(total?.column.heading ?? '');
    if (!total || total.unit === 'percent' || !called.test(heading)) return [];
    const readings = runsBeside(total, columns, at).flatMap((run) => {
      const rows = lines.flatMap((line, i) => rowAcross(total, run, line, i) ?? []);
      const isLeft = (run[0] as FigureColumn).column.index < total.column.index;
      return rows.length > 0 && isMeant(run, rows, heading, isLeft) ? [{ rows, agree: rows.filter(fitsAcross).length }] : [];
    });
    const [best] = readings.sort((a, b) => b.agree - a.agree);
    if (!best) return [];
    return [
      {
        heading: total.column.heading,
        cell: total.column.cell,
        money: total.unit === 'money',
        rows: best.rows.length,
        odd: best.rows.filter((row) => !fitsAcross(row)),
      },
    ];
  });
}
