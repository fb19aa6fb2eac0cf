import { mapOf } from '../../mapping/map.ts';
import { calledOf } from '../../nouns/called.ts';
import type { Kind } from '../../nouns/kinds.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { LeftOutFor, Publication } from '../../nouns/publication.ts';
import type { Decision, Workspace } from '../../nouns/workspace.ts';
import { keyOf } from '../../values/text.ts';
import { assumedIn } from '../measures-by-title.ts';
import { anew, type Retold, remembered } from './anew.ts';
import { isLet } from './contracts.ts';
import { hiddenCounts } from './counts.ts';
import { fewPeopleReader } from './few-people.ts';
import { amountsIn, heldOf } from './held.ts';
import { idsInCopy } from './ids.ts';
import { jobsOf } from './jobs.ts';
import { isMarkedTable } from './marked.ts';
import { isLastDayToBegin, milestonesInCopy } from './milestones.ts';
import { placementsInCopy } from './placements.ts';
import { placesInCopy } from './places.ts';
import { type AnyRow, fatesOf, type Ground } from './records.ts';
import { removedFrom } from './removed.ts';
import { retoldFor, withoutFewPeople } from './retold.ts';
import { isHeldBack, withoutEstimates } from './scenarios.ts';
import { recordsWithout } from './tables.ts';
import { hiddenTeams, withoutHidden } from './teams.ts';
import { inPublic } from './timelines.ts';
import { fewInSentences } from './to-read.ts';
import type { PublicationWords } from './words.ts';

/**
 * Counts of people below this are not shown: 1 to 4 are hidden, and a nought is shown, as the regulator of qualifications does (Ofqual,
 * rounding policy for statistical publications, updated 30 October 2025). No law sets one number, and where research is published 10 is
 * usual: a workspace sets its own in commissioning.yaml, `limits: publication: shownFrom`.
 */
const usualShownFrom = 5;

/** What a copy for publication is made with. */
export interface PublishedWith {
  readonly words: PublicationWords;
  /** Files that shaped the plan beside its sources, by name: scenarios. */
  readonly scenarios: readonly string[];
  /** What else every text goes through. */
  readonly retold: Retold;
}

/** Contracts whose procurement is open or still to come, by their ids and by what they are called. */
function openOnes(
  { timelines, records, workspace }: Plan,
  words: PublicationWords,
): { readonly ids: ReadonlySet<string>; readonly names: readonly string[] } {
  const scheduled = timelines.filter(({ start }) => start === null || start > workspace.asOf).map(({ contract }) => contract);
  const notLet = records.contracts.filter((contract) => !isLet(contract, workspace.asOf, words)).map(({ id }) => id);
  const ids = new Set([...scheduled, ...notLet]);
  const names = records.contracts.filter(({ id }) => ids.has(id)).flatMap((contract) => [calledOf(contract), contract.ref ?? '']);
  return { ids, names: names.filter((name) => name.length > 4) };
}

/** A workspace without who decided and why, and without the lines that say a procurement or a review was begun. */
function workspaceOf({ workspace, milestones }: Plan): Workspace {
  const starts = new Set(milestones.filter(isLastDayToBegin).map(({ id }) => keyOf(id)));
  const isPublic = ({ kind, about }: Decision): boolean => kind !== 'accept' && !(kind === 'done' && starts.has(keyOf(about)));
  const decisions = workspace.decisions.filter(isPublic).map((one) => ({ ...one, by: '', reason: '' }));
  return { ...workspace, sources: [], decisions };
}

/**
 * A plan as it may be published: its records without what is exempt, estimated, personal or about few people, and everything made of
 * them without it too. What cannot be taken out of a sum is taken out with the sum.
 */
