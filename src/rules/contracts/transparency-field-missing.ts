import type { Contract } from '../../nouns/contract.ts';
import type { Found } from '../../nouns/finding.ts';
import { isSaidOver } from '../../nouns/over-words.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, noteOn, type Row } from '../../nouns/row.ts';
import { hasColumn, headingOf } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, fromPounds } from '../../values/money.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { whoseRows } from '../buyers/by-body.ts';
import { type Asked, askedByTheCode, type ContractField } from '../buyers/code-fields.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import { valueFields } from '../payments/worth.ts';
import type { Rule } from '../rule.ts';
import { namedAlone } from '../sign.ts';
import { lastingName, tableName } from '../standing.ts';

type Entry = Row<Contract>;

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

function valuesOf(row: Entry): number[] {
  return valueFields.flatMap((field) => row[field] ?? []);
}

/** A contract above the limit, or of no stated value. */
function isAbove(row: Entry, pounds: number): boolean {
  const values = valuesOf(row);
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

/** A field a register lacks: in all its rows for want of a column, or in some. */
interface Lacking {
  readonly asked: Asked;
  readonly hasColumn: boolean;
  readonly rows: readonly [Entry, ...Entry[]];
  readonly of: number;
}

/** The contracts of one register that are judged, and the worth above which they are. */
interface Register {
  readonly rows: readonly [Entry, ...Entry[]];
  readonly pounds: number;
}

function wordsOf(lacking: readonly Lacking[]): string {
  return list(lacking.map(({ asked: { words } }) => words));
}

/** Which contracts of a register fields are asked of: `of this register marked as VCSE and worth more than £5,000`. */
function which(lacking: readonly Lacking[], { rows, pounds }: Register): string {
  const marked = lacking.every(({ asked }) => asked.ofWhich !== undefined) ? `${lacking[0]?.asked.ofWhich} and ` : '';
  const unvalued = rows.some((row) => valuesOf(row).length === 0) ? ' or of no stated value' : '';
  return `of this register ${marked}worth more than ${formatPounds(fromPounds(pounds))}${unvalued}`;
}

function noColumns(register: Register, lacking: readonly [Lacking, ...Lacking[]]): Found {
  const { table } = register.rows[0].origin;
  const several = lacking.length > 1;
  const rows = Math.max(...lacking.map(({ of }) => of));
  return {
    text: `This register has no column for ${wordsOf(lacking)}, and so none of the ${count(rows, 'contract')} ${which(lacking, register)} says ${several ? 'them' : 'it'}. If it is the register the council publishes, add the ${several ? 'columns' : 'column'}.`,
    about: [lastingName(table)],
    evidence: evidenceOf(headingOf(table)),
    apart: lacking.map(({ asked: { id } }) => id).join('+'),
  };
}

/** Fields that the very same contracts lack are one thing to ask of whoever keeps the register. */
function blanks(register: Register, lacking: readonly [Lacking, ...Lacking[]]): Found {
  const { table } = register.rows[0].origin;
  const [{ rows, of: all }] = lacking;
  const [first, ...others] = lacking.flatMap(({ asked: { fields }, rows: own }) => {
    const field = fields.find((each) => hasColumn(table, each)) as ContractField;
    return own.map((row) => at(row, field));
  }) as [Cell, ...Cell[]];
  const isAll = rows.length === all;
  const howMany =
    isAll && all > 1
      ? `None of the ${count(all, 'contract')}`
      : all === 1
        ? 'The one contract'
        : `${rows.length.toLocaleString('en-GB')} of the ${count(all, 'contract')}`;
  return {
    text: `${howMany} ${which(lacking, register)} ${isAll && all > 1 ? 'gives' : rows.length === 1 ? 'does not give' : 'do not give'} ${wordsOf(lacking)}. If it is the register the council publishes, fill the blanks in.`,
    about: [lastingName(table)],
    evidence: evidenceOf(first, others),
    apart: lacking.map(({ asked: { id } }) => id).join('+'),
  };
}

/** What a register lacks, once for the columns that are not there and once for each set of contracts that leave the same fields blank; a field accepted by itself stays apart. */
function inRegister(register: Register, isAlone: (id: string) => boolean): Found[] {
  const { rows } = register;
  const { table } = rows[0].origin;
  const lacking = askedByTheCode.flatMap((each): Lacking[] => {
    const own = each.of === undefined ? rows : rows.filter(each.of);
    const isThere = each.fields.some((field) => hasColumn(table, field) || own.some((row) => row[field] !== undefined));
    const [first, ...others] = own.filter((row) => !isThere || !isAnswered(row, each));
    return first === undefined ? [] : [{ asked: each, hasColumn: isThere, rows: [first, ...others], of: own.length }];
  });
  const keyOf = (one: Lacking): string =>
    [
      isAlone(`${lastingName(table)}#${one.asked.id}`) ? one.asked.id : '',
      one.hasColumn ? [one.of, ...one.rows.map(({ id }) => id)].join('\n') : 'no column',
    ].join('\n');
  return grouped(lacking, keyOf).map(([, own]) => (own[0].hasColumn ? blanks(register, own) : noColumns(register, own)));
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
      'In each register of an English council every field that the Code asks of contracts above `pounds` is looked for: the columns a register has not are one finding, and fields that the very same contracts leave blank are one, however many lack them; a field accepted by itself stays apart. Contracts that state no value are taken in. Words such as n/a are an answer; TBC is none. A registration number is asked only of suppliers said to be voluntary or community organisations.',
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
    const { nation, organisation, asOf } = picture.workspace;
    const registers = nation === 'england' ? registersOf(picture).filter((rows) => isRegister(rows, organisation)) : [];
    const pounds = limits['pounds'] ?? 5000;
    const whose = whoseRows(picture);
    const isAlone = namedAlone(picture.workspace);
    const judged = registers.flatMap((rows): Register[] => {
      const [first, ...others] = rows.filter((row) => !isSaidOver(row.status, asOf) && isAbove(row, pounds));
      return first === undefined ? [] : [{ rows: [first, ...others], pounds }];
    });
    return {
      examined: judged.reduce((n, { rows }) => n + rows.length, 0),
      found: judged.flatMap((register) => inRegister(register, isAlone).map((found) => whose(register.rows, found))),
      unjudged: [],
    };
  },
};
