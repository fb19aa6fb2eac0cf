import type { Contract } from '../../nouns/contract.ts';
import type { Found } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, noteOn, type Row } from '../../nouns/row.ts';
import { hasColumn, headingOf, type Table } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { count, keyOf } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { tableName } from '../standing.ts';
import { isSaidOver } from '../term.ts';
import { valueFields } from '../worth.ts';

type Entry = Row<Contract>;
type Field = keyof Contract & string;

/** One field the Code asks of every contract above £5,000, and the columns any one of which answers it. */
interface Asked {
  readonly id: string;
  readonly words: string;
  readonly fields: readonly [Field, ...Field[]];
  /** Of which contracts it is asked; of all where not said. */
  readonly of?: (row: Entry) => boolean;
}

/** The Code's list. The end date is left to the rule about contracts with no end. */
const asked: readonly Asked[] = [
  { id: 'reference', words: 'the reference number', fields: ['ref', 'ocid'] },
  { id: 'title', words: 'the title of the agreement', fields: ['title'] },
  { id: 'department', words: 'the department responsible', fields: ['department'] },
  { id: 'description', words: 'a description of the goods or services', fields: ['description'] },
  { id: 'supplier', words: 'the supplier’s name and details', fields: ['provider'] },
  {
    id: 'sum',
    words: 'the sum to be paid over the contract, or the estimated annual spend',
    fields: ['totalValue', 'annualValue', 'maxValue', 'valueMax', 'valueMin'],
  },
  { id: 'irrecoverable-vat', words: 'the VAT that cannot be recovered', fields: ['irrecoverableVat'] },
  { id: 'start', words: 'the start date', fields: ['start'] },
  { id: 'review', words: 'the review date', fields: ['review'] },
  { id: 'process', words: 'whether it came of an invitation to quote or a published invitation to tender', fields: ['route'] },
  { id: 'sme', words: 'whether the supplier is a small or medium sized enterprise', fields: ['sme'] },
  { id: 'vcse', words: 'whether the supplier is a voluntary or community sector organisation', fields: ['vcse'] },
  {
    id: 'registration-number',
    words: 'the registration number of suppliers said to be voluntary or community organisations',
    fields: ['charityNumber', 'companyNumber'],
    of: ({ vcse }) => vcse === true,
  },
];

const council = /\b(?:council|borough|county|unitary|mbc|cbc|city of|corporation|authority)\b/;
const otherBody = /\b(?:nhs|icb|ccg|integrated care|clinical commissioning|police|fire|trust|home office|department for|ministry)\b/;

function isCouncil(name: string): boolean {
  const key = keyOf(name);
  return council.test(key) && !otherBody.test(key);
}

/** Whether a table is a council's register of contracts: no notices, no grants, and of no other body. */
function isRegister(rows: readonly [Entry, ...Entry[]], organisation: string): boolean {
  const { table } = rows[0].origin;
  if (table.pointers !== undefined) return false;
  if (table.columns.some(({ heading }) => /\bgrants?\b|\brecipient\b/i.test(heading))) return false;
  return rows.every(({ body }) => isCouncil(body ?? organisation));
}

/** A contract above the limit, or of no stated value. */
function isAbove(row: Entry, pounds: number): boolean {
  const values = valueFields.flatMap((field) => row[field] ?? []);
  return values.length === 0 || Math.max(...values) > pounds * 100;
}

/** A cell that says something is an answer, `n/a` and one that cannot be read too; a blank and `TBC` are none. */
function isAnswered(row: Entry, { fields }: Asked): boolean {
  return fields.some((field) => {
    const value = row[field];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) return true;
    return (
      noteOn(row, field, 'not stated') !== undefined ||
      noteOn(row, field, 'unreadable') !== undefined ||
      noteOn(row, field, 'ambiguous') !== undefined
    );
  });
}

