import { tidy } from '../../values/text.ts';
import type { BodyRow } from '../body-row.ts';
import { type Raw, shown } from '../grid.ts';
import { readMoney, readNumber } from '../readers/amounts.ts';

/** A figure as it stands in a cell, whatever its column means: money in pounds, percentages in percent, and the decimals printed. `step` is the size of its last printed place; nought where it is exact: whole numbers, and pounds with their pence. */
export interface Figure {
  readonly value: number;
  readonly unit: 'money' | 'percent' | 'number';
  readonly decimals: number;
  readonly step: number;
}

/** A row that holds figures. */
export type Line = Extract<BodyRow, { is: 'data' | 'total' }>;

const decimalsIn = /\.(\d+)/;
const scaled = /\d\s*(k|thousand|m|mn|million|bn|billion)\)?$/i;
const sizes: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };

function decimalsOf(text: string): number {
  return decimalsIn.exec(text)?.[1]?.length ?? 0;
}

function figureOf(value: number, unit: Figure['unit'], text: string): Figure {
  const decimals = decimalsOf(text);
  const size = sizes[(scaled.exec(text)?.[1] ?? '').charAt(0).toLowerCase()] ?? 1;
  const isExact = size === 1 && (unit === 'money' ? decimals === 2 || decimals === 0 : decimals === 0 && unit === 'number');
  return { value, unit, decimals, step: isExact ? 0 : size / 10 ** decimals };
}

/** The figure in a cell; null when it holds words, a date or nothing. */
export function figureIn(raw: Raw | undefined): Figure | null {
  if (typeof raw === 'number') return figureOf(raw, 'number', String(Number(raw.toFixed(6))));
  if (raw !== null && typeof raw === 'object' && 'percent' in raw)
    return figureOf(raw.percent, 'percent', String(Number(raw.percent.toFixed(6))));
  if (typeof raw !== 'string' || raw.length > 40 || !/\d/.test(raw)) return null;
  const text = tidy(raw);
  const isMoney = /£|^\(|^[-−]?\d[\d,.]*\s*(?:k|m|bn)$/i.test(text);
  if (isMoney && !text.includes('%')) {
    const reading = readMoney(text);
    return 'value' in reading && reading.basis === undefined
      ? figureOf(reading.value / 100, text.includes('£') ? 'money' : 'number', text)
      : null;
  }
  const reading = readNumber(text.replace(/\s*per\s?cent$/i, '%'));
  return 'value' in reading ? figureOf(reading.value, text.includes('%') || /cent$/i.test(text) ? 'percent' : 'number', text) : null;
}

/** What a row is called: its first cell with letters in it. */
export function nameOf({ cells }: Line): string {
  return tidy(shown(cells.find((raw) => typeof raw === 'string' && /\p{L}{2}/u.test(raw)) ?? ''));
}
