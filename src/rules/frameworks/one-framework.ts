import type { OneFramework, StatedByAll } from '../../nouns/joined.ts';
import { referenceStem } from '../../nouns/lots.ts';
import type { OtherProviders } from '../../nouns/other-providers.ts';
import type { Pence } from '../../values/money.ts';
import { keyOf } from '../../values/text.ts';
import type { Listed, Listing, Read } from '../joining/arranged-rows.ts';
import type { Entry } from '../joining/repeats.ts';
import { ofPicture } from '../of-picture.ts';
import { inOrder, several } from '../order.ts';
import { tableName } from '../standing.ts';
import { isFramework } from './framework.ts';

/**
 * What a framework has in common with all its rows: its register, who buys it, its lot, every last day, its status and whether it is in scope, for it is
 * procured again as one, and a row that is over stands for none that runs.
 */
function termsOf({ row, placed, bodies }: Listed): string {
  const { lot, end, currentEnd, maxEnd, status } = row;
  const scope = placed?.status === 'out-of-scope' ? 'out' : 'in';
  return [tableName(row.origin.table), bodies.join(' + '), keyOf(lot ?? ''), end, currentEnd, maxEnd, keyOf(status ?? ''), scope].join(
    '\n',
  );
}

const ofTheWhole = /\bframework\b|\ball (?:providers|suppliers)\b/i;
const ofEach = /\beach\b|\bper (?:provider|supplier)\b/i;

/** What a register, or a person, says the values of rows are: the whole framework's, each provider's own, or nothing. */
function basisOf(rows: readonly Entry[]): 'whole' | 'each' | null {
  const said = rows.map(({ valueBasis }) => valueBasis ?? '');
  return said.some((words) => ofEach.test(words)) ? 'each' : said.some((words) => ofTheWhole.test(words)) ? 'whole' : null;
}

/** Two providers may be paid one price; with three, under one reference and a title that says framework, the value is the framework's. */
const fewestTold = 3;

function statedByAll(rows: readonly Entry[], isNumberedAsOne: boolean): StatedByAll | null {
  const stating = rows.filter(({ annualValue, totalValue }) => annualValue !== undefined || totalValue !== undefined);
  const [first] = stating;
  if (first === undefined || stating.length < 2) return null;
  const field = first.annualValue === undefined ? 'totalValue' : 'annualValue';
  const amount = first[field] ?? (0 as Pence);
  const areSame = stating.every((row) => row.annualValue === first.annualValue && row.totalValue === first.totalValue);
  const basis = basisOf(rows);
  if (amount <= 0 || !areSame || basis === 'each') return null;
  const isShown = stating.length >= fewestTold && isNumberedAsOne && isFramework(rows[0]?.title ?? '');
  return { counted: first, amount, field, isTold: basis === 'whole' || isShown };
}

function frameworkOf(rows: readonly Entry[]): OneFramework | null {
  const [stem, ...otherStems] = new Set(rows.map(({ ref }) => referenceStem(ref)));
  const isNumberedAsOne = otherStems.length === 0 && stem !== '';
  if (!isNumberedAsOne && !isFramework(rows[0]?.title ?? '')) return null;
  return { rows: rows as unknown as OneFramework['rows'], value: statedByAll(rows, isNumberedAsOne) };
}

/**
 * Rows of one register under one title that several providers hold, with one buyer, one lot, one status and the same last days, are one framework where the title says
 * so or their references go on from one (`F1/A`, `F1/B`).
 */
export function oneFrameworksAmong({ records }: Read, listed: Listing): OneFramework[] {
  return several(records.contracts, ({ title }) => title ?? null).flatMap((titled) =>
    several(
      inOrder(titled)
        .map(listed)
        .filter(({ providers }) => providers !== ''),
      termsOf,
    )
      .filter((rows) => new Set(rows.map(({ providers }) => providers)).size > 1)
      .flatMap((rows) => frameworkOf(rows.map(({ row }) => row)) ?? []),
  );
}

/** The other rows of the framework that a row stands for in procurement, and whose value each states; null for any other row. */
export const otherProvidersIn = ofPicture(({ joined }) => {
  const leads = new Map(
    joined.frameworks.map(({ rows: [lead, ...rows], value }) => {
      const whose: OtherProviders['value'] = value === null ? 'own' : value.isTold ? 'whole' : 'untold';
      return [lead.id, { rows, value: whose }];
    }),
  );
  return ({ id }: Entry): OtherProviders | null => leads.get(id) ?? null;
});
