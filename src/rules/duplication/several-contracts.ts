import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at } from '../../nouns/row.ts';
import { takenWords } from '../../nouns/taken-term.ts';
import type { Cell } from '../../values/cell.ts';
import { groupedByEach } from '../../values/groups.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { areasOf } from '../coverage/places.ts';
import { type Joins, joinsIn, yearlyOf } from '../joining/joins.ts';
import { limitsIn } from '../limits.ts';
import { mostAtOnce, sharedDays } from '../offers/at-once.ts';
import { circumstances, forAndAgainst, titlesOf, whoBuysAndProvides } from '../offers/circumstances.ts';
import { type Commitment, needsInCommon, rowKey } from '../offers/commitments.ts';
import { type HeldAtOnce, heldAtOnce } from '../offers/held-at-once.ts';
import { fewestHeld, membersOf, needSetsIn, onlyProvider, sameNeedLimits } from '../offers/need-sets.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import { yearlyValue } from '../payments/yearly-value.ts';
import type { Rule } from '../rule.ts';
import { mostNamed, quoted, spoken, valuesKnown } from '../standing.ts';

type Contracts = HeldAtOnce['contracts'];

function isDated({ start, end }: Commitment): boolean {
  return start !== null && end !== null;
}

/** What the contracts have in common that speaks for letting them as one. */
function reasonsFor(contracts: Contracts): string[] {
  const needs = needsInCommon(contracts);
  const buyers = new Set(contracts.flat().map((one) => one.buyers));
  return [
    'one provider',
    contracts.flat().every(isDated) ? 'days in common' : '',
    needs.length > 0 ? `the same need (${list(needs.map(spoken))})` : '',
    buyers.size === 1 && !buyers.has('') ? 'bought by the same body' : '',
  ];
}

/** What keeps them apart, as far as these files say. */
function reasonsAgainst(contracts: Contracts, picture: Picture): string[] {
  const rows = contracts.flat();
  const read = areasOf(picture);
  const several = (keys: readonly string[]): boolean => new Set(keys.filter((key) => key !== '')).size > 1;
  const undated = contracts.filter((own) => !own.every(isDated)).length;
  const taken = contracts.filter((own) => own.some(({ daysTaken }) => daysTaken)).length;
  const needs =
    needsInCommon(contracts).length === 0 &&
    several(
      contracts.map((own) =>
        own
          .flatMap((one) => one.needs)
          .sort()
          .join(),
      ),
    );
  return [
    needs ? 'no one need is met by all of them' : '',
    several(rows.map(({ placed }) => placed?.element ?? '')) ? 'they sit under different system elements' : '',
    several(rows.flatMap(({ area }) => read(area).parts.map(({ key }) => key))) ? 'they are for different places' : '',
    several(rows.map(({ buyers }) => buyers)) ? 'different bodies buy them' : '',
    several(
      contracts.map(
        (own) =>
          own
            .map(({ end }) => end ?? '')
            .sort()
            .at(-1) ?? '',
      ),
    )
      ? 'they end on different days'
      : '',
    apartInAges(rows) ? 'they are for different ages' : '',
    undated > 0 ? `a day is missing or cannot be read for ${undated} of them, and the plan year is taken instead` : '',
    takenWords(taken),
  ];
}

/** Whether the ages of all of them, as they are stated, only follow one another. */
function apartInAges(rows: readonly Commitment[]): boolean {
  const ages = rows
    .flatMap(({ placed }) => (placed?.ages && placed.agesStated ? [placed.ages] : []))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const distinct = ages.filter((age, index) => index === 0 || age.from !== ages[index - 1]?.from || age.to !== ages[index - 1]?.to);
  return (
    ages.length === rows.length &&
    distinct.length > 1 &&
    distinct.every((age, index) => index === 0 || age.from >= (distinct[index - 1]?.to ?? 0))
  );
}

function finding({ provider, contracts }: HeldAtOnce, joins: Joins, picture: Picture): Found {
  const rows = contracts.flat();
  const stated = contracts.filter((own) => own.some(({ value }) => value !== null));
  const worked = contracts.filter((own) => !stated.includes(own) && own.some((one) => yearlyOf(one) !== null));
  const bills = contracts.map((own) => (stated.includes(own) ? joins.bills(own) : joins.billsWorkedOut(own)));
  const [first, ...others] = rows.map(({ row }) => at(row, 'provider')) as [Cell, ...Cell[]];
  const values = rows.flatMap(({ row, value }) =>
    yearlyValue(row) === null ? [] : [at(row, value === null ? 'totalValue' : 'annualValue')],
  );
  const places = rows.flatMap(({ row }) => (row.area === undefined ? [] : [at(row, 'area')]));
  return {
    text: [
      `${provider} holds ${count(contracts.length, 'contract')} ${rows.every(isDated) ? 'at once' : 'in the plan year'}: ${contracts.length === new Set(rows.map(({ title }) => title)).size ? titlesOf(rows) : quoted(contracts.map(([{ title }]) => title))}. Could they be one?`,
      circumstances(rows, sharedDays(contracts.map((own) => own.map(({ days }) => days))), picture),
      whoBuysAndProvides(rows),
      forAndAgainst('letting them as one', reasonsFor(contracts), reasonsAgainst(contracts, picture)),
      `${valuesKnown(stated.length, worked.length, contracts.length)}.`,
    ].join(' '),
    about: rows.map(({ id }) => id),
    evidence: evidenceOf(first, [...others, ...places, ...values]),
    apart: keyOf(provider).replaceAll(' ', '-'),
    ...(stated.length + worked.length > 0 ? { amount: mostAtOnce(bills) } : {}),
  };
}

