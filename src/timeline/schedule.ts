import { calledOf } from '../nouns/called.ts';
import type { CalledOffOf } from '../nouns/called-off.ts';
import type { Contract } from '../nouns/contract.ts';
import type { OtherProviders } from '../nouns/other-providers.ts';
import type { Placement } from '../nouns/placement.ts';
import { at, type Row } from '../nouns/row.ts';
import type { Timeline } from '../nouns/timeline.ts';
import { inForce, type Workspace } from '../nouns/workspace.ts';
import type { Day } from '../values/day.ts';
import { onceFor } from '../values/once.ts';
import { compare } from '../values/order.ts';
import { bare } from './bare.ts';
import { type Begun, begunByContract, begunByStatus } from './contract/begun.ts';
import { procuredValue, valueWithLots } from './contract/procured-value.ts';
import { procuredStart } from './contract/wanted.ts';
import { wholeValue } from './contract/whole-value.ts';
import { worthOf } from './contract/worth.ts';
import type { Diary } from './days/diary.ts';
import { toExtend } from './ends/extension-consent.ts';
import { binding, type ForBodies, forBodies } from './ends/procured-for.ts';
import { decidedSaid, groundsOf } from './for-body.ts';
import type { Ground } from './ground.ts';
import { contractOptions, type Fallback } from './late/contract-options.ts';
import { lateOptions, ranked } from './late/options.ts';
import { waysToExtend } from './late/ways-to-extend.ts';
import { buyingOf } from './law/buying.ts';
import { type Chosen, chosenRegime } from './law/choose.ts';
import { overlaysByContract, overlaysSaid } from './law/contract-overlays.ts';
import { lawOf } from './law/goes-by.ts';
import { namedRoute } from './law/named-route.ts';
import { outsideLaw } from './law/outside-law.ts';
import type { Regime } from './law/regime.ts';
import { type LawGround, type Settled, settledLaw } from './law/settle-law.ts';
import { authorityKind, type Threshold, thresholdOn } from './law/thresholds.ts';
import { underFramework } from './law/under-framework.ts';
import { beginRange, verdictBecause, type WorkedBack } from './work-back.ts';

type SettledWith = Settled & Pick<LawGround, 'chosen'> & Pick<Fallback, 'follows'>;

/** What `scheduleAll` works from. */
export interface Scheduling extends Ground {
  readonly workspace: Ground['workspace'] & Pick<Workspace, 'organisation' | 'isGovernanceAssumed' | 'decisions'>;
  /** The diary of a body that decides another way than the workspace's own. */
  readonly diaryFor?: (governance: Workspace['governance']) => Diary;
  readonly thresholds: readonly Threshold[];
  readonly contracts: readonly Row<Contract>[];
  readonly placements?: readonly Placement[];
  /** The other rows of a framework at whose first row it is procured. */
  readonly providersOf?: (contract: Row<Contract>) => OtherProviders | null;
  /** The framework of its own register that a contract is called off from. */
  readonly calledOffOf?: CalledOffOf;
}

/**
 * The procurements ahead: one to be ready for each contract that has yet to start, and one for the successor of each live contract.
 * A live contract with extension left still has one, with the extension among its options. First those with a start of their own,
 * then successors, each by start day; what cannot be judged comes last.
 */
