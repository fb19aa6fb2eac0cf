import { gathered, togetherBeside } from '../../nouns/gathered.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import { couldNotTell, monitoringLine } from '../../output/monitoring-line.ts';
import { addDays, type Day, formatDay } from '../../values/day.ts';
import { Refusal } from '../../values/refusal.ts';
import { count, keyOf, list } from '../../values/text.ts';
import type { Command, Flags } from '../command.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';

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

/** Whether an owner's name holds the words; everybody's does where none are given. */
function ownerHolds(words: unknown): (owner: string | null) => boolean {
  return (owner) => words === undefined || (owner !== null && keyOf(owner).includes(keyOf(String(words))));
}

/** Milestones of the owners whose name holds the words; refused when there is none such, with those there are. */
function ownedBy(milestones: readonly Milestone[], words: unknown): readonly Milestone[] {
  if (words === undefined) return milestones;
  const isOwned = ownerHolds(words);
  const own = milestones.filter(({ owner }) => isOwned(owner));
  if (own.length > 0) return own;
  const owners = [...new Set(milestones.flatMap(({ owner }) => owner ?? []))].sort();
  const remedy = owners.length === 0 ? 'No file names an owner.' : `Owners named in the files: ${list(owners.slice(0, 12))}.`;
  throw new Refusal('owner-unknown', `No milestone is owned by \`${String(words)}\`.`, remedy);
}

/** How many milestones there are, how many rows they are told in, and how many of those are shown. */
interface Shown {
  readonly all: number;
  readonly rows: number;
  readonly shown: number;
}

/** What the table leaves out, as a sentence. */
function leftOut({ all, rows, shown }: Shown): string[] {
  const everyOne = `--all shows every one${rows < all ? ` of the ${all.toLocaleString('en-GB')} apart` : ''}.`;
  if (shown < rows) return [`The first ${shown} of ${rows.toLocaleString('en-GB')}: ${everyOne}`];
  return rows < all ? [everyOne] : [];
}

/** What is said after the table, a line each: what it leaves out, and how to see it. */
function saidAfter(told: Shown, further: number, undated: number, flags: Flags, within: number, pinned: Day | null): readonly string[] {
  return [
    ...leftOut(told),
    ...(further > 0
      ? [`${count(further, 'milestone')} more than ${within} days off; --within ${Math.max(30, within * 2)} shows further.`]
      : []),
    ...(flags['format'] === 'ics' && undated > 0 ? [`${count(undated, 'milestone')} without a date: no calendar can hold them.`] : []),
    ...(flags['format'] === 'ics' && pinned !== null
      ? [`As of ${formatDay(pinned)}: calendars take changes only from a later day’s export.`]
      : []),
  ];
}

const standing: Readonly<Record<string, string>> = { nagios: 'A monitoring line', ics: 'A calendar' };

/** What is new since the state file asked for was kept; null where none is. A monitor and a calendar hold how things stand, so they are not given news. */
async function newsOf(
  world: World,
  flags: Flags,
  root: string,
  all: Pick<Plan, 'milestones' | 'workspace' | 'records'>,
  near: readonly Milestone[],
) {
  if (flags['since'] === undefined) return null;
  const form = standing[String(flags['format'])];
  if (form) throw new Refusal('since-and-format', `${form} says how things stand, not what is new.`, 'Leave out --since.');
  const { toTell } = await import('../told-state.ts');
  return toTell(world, String(flags['since']), root, all, near, ownerHolds(flags['owner']));
}

