import type { Contract } from '../../nouns/contract.ts';
import type { Unjudged } from '../../nouns/finding.ts';
import { isSaidUnlet } from '../../nouns/over-words.ts';
import { at, nameOf, type Row } from '../../nouns/row.ts';
import { keyOf } from '../../values/text.ts';
import { evidenceOf, inOrder } from '../order.ts';
import { valueField } from '../payments/worth.ts';
import type { Rule } from '../rule.ts';

type Entry = Row<Contract>;

const saysQuoted = /\b(?:quot(?:e|es|ed|ation|ations)|rfq|itq)\b/;
/** Works have thresholds of their own, many times as high. */
const isWorks = (row: Entry): boolean => (row.cpv ?? []).some((code) => /^\s*45/.test(code));

/** A contract bought by quotation though it is worth more than the threshold. */
export const quotedAboveThreshold: Rule = {
  card: {
    family: 'contracts',
    title: 'Bought by quotation above the threshold',
    severity: 'warning',
    method:
      'A register calls a contract bought by quotation. Its whole value, options included, is held against the threshold for what it buys on every day its procurement may have begun, up to two years before the first day the register gives of it; it is found where it is above all of them, or where the register itself says that it is above.',
    exclusions: [
      'Health care that no threshold governs, works, and contracts not yet let are left alone.',
      'Where VAT, the day or a missing value decides, it is not judged.',
      'A contract is not judged when what it buys or when is not known, when it mixes health care with something else, or when it is older than the laws held here.',
    ],
    why: 'Above the threshold a quotation is no lawful way to buy, and the contract can be challenged.',
    remedy: 'Look up how it was bought. If by quotation, take advice before extending it; if by a competition, correct the register.',
    source:
      'Contract milestone check C06; Procurement Act 2023 Sch 1 and Public Contracts Regulations 2015 reg 5, thresholds as they stood',
    limits: {},
  },
  judge({ records, lets }) {
    const known = new Map(lets.map((each) => [each.contract, each]));
    const quoted = inOrder(records.contracts).filter(
      (row) => row.route !== undefined && saysQuoted.test(keyOf(row.route)) && !isSaidUnlet(row.status) && !isWorks(row),
    );
    const judged = quoted.map((row) => ({ row, how: known.get(row.id) }));
    const unjudged = judged.flatMap(({ row, how }): Unjudged[] => {
      if (how === undefined)
        return [{ about: row.id, because: 'bought by quotation, and what it buys or when is not known', cell: at(row, 'start') }];
      if (how.laws.length === 0)
        return [{ about: row.id, because: 'bought by quotation under a law older than those held here', cell: at(row, how.field) }];
      if (how.isMixed)
        return [
          {
            about: row.id,
            because: 'bought by quotation, and which law governs hangs on the shares of health care and the rest',
            cell: at(row, 'route'),
          },
        ];
      if (how.standing?.is !== 'untold') return [];
      const field = valueField(row);
      const because =
        row[field] === undefined
          ? 'bought by quotation, and no value is stated'
          : 'bought by quotation, and whether its value is above the threshold hangs on VAT or on the day it began';
      return [{ about: row.id, because, cell: at(row, field) }];
    });
    const found = judged.flatMap(({ row, how }) => {
      if (how?.standing?.is !== 'above' || how.isMixed) return [];
      return [
        {
          text: `“${nameOf(row)}” was bought by quotation (“${row.route}”), and ${how.standing.because}. It is taken as ${how.buying}: ${how.because}. Look up how it was bought.`,
          about: [row.id],
          evidence: evidenceOf(at(row, 'route'), [at(row, valueField(row))]),
          ...(row.totalValue === undefined ? {} : { amount: row.totalValue }),
        },
      ];
    });
    return { examined: judged.length, found, unjudged };
  },
};