/** Contracts that a finding of `same-need` sets beside those of others already. */
function saidOfNeed(picture: Picture): (held: HeldAtOnce) => boolean {
  const limits = limitsIn(picture.workspace, 'same-need', sameNeedLimits);
  const sets = needSetsIn(picture).filter(({ offers }) => offers.length >= (limits['services'] ?? 2));
  // What is not named there is not said there.
  const beside = sets.filter((set) => set.offers.length <= mostNamed && onlyProvider(set) === null).map(membersOf);
  const setsOf = groupedByEach(beside, (names) => names);
  return ({ contracts }) => {
    const names = contracts.flat().map(rowKey);
    return (setsOf.get(names[0] ?? '') ?? []).some((set) => names.every((name) => set.has(name)));
  };
}

/** Contracts of unknown need whose provider holds others at the same time: whether they could be one cannot be told. */
function needlessBesideOthers(picture: Picture, told: ReadonlySet<Commitment>): Unjudged[] {
  const byProvider = grouped(heldAtOnce(picture), ({ provider }) => keyOf(provider)).filter(([, own]) => own.length > 1);
  const rows = byProvider.flatMap(([, own]) => own.flatMap(({ contracts }) => contracts.flat()));
  return [...new Set(rows)]
    .filter((one) => one.needs.length === 0 && !told.has(one))
    .map(({ id, title, cell }) => ({
      about: id,
      because: `nothing says which need “${title}” meets, and its provider holds other contracts`,
      cell,
    }));
}

/** One provider holding several contracts for one need on the same day of the plan year. */
export const severalContracts: Rule = {
  card: {
    family: 'duplication',
    title: 'One provider holds several contracts for one need',
    severity: 'advice',
    method:
      'Contracts are gathered by provider, under the one name the plan uses, and by need. A provider with `contracts` or more for one need running on one day of the plan year is named once for it, with all that run on the day most do; a contract for two needs joins both. Contracts whose needs are not known are gathered by system element. Dates that are not stated count as the plan year, which is said against it; the months of a term, where no last day is stated, count from the start or the award. The rows of one contract recorded twice, a framework with its lots and what is called off from it, a contract and what takes its place, and the rows of bodies that buy together are one contract. The amount is the most that runs on one day, at the rate of a year: as stated, else worked out from whole values over their terms.',
    exclusions: [
      'Contracts of one provider for different needs are different services, and left alone.',
      'So are those of two councils, unless one is the plan’s own and the other of another tier, or a reorganisation joins them.',
      'Contracts that are out of scope, or that nothing places in a register most of which is, or that the register calls over or not yet let, are left alone.',
      'Places on a list and purchases for one child or at one setting (spot purchases, fees, routes, budgets) are let as they come and left alone, and so are grants titled by the group they go to.',
      'Where all of them stand by name in one finding of `same-need` beside other providers, that finding says it.',
      'Words that name nobody, such as “various” or “in house”, are no provider.',
      'A contract that names no provider is not judged, nor one of unknown need that runs beside others of its provider.',
    ],
    why: 'Each contract is monitored, paid and let apart, and the provider reports the same things several times.',
    remedy: 'See whether the contracts could be let as one, or at least end on the same day.',
    source: 'Plymouth, Commissioning Strategy for Children and Young People (2015), sections 7 and 8',
    limits: fewestHeld,
  },
  judge(picture, limits) {
    const joins = joinsIn(picture);
    const isSaid = saidOfNeed(picture);
    const several = heldAtOnce(picture).filter(({ contracts }) => contracts.length >= (limits['contracts'] ?? 2));
    const unnamed = inOrder(picture.records.contracts).filter((row) => row.provider === undefined || row.provider.length === 0);
    const told = new Set(several.flatMap(({ contracts }) => contracts.flat()));
    return {
      examined: picture.records.contracts.length,
      found: several.filter((held) => !isSaid(held)).map((held) => finding(held, joins, picture)),
      unjudged: [
        ...unnamed.map((row) => ({ about: row.id, because: 'the contract names no provider', cell: at(row, 'provider') })),
        ...needlessBesideOthers(picture, told),
      ],
    };
  },
};
