import { resolve } from 'node:path';
import { contractKeys } from '../nouns/called.ts';
import type { Contract } from '../nouns/contract.ts';
import type { Picture } from '../nouns/picture.ts';
import { isOutOfScope } from '../nouns/placement.ts';
import type { PrintedTimetable, RenewalGap } from '../nouns/printed-timetable.ts';
import type { Row } from '../nouns/row.ts';
import type { Clash, Timeline } from '../nouns/timeline.ts';
import type { Workspace } from '../nouns/workspace.ts';
import type { Imprint } from '../output/imprint.ts';
import type { Knowledge } from '../planning/knowledge.ts';
import { leftToOthers } from '../reports/procurement/left-to-others.ts';
import { whyNothing } from '../timeline/contract/wanted.ts';
import type { Ground } from '../timeline/ground.ts';
import type { Regime } from '../timeline/law/regime.ts';
import { type Day, parseDay } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { count, keyOf, meant } from '../values/text.ts';
import type { Flags } from './command.ts';
import type { Opened } from './open.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

/** The procurements `timeline` is asked for, what stands beside them, and whose they are. */
export interface TimelinesAsked {
  readonly timelines: readonly Timeline[];
  readonly clashes: readonly Clash[];
  readonly timetables: readonly PrintedTimetable[];
  readonly renewals: readonly RenewalGap[];
  readonly imprint: Imprint;
  /** The files they were read from, which are never written. */
  readonly sources: readonly string[];
  readonly label: string | null;
  /** What is said of contracts out of scope, whose procurements are not among them. */
  readonly others?: string | null;
}

/** The procurements a person names, by their contract's name, reference or id: several where contracts share one. Refused where there is none: with what ended the contract, or a did-you-mean. */
function named(
  timelines: readonly Timeline[],
  contracts: readonly Row<Contract>[],
  wanted: string,
  why: (over: Row<Contract>) => string,
): readonly Timeline[] {
  const asked = keyOf(wanted);
  const own = contracts.filter((contract) => contract.id === wanted || contractKeys(contract).includes(asked));
  const ids = new Set(own.map(({ id }) => id));
  const chosen = timelines.filter(({ id, contract }) => id === wanted || ids.has(contract));
  if (chosen.length > 0) return chosen;
  const [over] = own;
  if (over)
    throw new Refusal(
      'contract-over',
      `Nothing is to be procured after \`${wanted}\`: ${why(over)}.`,
      'A procurement of your own is worked back with --regime and --start.',
    );
  const like = meant(
    wanted,
    timelines.map(({ title }) => title),
  );
  throw new Refusal(
    'contract-unknown',
    `No procurement for a contract called \`${wanted}\` is due here.`,
    like ?? '`commission timeline` lists those that are.',
  );
}

/** What a what-if is asked for: a regime by its id and the day the contract should start. Refused with what is missing, or a did-you-mean. */
function asked(flags: Flags, regimes: readonly Regime[]): { readonly regime: Regime; readonly start: Day } {
  const start = parseDay(String(flags['start'] ?? ''));
  if (!start && flags['start'] !== undefined)
    throw new Refusal('day-unreadable', `\`${String(flags['start'])}\` is not a day.`, 'Write --start as 2028-04-01.');
  if (!start) throw new Refusal('start-missing', 'A what-if needs the day the contract should start.', 'Add --start 2028-04-01.');
  const ids = regimes.map(({ id }) => id);
  if (flags['regime'] === undefined)
    throw new Refusal('regime-missing', 'A what-if needs a regime.', `Add --regime with one of \`${ids.join('`, `')}\`.`);
  const wanted = String(flags['regime']);
  const regime = regimes.find(({ id }) => id === wanted);
  if (regime) return { regime, start };
  throw new Refusal('regime-unknown', `\`${wanted}\` is not a regime.`, meant(wanted, ids) ?? `There are \`${ids.join('`, `')}\`.`);
}

