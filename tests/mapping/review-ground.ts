import fc from 'fast-check';
import { settleParties } from '../../src/mapping/parties/parties.ts';
import { place } from '../../src/mapping/places/place.ts';
import { type Reviewed, reviewOf } from '../../src/mapping/review/review.ts';
import type { Contract } from '../../src/nouns/contract.ts';
import type { Placement } from '../../src/nouns/placement.ts';
import type { Service } from '../../src/nouns/provision.ts';
import type { Question } from '../../src/nouns/question.ts';
import type { Records } from '../../src/nouns/records.ts';
import type { Decision, Workspace } from '../../src/nouns/workspace.ts';
import { day } from '../../src/values/day.ts';
import { pence } from '../../src/values/money.ts';
import { slug } from '../../src/values/text.ts';
import { crosswalk, decision, recordsOf, vocabulary, workspaceOf } from './rows.ts';

/** A map to review, from rows and decisions. Ids may be given; else they are the rows'. */
export function reviewed(records: Records, workspace: Partial<Workspace> = {}): Reviewed {
  const whole = workspaceOf(workspace);
  const placements = place({ records, parties: settleParties(records, []), workspace: whole, vocabulary, crosswalk });
  return { placements, contracts: records.contracts, workspace: whole };
}

export function questionsOf(of: { services?: readonly Service[]; contracts?: readonly Contract[] }, workspace: Partial<Workspace> = {}) {
  return reviewOf(reviewed(recordsOf(of), workspace)).questions;
}

/** The records with ids as a register gives them: a reference, or what the row says; numbered where that is not enough. */
export function withIds(records: Records): Records {
  const used = new Set<string>();
  const named = <T extends { id: string; ref?: string; service?: string; title?: string; provider?: readonly string[] }>(row: T): T => {
    const base = row.ref ?? slug([row.title ?? row.service ?? '', ...(row.provider ?? [])].join(' '));
    let id = base;
    for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
    used.add(id);
    return { ...row, id };
  };
  return { ...records, services: records.services.map(named), contracts: records.contracts.map(named) };
}

const names = ['Short breaks', 'short breaks', 'Health Visiting', 'Legal counsel', 'Spot purchase', 'Parenting, and support', 'camhs', '-'];
const providers = ['Harbour Trust', 'HARBOUR TRUST', 'Family Voice CIC', 'Various', '-'];
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });

const shared = {
  provider: maybe(fc.constantFrom(...providers).map((name) => [name])),
  element: maybe(fc.constantFrom('send-health', 'Edge of care', 'Early Help')),
  tier: maybe(fc.constantFrom('targeted', 'universal')),
  description: maybe(fc.constantFrom('for disabled children', 'highways', 'family support')),
  annualValue: maybe(fc.integer({ min: 0, max: 1e9 }).map(pence)),
  end: maybe(fc.constantFrom('2010-03-31', '2015-03-31', '2017-03-31').map(day)),
};
const stated = <T extends object>(row: T): T => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;

const refs = fc.uniqueArray(fc.constantFrom('C1', 'C2', 'C3', 'short-breaks', 'c1'), { maxLength: 5 });

/** Registers small enough to collide: the same titles, providers and ids in several spellings. */
export const records: fc.Arbitrary<Records> = fc
  .tuple(
    fc.array(fc.record({ service: fc.constantFrom(...names), ...shared }), { maxLength: 5 }),
    fc.array(fc.record({ title: fc.constantFrom(...names), totalValue: maybe(fc.integer({ min: 0, max: 1e9 }).map(pence)), ...shared }), {
      maxLength: 6,
    }),
    refs,
  )
  .map(([services, contracts, given]) => {
    const written = contracts.map((row, index) => stated({ ...row, ref: given[index], start: day('2014-04-01') }) as unknown as Contract);
    return withIds(recordsOf({ services: services.map((row) => stated(row) as unknown as Service), contracts: written }));
  });

const about = fc.constantFrom(
  ...names,
  ...names.flatMap((name) => providers.map((provider) => `${name}, ${provider}`)),
  'C1',
  'C2',
  'short-breaks-2',
);

/** Lines people may have written: in force, lapsed, of an element, a tier, both, or out of scope. */
export const decisions: fc.Arbitrary<Decision[]> = fc.array(
  fc
    .tuple(
      about,
      fc.constantFrom('edge-of-care/targeted', 'early-childhood', '/specialist', 'out-of-scope'),
      fc.constantFrom(null, '2014-12-31'),
    )
    .map(([name, decided, until]) => decision('place', name, decided, until)),
  { maxLength: 4 },
);

/** The same map with one more line in decisions.csv for each of some questions. */
export function answered(
  ground: { records: Records; decisions: readonly Decision[] },
  questions: readonly Question[],
  decided: string,
): Reviewed {
  return reviewed(ground.records, {
    decisions: [
      ...ground.decisions,
      ...questions.map(({ about: name, asks }) => decision('place', name, asks === 'tier' ? `/${decided.split('/')[1]}` : decided)),
    ],
  });
}

export const idsOf = (placements: readonly Placement[]): string[] => placements.map(({ id }) => id).sort();
