import { openBetween } from '../../nouns/after-it.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { Found } from '../../nouns/finding.ts';
import { isSaidOver } from '../../nouns/over-words.ts';
import type { Picture } from '../../nouns/picture.ts';
import { placedContracts } from '../../nouns/placement.ts';
import type { RenewalGap } from '../../nouns/printed-timetable.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { count, list } from '../../values/text.ts';
import { whoseRows } from '../buyers/by-body.ts';
import { bridgedLater, openness } from '../coverage/open-days.ts';
import { listsOnly } from '../duties/what-it-lists.ts';
import { evidenceOf, grouped, inOrder, sortedByCell } from '../order.ts';
import type { Limits, Rule } from '../rule.ts';
import type { Replacement } from '../succession/replaced.ts';
import { calledNext, nextIn } from '../succession/successors.ts';
import { endField, endOf, optionsLeft } from '../term.ts';

function found(gaps: readonly [RenewalGap, ...RenewalGap[]]): Found {
  const [{ next, renewal, said, days, cell }] = gaps;
  const names = list(gaps.map(({ title }) => `“${title}”`));
  const due = gaps.length === 1 ? 'is due for renewal' : 'are due for renewal';
  return {
    text: `${names} ${due} in ${said}, and “${next.title}” starts on ${formatDay(next.start)}, ${count(days, 'day')} after ${formatDay(renewal)}. No end is stated, so nothing here says what runs in between. Write in the end, the extension or the interim contract.`,
    about: [...gaps.map(({ contract }) => contract), next.contract],
    evidence: evidenceOf(cell, [...gaps.slice(1).map((gap) => gap.cell), next.cell]),
  };
}

/** A contract with its last day, and what takes its place too late to follow on. */
interface Ending {
  readonly row: Row<Contract>;
  readonly end: Day;
  readonly replacement: Replacement;
}

function ending(all: readonly [Ending, ...Ending[]]): Found {
  const [{ end, replacement }] = all;
  const rows = all.map(({ row }) => row);
  const extendable = rows.filter((row) => optionsLeft(row) === 'some');
  const of = rows.length === 1 ? '' : ` for ${extendable.length} of them`;
  const option = extendable.length === 0 ? '' : ` An option to extend is recorded${of}: taken for the days between, it would bridge them.`;
  const [first, ...others] = rows.map((row) => at(row, endField(row)));
  return {
    text: `${list(rows.map((row) => `“${calledNext(row)}”`))} ${rows.length === 1 ? 'ends' : 'end'} on ${formatDay(end)}, and “${calledNext(replacement.next)}”, which takes ${rows.length === 1 ? 'its' : 'their'} place, starts on ${formatDay(replacement.start)}: ${count(openBetween(end, replacement.start), 'day')} lie between, and no file says what runs on them.${option} Extend what ends, bring forward what follows, or record the interim contract.`,
    about: [...rows.map(({ id }) => id), replacement.next.id],
    evidence: evidenceOf(first as Cell, [...others, at(replacement.next, 'start')]),
  };
}

/** Contracts still to end whose successor starts after so many days or more, but for those whose open days of the plan year are told already. */
function endings(picture: Picture, rows: readonly Row<Contract>[], limits: Limits): Ending[] {
  const nextOf = nextIn(picture);
  const bridged = bridgedLater(picture);
  return rows.flatMap((row) => {
    const [end, replacement] = [endOf(row), nextOf(row)];
    const isOpen = end !== undefined && replacement !== null && openBetween(end, replacement.start) >= (limits['fewestDays'] ?? 0);
    return isOpen && !bridged.has(row.id) ? [{ row, end, replacement }] : [];
  });
}

/** A contract that ends, or is due for renewal, before the contract that takes its place starts. */
export const renewalBeforeNextStart: Rule = {
  card: {
    family: 'contracts',
    title: 'A contract ends before what follows it starts',
    severity: 'warning',
    method:
      'A contract still to end is found when what takes its place, named in its register or of its title, starts after it with `fewestDays` days or more between. One with no last day that a column or its notes say is due for renewal (“next due for renewal April 2019”) is found when the contract that takes its place starts after that: the first to start then whose title holds its whole title, but for what stands in brackets. Those with one successor and one time are one finding.',
    exclusions: [
      'One called over, or out of scope, is left alone, and one whose last day has passed is left to `past-its-end`.',
      'Where the days between are in the plan year and nothing else meets the need, they are left to `days-not-covered`.',
      'Lists of grants or of notices, which keep what was given or let, are left alone.',
      'A renewal that names no year, and one that nothing in these files follows, is left alone.',
    ],
    why: 'Between the two the service runs without a contract, or does not run.',
    remedy: 'Record the extension or the interim contract that carries the service over, with its value.',
    source: 'Cumbria, 0-19 and Early Help integration (2019): renewal in April 2019, start on 1 January 2020',
    limits: { fewestDays: openness.fewestDays },
  },
  judge(picture, limits) {
    const { records, renewals, workspace } = picture;
    const whose = whoseRows(picture);
    const all = sortedByCell(renewals, ({ cell }) => cell);
    const together = grouped(all, ({ next, renewal }) => `${next.contract} ${renewal}`);
    const places = placedContracts(picture.placements);
    const rows = inOrder(records.contracts).filter(
      (row) =>
        (endOf(row) ?? '') >= workspace.asOf &&
        !isSaidOver(row.status, workspace.asOf) &&
        listsOnly(row.origin.table) === null &&
        places.get(row.id)?.status !== 'out-of-scope',
    );
    const asked = new Set(rows);
    const ends = grouped(endings(picture, rows, limits), ({ end, replacement }) => `${replacement.next.id} ${end}`);
    return {
      examined: records.contracts.filter((row) => row.renewal !== undefined || asked.has(row)).length,
      found: [
        ...ends.map(([, own]) =>
          whose(
            own.map(({ row }) => row),
            ending(own),
          ),
        ),
        ...together.map(([, own]) => found(own)),
      ],
      unjudged: [],
    };
  },
};