/** Milestones: what is overdue, due and unknowable. */
export const milestones: Command = {
  name: 'milestones',
  does: 'what is overdue, due and unknowable; made for a scheduled check',
  flags: [
    { flags: '--within <days>', does: 'leave out what is further off than this', default: '365' },
    { flags: '--owner <name>', does: 'only what is owned by somebody whose name holds these words' },
    {
      flags: '--since <file>',
      does: 'only what is new or worse since the last run that kept this state file, and once a week what still stands',
    },
    {
      flags: '--fail-on <status>',
      does: 'exit 1 when there are any; what has left the files since it was told is unknown',
      choices: ['overdue', 'due', 'unknown', 'never'],
      default: 'overdue',
    },
    { flags: '--all', does: 'every milestone: of contracts out of scope too, and in the terminal not the first 40 alone' },
    {
      flags: '--format <format>',
      does: 'a calendar (ics), or one line for a monitoring system with its exit codes 0, 1, 2, 3 (nagios)',
      choices: ['table', 'ics', 'nagios'],
      default: 'table',
    },
  ],
  examples: [
    'commission milestones',
    'commission milestones --within 90 --fail-on due',
    'commission milestones --since told.json',
    'commission milestones --format ics > milestones.ics',
    'commission milestones --format nagios',
  ],
  workspace: true,
  // A monitor must never read a refusal or a fault as quiet: both are 3, could not tell.
  whenStopped: (argv, line) => (asksForOneLine(argv) ? couldNotTell(line) : null),
  run: async (world, _words, flags) => {
    const within = daysWanted(flags['within']);
    const { takePicture } = await import('../picture.ts');
    const { mustBeSettled } = await import('../needed-fields.ts');
    const { mustHoldTables } = await import('../no-table.ts');
    const { milestonesPages } = await import('../../reports/terminal/milestones-pages.ts');
    const { milestoneList } = await import('../../reports/milestones/milestone-list.ts');
    const { milestonesJson } = await import('../../output/json/timeline.ts');
    const { isSurelyOutOfScope } = await import('../../nouns/placement.ts');
    const { scheduleOf } = await import('../../planning/schedule.ts');
    const { leftToOthers } = await import('../../reports/procurement/left-to-others.ts');
    const { picture, knowledge, label, root } = await takePicture(world, flags);
    mustHoldTables(picture.tables, 'watch');
    mustBeSettled('milestones', picture.tables, label);
    const isAll = flags['all'] === true;
    const { milestones: all, notProcured } = scheduleOf(picture, knowledge, isAll ? null : isSurelyOutOfScope);
    const { asOf, title, organisation, year } = picture.workspace;
    const own = ownedBy(all, flags['owner']);
    const near = own.filter((milestone) => milestone.due === null || milestone.due <= addDays(asOf, within));
    const since = await newsOf(world, flags, root, { milestones: all, workspace: picture.workspace, records: picture.records }, near);
    const seen = since?.milestones ?? near;
    const whole = isAll || flags.csv === true || flags.md === true || flags['format'] === 'ics';
    const rows = whole || seen.length <= mostRows ? seen : gathered(seen, asOf, togetherBeside(seen));
    const gone = since?.gone ?? [];
    const others = leftToOthers(notProcured);
    const pages = milestonesPages(seen, { ...(whole ? {} : { most: mostRows }), rows, gone, others });
    const kept = since ? { keeps: since.file } : {};
    const answer = { data: milestonesJson(seen, gone), pages, table: milestoneList(seen, gone), ...kept, asOf, workspace: label };
    if (flags['format'] === 'nagios') return { ...answer, ...monitoringLine(seen, all.length) };
    const undated = seen.filter(({ due }) => due === null).length;
    const next = saidAfter(
      { all: seen.length, rows: rows.length, shown: whole ? rows.length : Math.min(rows.length, mostRows) },
      own.length - near.length,
      undated,
      flags,
      within,
      asOf === world.today() ? null : asOf,
    );
    const said = next.length > 0 && !since ? { next: next.join('\n') } : {};
    const rank = failing[String(flags['failOn'])] ?? [];
    // Whether what has left the files has ended or was lost no file says.
    const exit = seen.some((milestone) => rank.includes(milestone.status)) || (gone.length > 0 && rank.includes('unknown')) ? 1 : 0;
    if (flags['format'] === 'ics') {
      const { calendar } = await import('../../output/ics.ts');
      return { ...answer, ...said, exit, plain: await calendar(seen, { title, organisation, year, asOf, version }) };
    }
    // Nothing new is told in silence, so that a scheduler sends no letter; nothing to watch never is.
    return { ...answer, ...said, exit, ...(since && seen.length === 0 && gone.length === 0 && all.length > 0 ? { plain: '' } : {}) };
  },
};
