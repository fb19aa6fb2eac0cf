import type { Contract } from '../../nouns/contract.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, type Row } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import type { Day } from '../../values/day.ts';
import { type Pence, sum } from '../../values/money.ts';
import type { Period } from '../../values/period.ts';
import { count, keyOf } from '../../values/text.ts';
import { daysOf } from '../../values/year.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { ofAll, outOfScope, providerNames, quoted } from '../standing.ts';
import { endOf, isSaidOver, runsIn } from '../term.ts';

interface Live {
  readonly row: Row<Contract>;
  readonly days: Period;
}

/** The largest set of contracts running on one and the same day; the earliest such day when several days tie. */
function mostAtOnce(live: readonly Live[]): readonly Live[] {
  const firsts = live.map(({ days }) => days.from).sort();
  const lasts = live.map(({ days }) => days.to).sort();
  let [ended, most, best] = [0, 0, firsts[0]];
  for (const [index, day] of firsts.entries()) {
    while ((lasts[ended] as Day) < day) ended += 1;
    if (index + 1 - ended > most) [most, best] = [index + 1 - ended, day];
  }
  return best === undefined ? [] : live.filter(({ days }) => days.from <= best && best <= days.to);
}

/** One contract written in several rows is one contract here; writing it twice is another rule's business. */
function once(live: readonly Live[]): Live[] {
  return grouped(live, ({ row }) => keyOf(row.ref ?? row.title ?? row.id)).map(([, same]) => same[0]);
}

function liveByProvider(picture: Picture): (readonly [string, readonly Live[]])[] {
  const year = daysOf(picture.workspace.year);
  const [named, elsewhere] = [providerNames(picture), outOfScope(picture)];
  const entries = inOrder(picture.records.contracts).flatMap((row) => {
    const days =
      isSaidOver(row.status) || elsewhere.has(row.id) ? null : runsIn(year, { start: row.start ?? null, end: endOf(row) ?? null });
    if (days === null) return [];
    return (row.provider ?? []).flatMap((words) => {
      const provider = named(words);
      return provider === null ? [] : [{ provider, live: { row, days } }];
    });
  });
  return grouped(entries, ({ provider }) => keyOf(provider)).map(([, own]) => [own[0].provider, once(own.map(({ live }) => live))]);
}

/** One provider holding several contracts on the same day of the plan year. */
export const severalContracts: Rule = {
  card: {
    family: 'duplication',
    title: 'One provider holds several contracts',
    severity: 'advice',
    method:
      'Contracts are gathered by provider under the one name the plan uses. A provider with `contracts` or more running on one day of the plan year is named once, with all that run on the day most do. Dates that are not stated count as the plan year. Rows of one reference, or of one title where there is none, count once.',
    exclusions: [
      'Contracts that are out of scope, or that the register calls over or not yet let, are left alone.',
      'Words that name nobody, such as “various” or “in house”, are no provider.',
      'A contract that names no provider is not judged.',
    ],
    why: 'Each contract is monitored, paid and let apart, and the provider reports the same things several times.',
    remedy: 'See whether the contracts could be let as one, or at least end on the same day.',
    source: 'Plymouth, Commissioning Strategy for Children and Young People (2015), sections 7 and 8',
    limits: { contracts: 2 },
  },
  judge(picture, limits) {
    const found = liveByProvider(picture).flatMap(([provider, live]) => {
      const together = mostAtOnce(live);
      if (together.length < (limits['contracts'] ?? 2)) return [];
      const values = together.map(({ row }) => row.annualValue).filter((value): value is Pence => value !== undefined);
      const undated = together.filter(({ row }) => row.start === undefined || endOf(row) === undefined).length;
      const [first, ...others] = together.map(({ row }) => at(row, 'provider')) as [Cell, ...Cell[]];
      return {
        text: `${provider} holds ${count(together.length, 'contract')} at once: ${quoted(together.map(({ row }) => row.title ?? row.ref ?? row.id))}.${undated > 0 ? ` ${undated} of them have a date missing and are taken to run all year.` : ''} An annual value is stated for ${ofAll(values.length, together.length)}. Ask whether they could be one.`,
        about: together.map(({ row }) => row.id),
        evidence: evidenceOf(first, others),
        apart: keyOf(provider).replaceAll(' ', '-'),
        ...(values.length > 0 ? { amount: sum(values) } : {}),
      };
    });
    const unnamed = inOrder(picture.records.contracts).filter((row) => row.provider === undefined || row.provider.length === 0);
    return {
      examined: picture.records.contracts.length,
      found,
      unjudged: unnamed.map((row) => ({ about: row.id, because: 'the contract names no provider', cell: at(row, 'provider') })),
    };
  },
};
