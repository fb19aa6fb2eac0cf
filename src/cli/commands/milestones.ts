import type { Milestone } from '../../nouns/timeline.ts';
import { addDays } from '../../values/day.ts';
import { Refusal } from '../../values/refusal.ts';
import { count } from '../../values/text.ts';
import type { Command } from '../command.ts';

function countsOf(milestones: readonly Milestone[]): Readonly<Record<Milestone['status'], number>> {
  const of = (status: Milestone['status']): number => milestones.filter((milestone) => milestone.status === status).length;
  return { overdue: of('overdue'), due: of('due'), upcoming: of('upcoming'), done: of('done'), unknown: of('unknown') };
}

/** One line for a monitoring system: 0 quiet, 1 due, 2 overdue, 3 could not tell. */
function nagios(milestones: readonly Milestone[]): { readonly plain: string; readonly exit: number } {
  const n = countsOf(milestones);
  const exit = n.overdue > 0 ? 2 : n.unknown > 0 ? 3 : n.due > 0 ? 1 : 0;
  const word = ['OK', 'WARNING', 'CRITICAL', 'UNKNOWN'][exit];
  const says = `${n.overdue} overdue, ${n.due} due, ${n.upcoming} upcoming, ${n.unknown} unknown`;
  return { plain: `MILESTONES ${word} - ${says} | overdue=${n.overdue} due=${n.due} upcoming=${n.upcoming} unknown=${n.unknown}\n`, exit };
}

/** A workspace with no dates has nothing overdue, but that is not known to be well. */
const nothingToWatch = { plain: 'MILESTONES UNKNOWN - no dates to watch were found in this workspace\n', exit: 3 } as const;

// Rows a reader can take in at a terminal before the rest is asked for.
const mostRows = 40;

function daysWanted(text: unknown): number {
  if (!/^\d{1,6}$/.test(String(text)))
    throw new Refusal('days-unreadable', `\`${String(text)}\` is not a number of days.`, 'Write --within 90.');
  return Number(text);
}

const failing: Readonly<Record<string, readonly Milestone['status'][]>> = {
  overdue: ['overdue'],
  due: ['overdue', 'due'],
  unknown: ['overdue', 'unknown'],
  never: [],
};

function asksForOneLine(argv: readonly string[]): boolean {
  return argv.some((word, index) => word === '--format=nagios' || (word === 'nagios' && argv[index - 1] === '--format'));
}

/** Milestones: what is overdue, due and unknowable. */
export const milestones: Command = {
  name: 'milestones',
  does: 'what is overdue, due and unknowable; made for a scheduled check',
  flags: [
    { flags: '--within <days>', does: 'leave out what is further off than this', default: '365' },
    { flags: '--fail-on <status>', does: 'exit 1 when there are any', choices: ['overdue', 'due', 'unknown', 'never'], default: 'overdue' },
    { flags: '--all', does: 'print every milestone in the terminal, not the first 40' },
    {
      flags: '--format <format>',
      does: 'one line for a monitoring system, with its exit codes 0, 1, 2, 3',
      choices: ['table', 'nagios'],
      default: 'table',
    },
  ],
  examples: ['commission milestones', 'commission milestones --within 90 --fail-on due', 'commission milestones --format nagios'],
  workspace: true,
  // A monitor must never read a refusal or a fault as quiet: both are 3, could not tell.
  whenStopped: (argv, line) => (asksForOneLine(argv) ? { plain: `MILESTONES UNKNOWN - ${line.replaceAll('|', '/')}\n`, exit: 3 } : null),
  run: async (world, _words, flags) => {
    const within = daysWanted(flags['within']);
    const { takePicture } = await import('../picture.ts');
    const { mustBeSettled } = await import('../needed-fields.ts');
    const { milestonesPages } = await import('../../reports/terminal/milestones-pages.ts');
    const { milestonesJson } = await import('../../output/json/timeline.ts');
    const { picture, label } = await takePicture(world, flags);
    mustBeSettled('milestones', picture.tables);
    const { asOf } = picture.workspace;
    const seen = picture.milestones.filter((milestone) => milestone.due === null || milestone.due <= addDays(asOf, within));
    const further = picture.milestones.length - seen.length;
    const whole = flags['all'] === true || flags.csv === true || flags.md === true;
    const pages = milestonesPages(seen, whole ? undefined : mostRows);
    const table = pages[0]?.blocks.find((block) => block.kind === 'table');
    const answer = { data: milestonesJson(seen), pages, ...(table ? { table } : {}), asOf, workspace: label };
    if (flags['format'] === 'nagios') return { ...answer, ...(picture.milestones.length === 0 ? nothingToWatch : nagios(seen)) };
    const said = [
      ...(!whole && seen.length > mostRows
        ? [`The first ${mostRows} of ${seen.length.toLocaleString('en-GB')}: --all shows every one.`]
        : []),
      ...(further > 0
        ? [`${count(further, 'milestone')} more than ${within} days off; --within ${Math.max(30, within * 2)} shows further.`]
        : []),
    ];
    const rank = failing[String(flags['failOn'])] ?? [];
    return {
      ...answer,
      exit: seen.some((milestone) => rank.includes(milestone.status)) ? 1 : 0,
      ...(said.length > 0 ? { next: said.join(' ') } : {}),
    };
  },
};
