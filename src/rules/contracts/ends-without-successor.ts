import { at } from '../../nouns/row.ts';
import { addDays, addMonths, formatDay, later } from '../../values/day.ts';
import { daysOf } from '../../values/year.ts';
import { followersOf } from '../followers.ts';
import { bridgedLater } from '../open-days.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { outOfScope } from '../standing.ts';
import { endField, endOf, isSaidOver, optionsLeft, whyMissing } from '../term.ts';

/** A contract that ends soon, with no option left and nothing to follow it. */
export const endsWithoutSuccessor: Rule = {
  card: {
    family: 'contracts',
    title: 'A contract ends with nothing to follow it',
    severity: 'warning',
    method:
      'A contract whose last day falls between the day of the plan and the end of the plan year, or within `monthsAhead` months if that is later, is found when nothing follows it. Something does when another contract or service of the same title, or for the same need, starts after it did, no more than `gapMonths` months after its end, and runs on beyond it; what is for another place does not.',
    exclusions: [
      'A contract with an option left to extend, out of the plan’s scope, or called over or not yet let is left alone.',
      'Where something for its need begins later than that and the plan year has open days between, it is left to `days-not-covered`.',
      'What is planned and stands in none of these files cannot be seen.',
      'A contract with no last day is not judged.',
    ],
    why: 'Families lose the service on that day, and a procurement takes longer than people remember.',
    remedy: 'Decide now: extend, buy again, take in house or stop. Then see what the timeline leaves.',
    source: 'Contract milestone checks C02 and C17; Plymouth, Annual Commissioning Plan 2015/16',
    limits: { monthsAhead: 12, gapMonths: 3 },
  },
  judge(picture, limits) {
    const { asOf, year } = picture.workspace;
    const horizon = later(daysOf(year).to, addMonths(asOf, limits['monthsAhead'] ?? 12));
    const isFollowed = followersOf(picture);
    const elsewhere = outOfScope(picture);
    const bridged = bridgedLater(picture);
    const rows = inOrder(picture.records.contracts).filter((row) => !isSaidOver(row.status) && !elsewhere.has(row.id));
    const found = rows.flatMap((row) => {
      const end = endOf(row);
      if (end === undefined || end < asOf || end > horizon || optionsLeft(row) === 'some') return [];
      const lastStart = addMonths(addDays(end, 1), limits['gapMonths'] ?? 3);
      if (isFollowed(row, end, lastStart) || bridged.has(row.id)) return [];
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
