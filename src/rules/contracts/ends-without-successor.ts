import type { Contract } from '../../nouns/contract.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, type Row } from '../../nouns/table.ts';
import { addDays, addMonths, type Day, formatDay, later } from '../../values/day.ts';
import { daysOf } from '../../values/year.ts';
import { bridgedLater } from '../open-days.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { outOfScope } from '../standing.ts';
import { endField, endOf, isSaidOver, optionsLeft, whyMissing } from '../term.ts';
import { namingWords } from '../words.ts';

type Entry = Row<Contract>;

interface Later {
  readonly id: string;
  readonly start: Day;
  readonly end: Day | null;
}

/** Everything with a start, by what it could follow: the words of its title, and the needs it meets. */
interface Followers {
  readonly byTitle: ReadonlyMap<string, readonly Later[]>;
  readonly byNeed: ReadonlyMap<string, readonly Later[]>;
  readonly needsOf: ReadonlyMap<string, readonly string[]>;
}

function titleKey(title: string | undefined): string {
  return [...namingWords(title ?? '')].sort().join(' ');
}

function followersOf(picture: Picture): Followers {
  const needsOf = new Map(picture.placements.map((placed) => [placed.id, placed.needs]));
  const contracts = picture.records.contracts.map((row) => ({ id: row.id, title: row.title, start: row.start, end: endOf(row) ?? null }));
  const services = picture.placements
    .filter((placed) => placed.of === 'services')
    .map(({ id, service, start, end }) => ({ id, title: service, start: start ?? undefined, end }));
  const all = [...contracts, ...services].flatMap(({ start, ...rest }) => (start === undefined ? [] : [{ ...rest, start }]));
  const needed = all.flatMap((one) => (needsOf.get(one.id) ?? []).map((need) => ({ one, need })));
  return {
    byTitle: new Map(grouped(all, ({ title }) => titleKey(title) || null)),
    byNeed: new Map(grouped(needed, ({ need }) => need).map(([need, own]) => [need, own.map(({ one }) => one)])),
    needsOf,
  };
}

function isFollowed(row: Entry, end: Day, lastStart: Day, { byTitle, byNeed, needsOf }: Followers): boolean {
  const follows = (other: Later): boolean =>
    other.id !== row.id &&
    other.start <= lastStart &&
    (other.end === null || other.end > end) &&
    (row.start === undefined || other.start > row.start);
  const alike = byTitle.get(titleKey(row.title)) ?? [];
  // Asked group by group, not gathered first: in a register of one need each contract would copy all the others.
  return alike.some(follows) || (needsOf.get(row.id) ?? []).some((need) => byNeed.get(need)?.some(follows) ?? false);
}

/** A contract that ends soon, with no option left and nothing to follow it. */
export const endsWithoutSuccessor: Rule = {
  card: {
    family: 'contracts',
    title: 'A contract ends with nothing to follow it',
    severity: 'warning',
    method:
      "Contracts whose last day falls between the day of the plan and the end of the plan year, or within `monthsAhead` months if that is later. One with an option left to extend, or out of the plan's scope, is left alone. Something follows it when another contract or service of the same title, or for the same need, starts after it did, no more than `gapMonths` months after its end, and runs on beyond it. Where something for its need begins later than that and the plan year has open days between, `days-not-covered` says so.",
    why: 'Families lose the service on that day, and a procurement takes longer than people remember.',
    remedy: 'Decide now: extend, buy again, take in house or stop. Then see what the timeline leaves.',
    source: 'Contract milestone checks C02 and C17; Plymouth, Annual Commissioning Plan 2015/16',
    limits: { monthsAhead: 12, gapMonths: 3 },
  },
  judge(picture, limits) {
    const { asOf, year } = picture.workspace;
    const horizon = later(daysOf(year).to, addMonths(asOf, limits['monthsAhead'] ?? 12));
    const followers = followersOf(picture);
    const elsewhere = outOfScope(picture);
    const bridged = bridgedLater(picture);
    const rows = inOrder(picture.records.contracts).filter((row) => !isSaidOver(row.status) && !elsewhere.has(row.id));
    const found = rows.flatMap((row) => {
      const end = endOf(row);
      if (end === undefined || end < asOf || end > horizon || optionsLeft(row) === 'some') return [];
      const lastStart = addMonths(addDays(end, 1), limits['gapMonths'] ?? 3);
      if (isFollowed(row, end, lastStart, followers) || bridged.has(row.id)) return [];
      const option = optionsLeft(row) === 'none' ? 'No option to extend is left' : 'No option to extend can be read from the register';
      return [
        {
          text: `“${row.title ?? row.ref ?? row.id}” ends on ${formatDay(end)}. ${option}, and no contract or service in these files with its title or need begins by ${formatDay(lastStart)} and runs on. Decide what follows, and add it here.`,
          about: [row.id],
          evidence: evidenceOf(at(row, endField(row)), row.extensionOptions === undefined ? [] : [at(row, 'extensionOptions')]),
          ...(row.annualValue === undefined ? {} : { amount: row.annualValue }),
        },
      ];
    });
    const unjudged = rows
      .filter((row) => endOf(row) === undefined)
      .map((row) => ({ about: row.id, because: `no last day: ${whyMissing(row, 'end')}`, cell: at(row, 'end') }));
    return { examined: rows.length, found, unjudged };
  },
};