export function scheduleAll(scheduling: Scheduling): Timeline[] {
  const { workspace, thresholds } = scheduling;
  const standing = inForce(workspace.decisions, workspace.asOf);
  const begunOf = begunByContract(standing, workspace.asOf);
  const overlaysOf = overlaysByContract(standing, scheduling.overlays);
  const placements = new Map((scheduling.placements ?? []).filter((each) => each.of === 'contracts').map((each) => [each.id, each]));
  const routes = otherRoutes(scheduling.regimes);
  const buyers = { regimes: scheduling.regimes, organisation: workspace.organisation };
  const groundOf = groundsOf(scheduling);
  const workingOn = onceFor((ground: Scheduling) => ({
    chosenWith: remembering(ground),
    wayOf: waysToExtend(ground),
    range: onceFor((worked: WorkedBack) => beginRange(worked, ground)),
  }));
  const timelines = scheduling.contracts.flatMap((contract) => {
    const wanted = procuredStart(contract, workspace.asOf, scheduling);
    if (wanted === null) return [];
    if (wanted.start === null) return [{ rank: 2, timeline: undated(contract, wanted.field, wanted.because) }];
    const outside = outsideLaw(contract, workspace.organisation);
    if (outside !== null) return [{ rank: 2, timeline: undated(contract, outside.field, outside.because) }];
    const ground = groundOf(contract);
    const { chosenWith, wayOf, range } = workingOn(ground);
    const buying = buyingOf(contract, buyers, placements.get(contract.id) ?? null);
    if (buying === null) return [{ rank: 2, timeline: undated(contract, 'title', unknownBuying) }];
    const calledOff = scheduling.calledOffOf?.(contract) ?? null;
    const under = calledOff && underFramework(calledOff, wanted.start, workspace.asOf, scheduling.successorOf);
    // How a live contract was once bought does not say how its successor will be, but by a framework that is there for it.
    const named = (kind: string) => under?.route?.(kind) ?? (wanted.own ? namedRoute(contract, kind, scheduling.regimes) : null);
    const valued = (row: Row<Contract>) => ({ row, whole: procuredValue(row, scheduling.providersOf?.(row) ?? null) });
    const own = valued(contract);
    const lots = scheduling.lotsWith?.(contract) ?? [];
    const whole = valueWithLots(own, lots.map(valued));
    const overlays = overlaysOf(contract);
    const begun = begunOf(contract) ?? begunByStatus(contract, wanted.own);
    const bodies = forBodies(contract, wanted, scheduling);
    const settledWith = (joined: readonly string[]) => {
      const chosen = chosenWith(joined, begun?.on ?? workspace.asOf);
      const law: LawGround = { chosen, thresholds, organisation: workspace.organisation, decisions: standing, whole };
      const settledFor = (start: Day) => settledLaw(contract, start, buying, law, named);
      return { chosen, follows: (start: Day) => settledFor(start).found?.worked ?? null, ...settledFor(wanted.start) };
    };
    const settled = withConsents(overlays, bodies.consents, settledWith);
    if (settled.found === null) return [{ rank: 2, timeline: undated(contract, settled.field, settled.because) }];
    const { worked } = settled.found;
    const also =
      worked === null ? '' : `${overlaysSaid(overlays, worked.joined, worked.regime, scheduling.overlays)}${bodies.said(worked)}`;
    const first = under?.first(worked) ?? '';
    const decided = worked === null ? '' : decidedSaid(contract, workspace);
    const because = `${ofFramework(placements.get(contract.id))}${wanted.because} ${settled.because}${first}${decided}${also}`;
    const timeline = timelineOf(
      contract,
      { ...wanted, because, begun },
      worked,
      { ...ground, range },
      {
        contract,
        kind: buying.kind,
        asOf: workspace.asOf,
        routes,
        chosen: settled.chosen,
        follows: settled.follows,
        wayToExtend: wanted.own ? null : wayOf(contract),
        threshold: thresholdOn(thresholds, buying.kind, authorityKind(contract.body ?? workspace.organisation), workspace.asOf),
        extending: (decidedBy) => toExtend(contract, decidedBy, scheduling),
      },
    );
    const worth = worthOf(contract, own.whole, worked === null ? undefined : settled.standing, lots.length);
    return [{ rank: timeline.stages.length === 0 ? 2 : wanted.own ? 0 : 1, timeline: { ...timeline, worth } }];
  });
  return timelines
    .sort(
      (a, b) => a.rank - b.rank || compare(a.timeline.start ?? '9999', b.timeline.start ?? '9999') || compare(a.timeline.id, b.timeline.id),
    )
    .map((each) => each.timeline);
}

