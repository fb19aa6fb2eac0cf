import type { Found } from '../../nouns/finding.ts';
import type { OneFramework } from '../../nouns/joined.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at } from '../../nouns/row.ts';
import { fieldAbout } from '../../nouns/workspace.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, type Pence, pence, sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { lineOf } from '../decision-line.ts';
import { evidenceOf, grouped, sortedByCell } from '../order.ts';
import type { Rule } from '../rule.ts';
import { few, lastingName, outOfScope, tableName } from '../standing.ts';

/** A framework whose rows all state one value. */
type Valued = OneFramework & { readonly value: NonNullable<OneFramework['value']> };

const titled = ({ rows: [{ title, id }] }: Valued): string => `“${title ?? id}”`;

function named(framework: Valued): string {
  return `${titled(framework)} (${count(framework.rows.length, 'row')}, ${formatPounds(framework.value.amount)} at ${stating(framework).length === framework.rows.length ? 'each' : stating(framework).length})`;
}

/** The rows that state its value, the one at which it counts first. */
const stating = ({ rows, value: { counted, field } }: Valued) => [
  counted,
  ...rows.filter((row) => row !== counted && row[field] !== undefined),
];

function cellsOf(framework: Valued): [Cell, ...Cell[]] {
  return stating(framework).map((row) => at(row, framework.value.field)) as [Cell, ...Cell[]];
}

/** What is added again where the value is the whole framework's and every row counts. */
function addedAgain(framework: Valued): Pence {
  return pence(framework.value.amount * (stating(framework).length - 1));
}

function lineFor({ rows: [{ id }] }: Valued, basis: string): string {
  return lineOf('field', fieldAbout('contracts', id, 'valueBasis'), basis);
}

function told(frameworks: readonly [Valued, ...Valued[]]): Found {
  const [one] = frameworks;
  const [first, ...others] = frameworks.flatMap(cellsOf) as [Cell, ...Cell[]];
  const again = formatPounds(sum(frameworks.map(addedAgain)));
  const what =
    frameworks.length === 1
      ? `${named(one)} has a row for each provider with the value of the whole at every row, and counts once: ${again} is not added again. If it is`
      : `${count(frameworks.length, 'framework')} have a row for each provider with the value of the whole at every row, and count once: ${few(frameworks.map(named))}. ${again} is not added again. If one is`;
  return {
    text: `${what} each provider’s own, add to decisions.csv as here: ${lineFor(one, 'each provider')}.`,
    about: [...new Set(frameworks.map(({ rows: [{ origin }] }) => lastingName(origin.table)))].sort(),
    evidence: evidenceOf(first, others),
    severity: 'advice',
    apart: 'counted-once',
  };
}

function asked(framework: Valued): Found {
  const [first, ...others] = cellsOf(framework);
  const { rows, value } = framework;
  const again = formatPounds(addedAgain(framework));
  return {
    text: `${titled(framework)} stands in ${count(rows.length, 'row')}, one for each provider, and every one states ${formatPounds(value.amount)}. Is that the value of the whole framework, or each provider’s own? Until it is settled each row counts, and ${again} may be counted again. If it is the whole, add to decisions.csv: ${lineFor(framework, 'whole framework')}. If not: ${lineFor(framework, 'each provider')}.`,
    about: rows.map(({ id }) => id),
    evidence: evidenceOf(first, others),
    amount: addedAgain(framework),
  };
}

function manyAsked(frameworks: readonly [Valued, ...Valued[]]): Found {
  const [one] = frameworks;
  const [first, ...others] = frameworks.flatMap(cellsOf) as [Cell, ...Cell[]];
  const amount = sum(frameworks.map(addedAgain));
  return {
    text: `${count(frameworks.length, 'framework')} have a row for each provider, and every row of one states the same value: ${few(frameworks.map(named))}. Is that the value of the whole, or each provider’s own? Until it is settled each row counts, and ${formatPounds(amount)} may be counted again. For each whose value is the whole’s, add to decisions.csv as here: ${lineFor(one, 'whole framework')}. For the others: ${lineFor(one, 'each provider')}.`,
    about: [...new Set(frameworks.map(({ rows: [{ origin }] }) => lastingName(origin.table)))].sort(),
    evidence: evidenceOf(first, others),
    amount,
    apart: 'asked-together',
  };
}

function found(picture: Picture, most: number): Found[] {
  const elsewhere = outOfScope(picture);
  const valued = picture.joined.frameworks.flatMap((one): Valued[] => {
    const { value } = one;
    return value === null || one.rows.every(({ id }) => elsewhere.has(id)) ? [] : [{ ...one, value }];
  });
  const all = sortedByCell(valued, ({ rows: [first] }) => at(first, 'title'));
  const registerOf = ({ rows: [first] }: Valued): string => tableName(first.origin.table);
  return [
    ...grouped(
      all.filter(({ value }) => value.isTold),
      registerOf,
    ).map(([, own]) => told(own)),
    ...grouped(
      all.filter(({ value }) => !value.isTold),
      registerOf,
    ).flatMap(([, own]) => (own.length > most ? [manyAsked(own)] : own.map(asked))),
  ];
}

/** One value at every provider's row of a framework. */
export const frameworkValueAtEach: Rule = {
  card: {
    family: 'duplication',
    title: 'A framework’s value stands at each of its providers',
    severity: 'warning',
    method:
      'Rows of one register under one title that several providers hold, for one buyer, with one lot, one status and the same last days, are one framework when the title says so (framework, dynamic market, approved or preferred providers, multi-provider) or their references go on from one (F1/A, F1/B). When all that state a value state the same it may be that of the whole. It counts once, at the first of them, when three or more are under one reference and a title that says framework: that is advice, with no amount. Else it is a question, the amount is what may be counted again, and more than `oneByOne` of a register are one. A `field` line on what the value is (“valueBasis”) of any of its rows settles it: “whole framework” counts it once, “each provider” at each row.',
    exclusions: [
      'Rows of different values are each provider’s own, and each counts.',
      'Rows of one provider are left to `recorded-twice`.',
      'A framework’s own row above its lots is told on the map, and its money counts at the lots.',
      'Frameworks all of whose rows are out of scope are not reported.',
    ],
    why: 'A framework of £1 million with nine providers looks like £9 million, and like nine procurements.',
    remedy: 'Say in the register, or in decisions.csv, whether the value is the whole framework’s or each provider’s.',
    source: 'Procurement Act 2023 sections 45 and 46; Local Government Transparency Code 2015, paragraph 32: a contract and its sum',
    limits: { oneByOne: 5 },
  },
  judge: (picture, limits) => ({
    examined: picture.records.contracts.length,
    found: found(picture, limits['oneByOne'] ?? 5),
    unjudged: [],
  }),
};
