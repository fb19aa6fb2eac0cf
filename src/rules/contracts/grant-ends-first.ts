import type { Found, Unjudged } from '../../nouns/finding.ts';
import { isSaidOver } from '../../nouns/over-words.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, nameOf, type Row } from '../../nouns/row.ts';
import { endAside } from '../../nouns/taken-term.ts';
import type { Cell } from '../../values/cell.ts';
import { addDays, addMonths, type Day, formatDay, later } from '../../values/day.ts';
import { formatPounds, type Pence, pence, roundHalfAway } from '../../values/money.ts';
import { keyOf, list } from '../../values/text.ts';
import { type Ending, fundsIn, type Grants, grantsIn, lastOf } from '../lines/funds.ts';
import { evidenceOf, inOrder } from '../order.ts';
import { yearsIn } from '../payments/worth.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../standing.ts';
import { endField, endOf, whyMissing } from '../term.ts';

/** A contract or service that says what pays for it. */
interface Funded {
  readonly row: Row<object>;
  readonly name: string;
  readonly fund: string;
  readonly end: Day | undefined;
  readonly endField: string;
  readonly endAside: string;
  readonly annualValue: Pence | undefined;
  /** The first day it could be ended by a break or by notice given on the day of the plan; null where the register tells of neither. */
  readonly canEnd: Day | null;
}

function fundedIn(picture: Picture): Funded[] {
  const { asOf } = picture.workspace;
  const contracts = inOrder(picture.records.contracts).filter(({ status }) => !isSaidOver(status, asOf));
  const titles = new Set(contracts.map(({ title }) => keyOf(title ?? '')));
  return [
    ...contracts.flatMap((row): Funded[] => {
      if (row.fund === undefined) return [];
      const notice =
        row.noticeMonths === undefined
          ? row.noticeDays === undefined
            ? null
            : addDays(asOf, row.noticeDays)
          : addMonths(asOf, row.noticeMonths);
      const canEnd = row.breakDate !== undefined && row.breakDate >= asOf ? row.breakDate : notice;
      return [
        {
          row,
          name: nameOf(row),
          fund: row.fund,
          end: endOf(row),
          endField: endField(row),
          endAside: endAside(row),
          annualValue: row.annualValue,
          canEnd,
        },
      ];
    }),
    // A service that stands in the register too is judged as its contract.
    ...inOrder(picture.records.services)
      .filter(({ service }) => !titles.has(keyOf(service ?? '')))
      .flatMap((row): Funded[] =>
        row.fund === undefined
          ? []
          : [
              {
                row,
                name: row.service ?? row.id,
                fund: row.fund,
                end: row.end,
                endField: 'end',
                endAside: '',
                annualValue: row.annualValue,
                canEnd: null,
              },
            ],
      ),
  ];
}

function found(funded: Funded & { readonly end: Day }, grant: Ending, others: readonly string[], asOf: Day): Found {
  const { row, name, end, annualValue, canEnd } = funded;
  const from = later(addDays(grant.ends, 1), asOf);
  const after = annualValue === undefined ? undefined : pence(roundHalfAway(annualValue * yearsIn({ from, to: end })));
  const against = [
    others.length > 0 ? `${quoted(others)} ${others.length === 1 ? 'pays' : 'pay'} for it too` : '',
    canEnd !== null && canEnd <= grant.ends ? `it could be ended by ${formatDay(canEnd)}` : '',
  ].filter((words) => words !== '');
  return {
    text: `“${name}” runs to ${formatDay(end)}${funded.endAside}, and the grant that pays for it, “${grant.fund ?? ''}”, ${grant.ends < asOf ? 'ended' : 'ends'} on ${formatDay(grant.ends)}.${after === undefined ? '' : ` ${formatPounds(after)} of its value falls after.`}${against.length > 0 ? ` Against it: ${list(against)}.` : ''} Say what pays from then, end it by then, or show that the grant goes on.`,
    about: [row.id],
    evidence: evidenceOf(at(row, funded.endField), [at(row, 'fund'), at(grant, 'ends')]),
    ...(after === undefined ? {} : { amount: after }),
  };
}

type Answer = { readonly found?: Found; readonly unjudged?: Unjudged; readonly examined: boolean };

function judged(funded: Funded, grants: Grants, asOf: Day): Answer {
  const { row, end, endField: field } = funded;
  const unjudged = (because: string, cell: Cell): Answer => ({ unjudged: { about: row.id, because, cell }, examined: true });
  const funds = fundsIn(funded.fund).map((words) => ({ words, rows: grants.named(words) }));
  const ours = funds.filter(({ rows }) => rows.length > 0);
  if (ours.length === 0) {
    if (!/\bgrants?\b/i.test(funded.fund)) return { examined: false };
    return unjudged(
      grants.some
        ? 'its fund is called a grant, and none of that name is among the grants here'
        : 'its fund is called a grant, and these files hold no grants',
      at(row, 'fund'),
    );
  }
  if (end !== undefined && end < asOf) return { examined: true };
  const ends = ours.map(({ words, rows }) => ({ words, rows, last: lastOf(rows) }));
  const open = ends.find(({ last }) => last === null)?.rows.find((grant) => grant.ends === undefined);
  if (open !== undefined)
    return unjudged(`no end of its grant “${open.fund ?? ''}” is known: ${whyMissing(open, 'ends')}`, at(open, 'ends'));
  if (end === undefined)
    return unjudged(`it is paid from a grant that ends, and its own last day is not known: ${whyMissing(row, field)}`, at(row, field));
  const before = ends.flatMap(({ words, last }) => (last !== null && last.ends < end ? [{ words, last }] : []));
  const first = before.reduce<(typeof before)[0] | undefined>(
    (soonest, each) => (soonest === undefined || each.last.ends < soonest.last.ends ? each : soonest),
    undefined,
  );
  if (first === undefined) return { examined: true };
  const others = funds.map(({ words }) => words).filter((words) => !before.some((each) => each.words === words));
  return { found: found({ ...funded, end }, first.last, others, asOf), examined: true };
}

/** A contract or service that runs past the end of the grant that pays for it. */
export const grantEndsFirst: Rule = {
  card: {
    family: 'contracts',
    title: 'A grant ends before what it pays for',
    severity: 'warning',
    method:
      'The fund a contract or service names is matched with the grants of these files by its telling words or its initials. Where the last award of that grant ends before the contract does, it is found, with the part of its value that falls after; a break or a notice that would end it in time, and other funds of its, are said against it.',
    exclusions: [
      'What names no fund, or a fund that is neither called a grant nor among the grants here, is left alone.',
      'A contract called over or not yet let, or whose last day has passed, is left alone.',
      'A service that stands in the register too is judged as its contract, and once.',
      'A grant or a contract with no end is not judged, nor is a fund called a grant that is not among them.',
    ],
    why: 'The council is bound to pay from money it will not have.',
    remedy: 'Find another source, end the contract with the grant, or have the grant’s extension in writing.',
    source:
      'Contract milestone check C12: ring-fence or grant ends before contract end; public health grant circulars, grants for a set term',
    limits: {},
  },
  judge(picture) {
    const { asOf } = picture.workspace;
    const grants = grantsIn(picture);
    const answers = fundedIn(picture).map((funded) => judged(funded, grants, asOf));
    return {
      examined: answers.filter(({ examined }) => examined).length,
      found: answers.flatMap((answer) => answer.found ?? []),
      unjudged: answers.flatMap((answer) => answer.unjudged ?? []),
    };
  },
};
