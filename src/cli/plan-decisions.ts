import { openFile } from '../intake/formats/index.ts';
import { shown } from '../intake/grid.ts';
import { decidedYears } from './decisions.ts';

/** The headings of a plan's table of decisions that tell a decided year. */
const headings = ['Kind', 'About', 'Decision'] as const;

/** The years that people decided for dates that print none, as the table of decisions in a plan's workbook has them: its pages show such a date as it was written. */
export async function yearsDecidedIn(bytes: Uint8Array, file: string): Promise<ReadonlyMap<string, number>> {
  const { grids } = await openFile(bytes, file);
  const lines = grids.flatMap(({ rows }) => {
    const texts = rows.map((row) => row.map((raw) => shown(raw).trim()));
    const head = texts.findIndex((row) => headings.every((heading) => row.includes(heading)));
    const [kind, about, decision] = headings.map((heading) => texts[head]?.indexOf(heading) ?? -1) as [number, number, number];
    return head < 0
      ? []
      : texts.slice(head + 1).map((row) => ({ kind: row[kind] ?? '', about: row[about] ?? '', decision: row[decision] ?? '' }));
  });
  return decidedYears(lines);
}