export function publishedPlan(plan: Plan, { words, scenarios, retold }: PublishedWith): Plan {
  const shownFrom = plan.workspace.limits['publication']?.['shownFrom'] ?? usualShownFrom;
  const open = openOnes(plan, words);
  const teams = hiddenTeams(plan, shownFrom);
  const jobs = jobsOf(plan, teams, shownFrom, words.jobs);
  const ground: Ground = {
    plan,
    words,
    teams,
    jobs,
    counts: hiddenCounts(plan.records, words, shownFrom),
    shownFrom,
    fewIn: fewPeopleReader(words.fewPeople, shownFrom),
    openContracts: open.names,
  };
  const fates = fatesOf(ground);
  const fateById = new Map([...fates].map(([row, fate]) => [row.id, fate]));
  const gone = new Set([...fates].filter(([, { whole }]) => whole !== null).map(([{ id }]) => id));
  const isExempt = (id: string): boolean => [...(fateById.get(id)?.without.values() ?? [])].includes('exempt');
  // A forecast is no part of any model: it may go and the model stay.
  const isWhole = (kind: Kind): boolean =>
    (plan.records[kind] as readonly AnyRow[]).every(
      (row) => !gone.has(row.id) && [...(fateById.get(row.id)?.without.keys() ?? [])].every((field) => field === 'forecast'),
    );
  const placements = placementsInCopy(plan, gone, fateById);
  const models = plan.models
    .filter((model) => !isHeldBack(model, ground, open.ids, isWhole('budget') && isWhole('grants')))
    .map(withoutEstimates);
  const pages: Publication['pages'] = {
    findings: 'working',
    'rules-run': 'working',
    duties: 'working',
    ...(plan.records.demand.length > 0 && { demand: 'small-number' as const }),
    ...(plan.records.placements.length > 0 && { 'care-placements': 'small-number' as const }),
    ...(models.length === 0 && plan.models.length > 0 && { 'budget-model': 'scenario' as const, 'budget-change': 'scenario' as const }),
  };
  const tables = plan.sources.flatMap((source) => source.tables);
  const marked = tables.filter((table) => isMarkedTable(table, words));
  const places = placesInCopy([...plan.sources.map(({ file }) => file), ...scenarios], tables, new Set(marked));
  const reduced: Plan = {
    ...plan,
    ...recordsWithout(plan, fates, ground),
    workspace: workspaceOf(plan),
    placements,
    map: mapOf(placements, plan.workspace),
    // It was added of values that the copy may leave out.
    costOnce: null,
    parties: { providers: [], commissioners: [] },
    findings: [],
    rules: [],
    duties: [],
    models,
    workforce: withoutHidden(plan.workforce, teams),
    flows: [],
    timelines: plan.timelines.filter(({ contract }) => !gone.has(contract)).map(inPublic),
    milestones: milestonesInCopy(plan, ground, fates).filter(({ contract }) => !gone.has(contract) && !isExempt(contract)),
    // Where officers and committees are asked for too much at once is a working paper, as options are.
    clashes: [],
    printed: plan.printed.filter(({ activity, contract }) => ![activity, contract ?? ''].some((id) => gone.has(id) || isExempt(id))),
    assumptions: assumedIn(models),
  };
  const few = fewInSentences(
    { ...plan, models },
    ground,
    fates,
    reduced.sources.flatMap((source) => source.tables),
  );
  const fewTold = withoutFewPeople(ground.fewIn, few.stands);
  const law = new Set(plan.timelines.flatMap(({ stages }) => stages.flatMap(({ name, source }) => [name, source])));
  const told = remembered(retoldFor(places.written, marked, { out: amountsIn(fates), law }, (text) => retold(fewTold(text))));
  const ids = idsInCopy(reduced, told);
  const retoldAll = (text: string): string => ids.get(text) ?? told(text);
  const held = heldOf(plan, fates, teams);
  const why: Record<string, LeftOutFor> = { ...pages };
  return {
    ...anew(reduced, retoldAll, places.sheet),
    publication: {
      pages: why,
      held: anew(held, retoldAll, places.sheet),
      removed: removedFrom({ plan, reduced, fates, held, fewLeftOut: few.leftOut }),
      toRead: few.toRead,
      shownFrom,
    },
  };
}
