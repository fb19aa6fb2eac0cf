import { type Grid, shown } from '../intake/grid.ts';
import type { Picture } from '../nouns/picture.ts';
import type { PlannedDays } from '../nouns/promise.ts';
import { wordsOf } from '../output/words.ts';
import type { Knowledge } from '../planning/knowledge.ts';
import { scheduleOf } from '../planning/schedule.ts';
import { milestonesTable } from '../reports/milestones/milestone-blocks.ts';
import { pipelineTable } from '../reports/procurement/timeline-blocks.ts';
import { address, type Cell } from '../values/cell.ts';
import { parseDay } from '../values/day.ts';
import { formatPounds, fromPounds } from '../values/money.ts';

/** A row of a page’s table: what it says under each heading, days as 2026-03-31. */
interface Told {
  readonly under: (heading: string) => string;
  readonly at: Cell;
}

const headings = {
  pipeline: ['Contract', 'Contract must start', 'Point of no return'],
  milestones: ['Status', 'Due', 'Contract or activity', 'What'],
} as const;

function plannedDays(pipeline: readonly Told[], milestones: readonly Told[]): PlannedDays {
  return {
    procurements: pipeline.map(({ under, at }) => ({
      ...{ contract: under('Contract'), start: parseDay(under('Contract must start')), begin: parseDay(under('Point of no return')) },
      ...{ value: under('Value over its term'), at },
    })),
    milestones: milestones.map(({ under, at }) => ({
      ...{ contract: under('Contract or activity'), what: under('What'), due: parseDay(under('Due')), status: under('Status'), at },
    })),
  };
}

/** The procurements and milestones that a plan of a workspace would lay out today; `told` names a cell of its files as it is to be told. */
export function daysOfWorkspace(picture: Picture, knowledge: Knowledge, told: (cell: Cell) => Cell): PlannedDays {
  const { timelines, milestones } = scheduleOf(picture, knowledge);
  const { asOf } = picture.workspace;
  const rows = ({ columns, rows: all }: ReturnType<typeof pipelineTable>, cells: readonly Cell[]): Told[] =>
    all.map((row, index) => ({
      under: (heading) => {
        const content = row.cells[columns.find(({ title }) => title === heading)?.id ?? '']?.content;
        return content === undefined ? '' : content.kind === 'day' ? content.day : wordsOf(content);
      },
      at: told(cells[index] as Cell),
    }));
  const byKey = new Map(milestones.map(({ id, cell }) => [id, cell]));
  const dates = milestonesTable(milestones, asOf);
  return plannedDays(
    rows(
      pipelineTable(timelines, false, asOf),
      timelines.map(({ cell }) => cell),
    ),
    rows(
      dates,
      dates.rows.map(({ key }) => byKey.get(key) as Cell),
    ),
  );
}

/** The procurements and milestones that a plan’s workbook shows on its pages. */
export function daysOfWorkbook(grids: readonly Grid[], file: string): PlannedDays {
  const rowsUnder = (wanted: readonly string[]): Told[] =>
    grids.flatMap(({ sheet, rows }) => {
      const texts = rows.map((row) => row.map((raw) => shown(raw).trim()));
      const head = texts.findIndex((row) => wanted.every((heading) => row.includes(heading)));
      if (head < 0) return [];
      const names = texts[head] as string[];
      const end = texts.findIndex((row, index) => index > head && row.every((text) => text === ''));
      return texts.slice(head + 1, end < 0 ? undefined : end).flatMap((row, index): Told[] => {
        // Words beneath a table stand in its first column alone.
        if (row.slice(1).every((text) => text === '')) return [];
        const under = (heading: string): string => {
          const text = row[names.indexOf(heading)] ?? '';
          return heading === 'Value over its term' && /^\d+(?:\.\d+)?$/.test(text) ? formatPounds(fromPounds(Number(text))) : text;
        };
        return [{ under, at: { file, sheet, cell: address(0, head + 2 + index) } }];
      });
    });
  return plannedDays(rowsUnder(headings.pipeline), rowsUnder(headings.milestones));
}
