import type { PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { formatCell } from '../../values/cell.ts';
import { formatShortDay } from '../../values/day.ts';
import { count } from '../../values/text.ts';

/** More sentences than this under a table are not read. */
const most = 4;

/**
 * Why one notice has two last days, as sentences: one is counted back from the day the contract must start, the other from the day a paper
 * prints for the decision or the step it must come before. Each page that shows the one names the other.
 */
export function twoLastDays({ printed, timelines, milestones }: Pick<Plan, 'printed' | 'timelines' | 'milestones'>): string | null {
  const said = printed.flatMap(({ activity, contract, cell }) =>
    timelines
      .filter((one) => contract !== null && one.contract === contract)
      .flatMap(({ stages }) => stages)
      .flatMap(({ name, latestStart }) => {
        const of = milestones.find(
          (one) =>
            (one.kind === name || name.startsWith(`${one.kind} (`)) &&
            one.contract === activity &&
            formatCell(one.cell) === formatCell(cell),
        );
        if (of === undefined || of.due === null || of.due === latestStart) return [];
        return `“${name}” has two last days: ${formatShortDay(latestStart)}, counted back from the day the contract must start (Procurement), and ${formatShortDay(of.due)}, from the day its paper prints (Milestones).`;
      }),
  );
  if (said.length === 0) return null;
  const more = said.length - most;
  return [...said.slice(0, most), ...(more > 0 ? [`So ${more === 1 ? 'has' : 'have'} ${count(more, 'other')}.`] : [])].join(' ');
}

/** A table with a sentence at the end of its note. */
export function alsoSaid(table: PageTable, sentence: string | null): PageTable {
  return sentence === null ? table : { ...table, note: [table.note ?? [], sentence].flat().join(' ') };
}
