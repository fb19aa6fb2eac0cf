import type { CalledOffOf } from '../../nouns/called-off.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { HowLet } from '../../nouns/law.ts';
import type { LotsWith } from '../../nouns/lots-with.ts';
import type { Placement } from '../../nouns/placement.ts';
import type { Row } from '../../nouns/row.ts';
import type { Decision } from '../../nouns/workspace.ts';
import { addMonths, type Day } from '../../values/day.ts';
import { keyOf } from '../../values/text.ts';
import { buyingOf } from './buying.ts';
import { lawOf, namedLaw } from './named-law.ts';
import { governs, type Regime, thresholdFor } from './regime.ts';
import { standingOf } from './standing.ts';
import { authorityKind, type Threshold } from './thresholds.ts';

/** What is to be known to say how contracts were let. */
export interface LetGround {
  readonly regimes: readonly Regime[];
  readonly thresholds: readonly Threshold[];
  readonly placements: ReadonlyMap<string, Placement>;
  readonly organisation: string;
  /** The lots a contract was let with; left out where nobody looked. */
  readonly lotsWith?: LotsWith;
  /** Lines of decisions.csv in force, which may say the health part of a mixed contract. */
  readonly decisions?: readonly Decision[];
  /** The framework of its own register that a contract is called off from, and whether others are called off from it; left out where nobody looked. */
  readonly calledOffOf?: CalledOffOf;
  readonly isFramework?: (contract: Row<Contract>) => boolean;
}

/** No procurement of these laws is taken to have run longer than this before its contract, in months. */
export const longestMonths = 24;

const saysQuoted = /\b(?:quot(?:e|es|ed|ation|ations)|rfq|itq)\b/;
export const saysLightTouch = /\blight touch\b/;

/** The earliest day a register gives of a procurement. The day a notice of award was published may come after the start. */
function firstDay(contract: Contract): { readonly day: Day; readonly field: string } | null {
  const days = (['published', 'deadline', 'awarded', 'signed', 'start'] as const).flatMap((field) => {
    const day = contract[field];
    return day === undefined ? [] : [{ day, field }];
  });
  return days.reduce<(typeof days)[0] | null>((first, each) => (first === null || each.day < first.day ? each : first), null);
}

/** Days on which the law may have changed between the earliest a procurement can have begun and the latest. */
function daysBetween(from: Day, to: Day, regimes: readonly Regime[], thresholds: readonly Threshold[]): Day[] {
  const changes = [...regimes.flatMap(({ appliesTo }) => appliesTo.map((entry) => entry.from)), ...thresholds.map((each) => each.from)];
  return [...new Set([from, to, ...changes.filter((day) => day !== null && day > from && day < to)])].sort() as Day[];
}

interface Governing {
  readonly day: Day;
  readonly regimes: readonly Regime[];
}

/** A contract against the thresholds of all those days: above or below where it is so on each of them; null where a law has none. */
function standingOver(
  contract: Row<Contract>,
  kind: string,
  governing: readonly Governing[],
  { thresholds, organisation }: LetGround,
): HowLet['standing'] {
  const authority = authorityKind(contract.body ?? organisation);
  const each = governing.flatMap(({ day, regimes }) =>
    regimes.map((regime) => {
      const threshold = thresholdFor(regime, kind);
      return threshold === null ? null : standingOf(contract, { buying: threshold, authority, on: day }, thresholds);
    }),
  );
  const told = each.filter((standing) => standing !== null);
  const last = told.at(-1);
  if (last === undefined || told.length < each.length) return null;
  const isSure = governing.every(({ regimes }) => regimes.length > 0) && told.every(({ is }) => is === last.is);
  return { is: isSure ? last.is : 'untold', because: last.because };
}

/** The laws some regimes are laid down in, each once. */
function lawsIn(regimes: readonly Regime[]): string[] {
  return [...new Set(regimes.flatMap((regime) => lawOf(regime) ?? []))];
}

function howLet(contract: Row<Contract>, ground: LetGround): HowLet | null {
  const { regimes, thresholds, placements } = ground;
  const named = namedLaw(contract);
  const words = keyOf(`${contract.route ?? ''} ${contract.regime ?? ''}`);
  if (named === null && !saysQuoted.test(words) && !saysLightTouch.test(words)) return null;
  const first = firstDay(contract);
  const buying = buyingOf(contract, ground, placements.get(contract.id) ?? null);
  if (first === null || buying === null) return null;
  const open = regimes.filter(({ route }) => route === 'competition');
  const days = daysBetween(addMonths(first.day, -longestMonths), first.day, open, thresholds);
  const governing = days.map((day) => ({ day, regimes: open.filter((regime) => governs(regime, buying.kind, day)) }));
  const isInForce = ({ appliesTo }: Regime): boolean =>
    appliesTo.some(({ from, to }) => days.some((day) => (from ?? day) <= day && day <= (to ?? day)));
  return {
    contract: contract.id,
    ...first,
    buying: buying.kind,
    because: buying.because,
    isListed: buying.isCoded,
    isMixed: buying.mixedWith !== null,
    laws: lawsIn(governing.flatMap((each) => each.regimes)),
    named: named === null ? null : { ...named, wasInForce: lawsIn(open.filter(isInForce)).includes(named.law) },
    standing: standingOver(contract, buying.kind, governing, ground),
  };
}

/** How each contract was let whose register names a law, a quotation or light touch; of the others nothing is to be held against a law. */
export function howContractsWereLet(contracts: readonly Row<Contract>[], ground: LetGround): HowLet[] {
  return contracts.flatMap((contract) => howLet(contract, ground) ?? []);
}
