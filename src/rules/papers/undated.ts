import type { Activity } from '../../nouns/intent.ts';
import { at, leftToFill, noteOn, type Row } from '../../nouns/row.ts';
import { formatCell } from '../../values/cell.ts';
import { inOrderOf } from '../../values/order.ts';
import { isDone } from '../lines/done.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../standing.ts';

/** Why an activity cannot be put on a calendar; null when it can. */
function whyUndated(row: Row<Activity>): string | null {
  const frames = row.timeframe ?? [];
  const yearless = frames.filter((frame) => frame.period === null);
  if (yearless.length > 0) return `says ${quoted(yearless.map((frame) => frame.text))}, which names no year`;
  if (frames.length > 0) return null;
  const said = leftToFill(row, 'timeframe') ?? noteOn(row, 'timeframe', 'not stated') ?? noteOn(row, 'timeframe', 'unreadable');
  return said ? `says “${said.quoted}”` : 'has no timeframe';
}

/** An activity or milestone that nobody could put on a calendar. */
export const undated: Rule = {
  card: {
    family: 'papers',
    title: 'No date can be told',
    severity: 'warning',
    method:
      'An activity that is not done has no timeframe, or one that names no year and for which nobody has decided one. A milestone of the plan with no date is found too. The year is never guessed from the plan it stands in.',
    exclusions: [
      'An activity said to be done, closed, cancelled or withdrawn is left alone.',
      'A milestone that comes from an activity or a contract is left to their own rules.',
    ],
    why: 'Nobody can be late for it.',
    remedy: 'Write the year in the paper, or decide it in decisions.csv (`year`, with a reason).',
    source: 'Cumbria, 0-19 and Early Help integration (2019), process and timescales: dates with no year',
    limits: {},
  },
  judge(picture) {
    const activities = inOrder(picture.records.activities).filter((row) => !isDone(row));
    const rows = [...picture.records.activities, ...picture.records.contracts];
    const tables = new Set(rows.map(({ origin: { table } }) => `${table.file}#${table.sheet ?? ''}`));
    const milestones = picture.milestones
      .filter(({ cell, status }) => status !== 'done' && !tables.has(`${cell.file}#${cell.sheet ?? ''}`))
      .sort(inOrderOf(({ id }) => id));
    const found = activities.flatMap((row) => {
      const why = whyUndated(row);
      return why === null
        ? []
        : [
            {
              text: `“${row.activity ?? row.id}” ${why}. Write in the year, or decide it in decisions.csv.`,
              about: [row.id],
              evidence: evidenceOf(at(row, 'timeframe')),
            },
          ];
    });
    const undatedMilestones = milestones
      .filter(({ due }) => due === null)
      .map((milestone) => ({
        text: `The milestone “${milestone.kind}” at ${formatCell(milestone.cell)} has no date. ${milestone.because} Write in when it is due.`,
        about: [milestone.id],
        evidence: evidenceOf(milestone.cell),
      }));
    return { examined: activities.length + milestones.length, found: [...found, ...undatedMilestones], unjudged: [] };
  },
};
