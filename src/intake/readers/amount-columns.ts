import type { Raw } from '../grid.ts';

/** Which sign parts pounds from pence. `either`: nothing tells, and a point before three figures may as well part thousands. */
type DecimalSign = 'point' | 'comma' | 'either';

/** What the reader of an amount needs to know of its column. */
export interface AmountColumn {
  /** What a bare figure is multiplied by: 1,000 in a column headed £000. */
  readonly scale: number;
  readonly decimal: DecimalSign;
  /** How many of its cells can only be read with a decimal comma. */
  readonly commas: number;
}

/** A column of which nothing more is known: amounts as they are written in England. */
export const plainAmounts: AmountColumn = { scale: 1, decimal: 'point', commas: 0 };

const written = /\d(?:[\d.,]*\d)?/g;
const onlyComma = /^(?:\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2})$/;
const onlyPoint = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,2})$/;
const onlyFinePoint = /^(?:\d+\.\d{4,}|(?:0+|\d{4,}|\d{1,3}(?:,\d{3})+)\.\d{3})$/;

/** How many cells of a column can be read only with a decimal comma, only with a point, and only with a point before three figures or more. A number of a spreadsheet counts as one with a point: beside it `1241,32` is a slip. */
export interface Decimals {
  readonly commas: number;
  readonly points: number;
  readonly fine: number;
}

/** What the cells of a column prove of the sign that parts pounds from pence. */
export function decimalsIn(raws: Iterable<Raw>): Decimals {
  let [commas, points, fine] = [0, 0, 0];
  for (const raw of raws) {
    const figures = typeof raw === 'string' ? (raw.match(written) ?? []) : [];
    if (figures.some((figure) => onlyComma.test(figure))) commas += 1;
    if (typeof raw === 'number' || figures.some((figure) => onlyPoint.test(figure))) points += 1;
    if (figures.some((figure) => onlyFinePoint.test(figure))) fine += 1;
  }
  return { commas, points, fine };
}

/**
 * The sign of a column: a comma where some amount can only be read so (`120.000,00`) and none only with a point (`1,234.5`); a point
 * before three figures too where some amount proves it (`0.125`, `1234.567`). A column that tells nothing of its own follows the others of its table.
 */
export function decimalOf(own: Decimals, table: Decimals): Pick<AmountColumn, 'decimal' | 'commas'> {
  if (own.fine > 0) return { decimal: 'point', commas: 0 };
  const { commas, points } = own.commas + own.points > 0 ? own : table;
  return commas > 0 && points === 0 ? { decimal: 'comma', commas: own.commas } : { decimal: 'either', commas: 0 };
}

/** The figures of a text written with a decimal comma, as they are written with a point: `1.234,50` as `1234.50`. */
export function withPoints(text: string): string {
  return text.replace(written, (figure) =>
    onlyComma.test(figure) || /^\d{1,3}\.\d{3}$/.test(figure) ? figure.replaceAll('.', '').replace(',', '.') : figure,
  );
}

const thousandsOrPence = /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,]|\s*(?:k|thousand|mn?|million|bn|billion)\b)/i;

/** Whether a text holds an amount whose point may part thousands or pence: `£95.000`. */
export function isEitherWay(text: string): boolean {
  return thousandsOrPence.test(text);
}