/** A regime worked back from a day of one's own. Needs no workspace; one that is near says who decides and when they meet, its limits and its day. */
export async function whatIfAsked(world: World, flags: Flags): Promise<TimelinesAsked> {
  if (flags['contract'] !== undefined)
    throw new Refusal(
      'pipeline-only',
      '--contract is for a procurement of your register, not for a what-if.',
      'Leave out --regime and --start, or --contract.',
    );
  const { readKnowledge } = await import('./knowledge.ts');
  const { configIfAny, dayFor, openWorkspace } = await import('./open.ts');
  const { diaryOf } = await import('../timeline/days/diary.ts');
  const { mustBeSettled } = await import('./needed-fields.ts');
  const { whatIf } = await import('../timeline/what-if.ts');
  const opened = configIfAny(world, flags) && (await openWorkspace(world, flags));
  const { regimes, overlays, calendars } = opened?.knowledge ?? (await readKnowledge(world));
  const own = opened?.workspace;
  const governance = (flags['governance'] as Workspace['governance'] | undefined) ?? own?.governance ?? 'executive';
  const calendar = own?.calendar ?? { closures: [], decidedBy: null };
  const workspace = { asOf: own?.asOf ?? dayFor(world, flags), governance, limits: own?.limits ?? {}, calendar };
  if (opened)
    mustBeSettled(
      'whatIf',
      opened.files.flatMap(({ tables }) => tables),
      opened.label,
    );
  const diary = diaryOf(workspace, calendars, overlays, opened?.records.meetings ?? []);
  const joined = (flags['with'] as readonly string[] | undefined) ?? [];
  const variants = (flags['variant'] as readonly string[] | undefined) ?? [];
  const assumed = flags['governance'] === undefined && (opened === null || own?.isGovernanceAssumed === true);
  const ground = { workspace, regimes, overlays, diary, joined, variants };
  const timelines = await played(whatIf({ ...ground, assumed, ...asked(flags, regimes) }), ground, flags);
  const imprint = { title: 'What if', organisation: own?.organisation ?? '', year: '', asOf: workspace.asOf, version };
  return {
    timelines,
    clashes: [],
    timetables: [],
    renewals: [],
    imprint,
    sources: opened ? sourcesOf(opened) : [],
    label: opened?.label ?? null,
  };
}

/** How often a procurement is played through, and the seed that makes the answer the same each time. */
const dice = { runs: 1000, seed: 1 };

/** A timeline alone, or with what comes of playing it through where its chance is to be shown. */
async function played(timeline: Timeline, ground: Ground, flags: Flags): Promise<Timeline[]> {
  if (flags['show'] !== 'chance') return [timeline];
  const { simulated } = await import('../timeline/simulate.ts');
  const simulation = simulated(timeline, ground, dice);
  return [simulation ? { ...timeline, simulation } : timeline];
}

/** One of a workspace's procurements played through: only then is its ground laid again. */
async function playedIn({ workspace, records }: Picture, timeline: Timeline, knowledge: Knowledge, flags: Flags): Promise<Timeline[]> {
  const { diaryOf } = await import('../timeline/days/diary.ts');
  const { regimes, overlays, calendars } = knowledge;
  const diary = diaryOf(workspace, calendars, overlays, records.meetings);
  return played(timeline, { workspace, regimes, overlays, diary }, flags);
}

/** The procurements ahead of a workspace's contracts, or the one of them that is named. */
export async function pipelineAsked(world: World, flags: Flags): Promise<TimelinesAsked> {
  const { takePicture } = await import('./picture.ts');
  const { mustBeSettled } = await import('./needed-fields.ts');
  const { mustHoldTables } = await import('./no-table.ts');
  const only = ['with', 'variant', 'governance'].find((flag) => flags[flag] !== undefined);
  if (only !== undefined) throw new Refusal('what-if-only', `--${only} is for a what-if.`, 'Add --regime and --start.');
  const { scheduleOf } = await import('../planning/schedule.ts');
  const { successorsIn } = await import('../rules/succession/successors.ts');
  const opened = await takePicture(world, flags);
  const { picture, knowledge, label } = opened;
  mustHoldTables(picture.tables, 'schedule');
  mustBeSettled('timeline', picture.tables, label);
  const { workspace } = picture;
  const isOfThePlan = flags['contract'] === undefined && flags['show'] !== 'all';
  const schedule = scheduleOf(picture, knowledge, isOfThePlan ? isOutOfScope : null);
  const all = schedule.timelines;
  const own =
    flags['contract'] === undefined
      ? null
      : named(all, picture.records.contracts, String(flags['contract']), (over) => whyNothing(over, workspace.asOf, successorsIn(picture)));
  const [one, ...others] = own ?? [];
  if (flags['show'] === 'chance' && (one === undefined || others.length > 0))
    throw new Refusal(
      'chance-of-one',
      'The chance of one procurement is shown at a time.',
      others.length > 0
        ? `${count(others.length + 1, 'contract')} are called so: add --contract with one’s id.`
        : 'Add --contract with its name, or --regime and --start.',
    );
  const timelines = flags['show'] === 'chance' && one !== undefined ? await playedIn(picture, one, knowledge, flags) : (own ?? all);
  const isOf = (contract: string | null): boolean => own === null || own.some((each) => each.contract === contract);
  const clashes = own === null ? schedule.clashes : [];
  const timetables = picture.timetables.filter(({ contract }) => isOf(contract));
  const renewals = picture.renewals.filter(({ next }) => isOf(next.contract));
  const { organisation, year, asOf } = workspace;
  const imprint = { title: 'Procurement pipeline', organisation, year, asOf, version };
  return {
    timelines,
    clashes,
    timetables,
    renewals,
    imprint,
    sources: sourcesOf(opened),
    label,
    others: leftToOthers(schedule.notProcured),
  };
}

/** The files a workspace is read from, which are never written. */
function sourcesOf({ config, root }: Opened): string[] {
  return config.sources.map(({ path }) => resolve(root, path));
}
