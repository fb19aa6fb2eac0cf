import type { Contract } from '../../nouns/contract.ts';
import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { HowLet } from '../../nouns/law.ts';
import { at, nameOf, type Row } from '../../nouns/row.ts';
import { formatDay } from '../../values/day.ts';
import { keyOf, list } from '../../values/text.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';

type Entry = Row<Contract>;

/** A law named that cannot have governed it; or null. */
function wrongLaw(row: Entry, how: HowLet): Found | Unjudged | null {
  const { named, laws } = how;
  if (named === null || laws.includes(named.law)) return null;
  const cell = at(row, named.field);
  const cpv = row.cpv === undefined ? [] : [at(row, 'cpv')];
  const governed = laws.length > 0 ? ` ${list(laws)} governed it then.` : '';
  if (!named.wasInForce)
    return {
      text: `“${nameOf(row)}” is said to be let under the ${named.law} (“${row[named.field]}”), which was not in force for any procurement that began in the two years to ${formatDay(how.day)}.${governed} Look up the notice it began with.`,
      about: [row.id],
      evidence: evidenceOf(cell, [at(row, how.field)]),
    };
  if (how.isMixed)
    return { about: row.id, because: 'it buys health care and something else, and which law governs depends on their shares', cell };
  if (!how.isListed) return { about: row.id, because: 'the law it names may not be that for what it buys, which no CPV code says', cell };
  return {
    text: `“${nameOf(row)}” is said to be let under the ${named.law} (“${row[named.field]}”), and ${how.because}, which that law did not govern in the two years to ${formatDay(how.day)}.${governed} Look up the notice it began with, or correct the code.`,
    about: [row.id],
    evidence: evidenceOf(cell, [...cpv, at(row, how.field)]),
  };
}

/** Light touch named for what is on no list of light touch services. */
function wrongTouch(row: Entry, how: HowLet): Found | null {
  const field = (['regime', 'route'] as const).find((each) => /\blight touch\b/.test(keyOf(row[each] ?? '')));
  if (field === undefined || !how.isListed || !['ordinary service', 'works'].includes(how.buying)) return null;
  return {
    text: `“${nameOf(row)}” is said to be light touch (“${row[field]}”), and ${how.because}. Correct the code, or see whether the ordinary rules should have been kept.`,
    about: [row.id],
    evidence: evidenceOf(at(row, field), [at(row, 'cpv')]),
    severity: 'advice',
  };
}

/** A contract said to be let under a law that cannot have governed it. */
export const regimeDoesNotFit: Rule = {
  card: {
    family: 'contracts',
    title: 'The law it was let under does not fit',
    severity: 'warning',
    method:
      'The law a register names for a contract is held against the laws in force, for what it buys, on every day its procurement may have begun: the first day the register gives of it, and up to two years before. A law that was in force for nothing then is found. One that was, but not for what is bought, is found where a CPV code says what that is; light touch for a code on no light touch or health list is advice.',
    exclusions: [
      'A contract that names neither a law nor light touch, or of which nothing tells a day or what it buys, is left alone.',
      'Where only words say what is bought, or it mixes health care with something else, a law in force for something then is not judged.',
    ],
    why: 'Notices, standstill and the tests for changing it all follow from the law; under the wrong one each of them may be void.',
    remedy:
      'Look up the notice the procurement began with, and correct the register; if the wrong law was followed, take advice before the next step.',
    source: 'Contract milestone check C07; SI 2023/1348 regs 3 and 29 and Schedule 1; SI 2024/692 Schedule 1; Procurement Act 2023',
    limits: {},
  },
  judge({ records, lets }) {
    const known = new Map(lets.map((each) => [each.contract, each]));
    const judged = inOrder(records.contracts).flatMap((row) => {
      const how = known.get(row.id);
      const names = how !== undefined && (how.named !== null || /\blight touch\b/.test(keyOf(`${row.regime ?? ''} ${row.route ?? ''}`)));
      return names ? [wrongLaw(row, how) ?? wrongTouch(row, how)] : [];
    });
    return {
      examined: judged.length,
      found: judged.filter((each): each is Found => each !== null && 'evidence' in each),
      unjudged: judged.filter((each): each is Unjudged => each !== null && 'because' in each),
    };
  },
};