/** The law of a procurement with its own overlays, and with the consents that bind it once its day of signing is known: no consent before it moves that day. */
function withConsents(own: readonly string[], consents: ForBodies['consents'], settledWith: (joined: readonly string[]) => SettledWith) {
  const plain = settledWith(own);
  const bound = binding(consents, plain.found?.worked ?? null).filter((id) => !own.includes(id));
  return bound.length === 0 ? plain : settledWith([...own, ...new Set(bound)]);
}

/** Registers end many contracts on one day: the same regime worked back from the same day, with the same overlays, is worked once. */
function remembering(ground: Ground): (joined: readonly string[], asOf: Day) => LawGround['chosen'] {
  const known = new Map<string, Chosen>();
  return (joined, asOf) => (start, kind, route) => {
    const key = `${start} ${asOf} ${kind} ${route} ${joined.join(' ')}`;
    const found = known.get(key) ?? chosenRegime(start, kind, route, { ...ground, joined, workspace: { ...ground.workspace, asOf } });
    known.set(key, found);
    return found;
  };
}

/** Ways to buy beside a competition: what a register may name, and what a late procurement may turn to. */
function otherRoutes(regimes: readonly Regime[]): string[] {
  const usual = new Set(['competition', 'below threshold', 'extension', 'modification', 'call-off from an older framework']);
  return [...new Set(regimes.map(({ route }) => route))].filter((route) => !usual.has(route));
}

const unknownBuying =
  'Neither a CPV code nor its words say what it buys, so which law it falls under cannot be told. Give its CPV code, or place it in decisions.csv.';

/** What is said first of a procurement that stands for every provider's row of its framework. */
function ofFramework(placed: Placement | undefined): string {
  const { framework } = placed ?? {};
  return framework?.lead === placed?.id && framework !== undefined
    ? `One procurement for the ${framework.rows} rows of its framework, each a provider’s. `
    : '';
}

function undated(contract: Row<Contract>, field: string, because: string): Timeline {
  return { ...bare(contract.id, calledOf(contract), at(contract, field)), because, worth: worthOf(contract, wholeValue(contract)) };
}

function timelineOf(
  contract: Row<Contract>,
  wanted: { readonly start: Day; readonly own: boolean; readonly field: string; readonly because: string; readonly begun: Begun | null },
  worked: WorkedBack | null,
  ground: Ground & { readonly range: (worked: WorkedBack) => NonNullable<Timeline['beginBy']> },
  fallback: Fallback,
): Timeline {
  const options = wanted.own ? [] : contractOptions(worked, fallback);
  const base = {
    ...bare(contract.id, calledOf(contract), at(contract, wanted.field)),
    start: wanted.start,
    ...(wanted.own ? {} : { isNext: true as const }),
  };
  if (worked === null) return { ...base, because: wanted.because, options };
  return {
    ...base,
    regime: worked.regime.id,
    regimeTitle: worked.regime.title,
    law: lawOf(worked.regime, fallback.kind),
    variants: worked.variants,
    ...(worked.joined.length === 0 ? {} : { overlays: worked.joined }),
    because: `${wanted.because} ${verdictBecause(worked, ground.workspace.asOf, wanted.begun)}`,
    conditions: worked.conditions,
    stages: worked.stages,
    pointOfNoReturn: worked.pointOfNoReturn,
    ...(wanted.begun === null ? {} : { isBegun: true as const }),
    ...(worked.unjudged === null ? {} : { unjudged: worked.unjudged }),
    ...(worked.pointOfNoReturn === null ? {} : { beginBy: ground.range(worked) }),
    ...(wanted.begun?.on === null
      ? { verdict: 'unknown', lateByWorkingDays: null }
      : { verdict: worked.verdict, lateByWorkingDays: worked.lateByWorkingDays }),
    options: ranked([...options, ...lateOptions(worked, { ...ground, joined: worked.joined })]),
  };
}
