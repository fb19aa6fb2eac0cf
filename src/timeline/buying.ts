import type { Contract } from '../nouns/contract.ts';
import type { Placement } from '../nouns/placement.ts';
import type { Row } from '../nouns/table.ts';
import { keyOf } from '../values/text.ts';
import type { Application, Regime } from './regime.ts';

/** What kind of thing a contract buys, and what says so. `verified` is true only when a CPV code the law lists says it. */
export interface Buying {
  readonly kind: string;
  readonly because: string;
  readonly verified: boolean;
}

/** The kind taken when nothing says what is bought: nearly every contract for children's services is one. */
const usualKind = 'light touch';

/** What a contract buys: by its CPV codes (the longest listed match wins), else by words in its title, category and placed needs, else taken as light touch. */
export function buyingOf(contract: Row<Contract>, regimes: readonly Regime[], placement: Placement | null): Buying {
  const applications = regimes.flatMap((regime) => regime.appliesTo);
  return byCpv(contract, applications) ?? byWords(contract, applications, placement) ?? untold(contract);
}

function byCpv(contract: Row<Contract>, applications: readonly Application[]): Buying | null {
  const codes = (contract.cpv ?? []).map((text) => text.replace(/-\d$/, '').replace(/\D/g, '')).filter((code) => code.length === 8);
  const code = codes[0];
  if (code === undefined) return null;
  const matches = applications.flatMap((entry) => [
    ...entry.cpv.filter((lead) => code.startsWith(lead)).map((lead) => ({ entry, lead, individuals: false })),
    ...entry.cpvIfToIndividuals.filter((lead) => code.startsWith(lead)).map((lead) => ({ entry, lead, individuals: true })),
  ]);
  const best = matches.sort((a, b) => b.lead.length - a.lead.length)[0];
  if (!best) return { kind: 'ordinary service', because: `CPV ${code} is on no light touch or health list`, verified: false };
  return {
    kind: best.entry.buying,
    because: `CPV ${code} is listed as ${best.entry.buying}${best.individuals ? ', if it is delivered to individuals' : ''}`,
    verified: best.entry.verified && !best.individuals,
  };
}

function byWords(contract: Row<Contract>, applications: readonly Application[], placement: Placement | null): Buying | null {
  const needs = (placement?.needs ?? []).map((need) => need.replace(/-/g, ' '));
  const said = [contract.title, contract.category, contract.description, ...needs].filter((text) => text !== undefined);
  const keys = said.map((text) => ` ${keyOf(text)} `);
  const met = applications.flatMap((entry) =>
    entry.words.filter((word) => keys.some((key) => key.includes(` ${keyOf(word)} `))).map((word) => ({ kind: entry.buying, word })),
  );
  // A health word outweighs the others: it is the narrower list.
  const best = met.find((each) => each.kind !== usualKind) ?? met[0];
  return best ? { kind: best.kind, because: `the words “${best.word}” read as ${best.kind}; no CPV code says so`, verified: false } : null;
}

function untold(contract: Row<Contract>): Buying {
  const what =
    contract.category === undefined
      ? 'no CPV code or category says what is bought'
      : `category “${contract.category}” does not say which rules it falls under`;
  return { kind: usualKind, because: `${what}, so it is taken as ${usualKind}`, verified: false };
}