function noColumn(table: Table, rows: number, { id, words }: Asked): Found {
  return {
    text: `This register has no column for ${words}, and so none of its ${count(rows, 'contract')} says it. If it is the register the council publishes, add the column.`,
    about: [tableName(table)],
    evidence: evidenceOf(headingOf(table)),
    apart: id,
  };
}

function blank(table: Table, lacking: readonly [Entry, ...Entry[]], all: number, { id, words, fields }: Asked): Found {
  const field = fields.find((each) => hasColumn(table, each)) as Field;
  const [first, ...others] = lacking.map((row) => at(row, field)) as [Cell, ...Cell[]];
  const isAll = lacking.length === all;
  const howMany =
    isAll && all > 1
      ? `None of the ${count(all, 'contract')}`
      : all === 1
        ? 'The one contract'
        : `${lacking.length.toLocaleString('en-GB')} of the ${count(all, 'contract')}`;
  return {
    text: `${howMany} of this register ${isAll && all > 1 ? 'gives' : lacking.length === 1 ? 'does not give' : 'do not give'} ${words}. If it is the register the council publishes, fill the blanks in.`,
    about: [tableName(table)],
    evidence: evidenceOf(first, others),
    apart: id,
  };
}

function inRegister(rows: readonly [Entry, ...Entry[]]): Found[] {
  const { table } = rows[0].origin;
  return asked.flatMap((each): Found[] => {
    const own = each.of === undefined ? rows : rows.filter(each.of);
    if (own.length === 0) return [];
    if (!each.fields.some((field) => hasColumn(table, field) || own.some((row) => row[field] !== undefined)))
      return [noColumn(table, own.length, each)];
    const [first, ...others] = own.filter((row) => !isAnswered(row, each));
    return first === undefined ? [] : [blank(table, [first, ...others], own.length, each)];
  });
}

function registersOf(picture: Picture): (readonly [Entry, ...Entry[]])[] {
  return grouped(inOrder(picture.records.contracts), ({ origin }) => tableName(origin.table)).map(([, rows]) => rows);
}

/** A field the Transparency Code asks of every contract and a council's register does not hold. */
export const transparencyFieldMissing: Rule = {
  card: {
    family: 'contracts',
    title: 'A field the Transparency Code asks for is missing',
    severity: 'advice',
    method:
      'In each register of an English council every field that the Code asks of contracts above `pounds` is looked for: a register without the column, or with blanks in it, is one finding for the field, however many contracts lack it. Contracts that state no value are taken in. Words such as n/a are an answer; TBC is none. A registration number is asked only of suppliers said to be voluntary or community organisations.',
    exclusions: [
      'Notices, grants, other bodies’ registers and councils outside England are left alone.',
      'Contracts that the register calls over or not yet let, and those worth no more than `pounds`, are left alone.',
      'The end date is left to `no-end-date`.',
      'Whether a register is the one the council publishes cannot be seen from it.',
    ],
    why: 'Councils must publish these for every contract, commissioned activity, purchase order and framework above £5,000, each quarter.',
    remedy: 'Add the column or fill in the blanks; `commission export register` then writes the register as the Code asks.',
    source:
      'Local Government Transparency Code 2015, contracts: reference, title, department, description, supplier, sum, irrecoverable VAT, dates, process, SME or VCSE',
    limits: { pounds: 5000 },
  },
  judge(picture, limits) {
    const { nation, organisation } = picture.workspace;
    const registers = nation === 'england' ? registersOf(picture).filter((rows) => isRegister(rows, organisation)) : [];
    const judged = registers.flatMap((rows) => {
      const [first, ...others] = rows.filter((row) => !isSaidOver(row.status) && isAbove(row, limits['pounds'] ?? 5000));
      return first === undefined ? [] : [[first, ...others] as const];
    });
    return { examined: judged.reduce((n, rows) => n + rows.length, 0), found: judged.flatMap(inRegister), unjudged: [] };
  },
};
