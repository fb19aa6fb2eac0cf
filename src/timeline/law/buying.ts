import type { Contract } from '../../nouns/contract.ts';
import type { Placement } from '../../nouns/placement.ts';
import { at, type Row } from '../../nouns/row.ts';
import { formatCell } from '../../values/cell.ts';
import { holderOf } from '../../values/text.ts';
import { buyersOf, needSays } from './buying-need.ts';
import { laws, namedLaw } from './named-law.ts';
import type { Application, Regime } from './regime.ts';

/** What kind of thing a contract buys, and what says so. `verified` is true only when a CPV code the law lists says it. */
export interface Buying {
  readonly kind: string;
  /** The kind of the other part where it buys both health care and something else; null where it buys one. */
  readonly mixedWith: string | null;
  readonly because: string;
  readonly verified: boolean;
  /** Whether a CPV code alone says it; not where the law lists it only as far as it says, as of services delivered to individuals. */
  readonly isCoded: boolean;
}

/** The kind taken when nothing says what is bought: nearly every contract for children's services is one. */
export const usualKind = 'light touch';

/** The kind of health care, which the Provider Selection Regime governs. */
export const health = 'relevant health service';

/** The regimes whose lists tell it, and whose contracts they are where a register names no buyer. */
export interface BuyingGround {
  readonly regimes: readonly Regime[];
  readonly organisation: string;
}

/**
 * What a contract buys: by its CPV codes (the longest listed match wins), else by the law for health care where its register names that, else by words in its title and category, else by its placed needs and who buys it.
 * What has a place on the map is then taken as light touch, what is out of its scope as an ordinary service; of the rest nothing is known: null.
 */
export function buyingOf(contract: Row<Contract>, { regimes, organisation }: BuyingGround, placement: Placement | null): Buying | null {
  const applications = regimes.flatMap((regime) => regime.appliesTo);
  const needs = placement?.needs ?? [];
  const own = byCpv(contract, applications) ?? byLaw(contract) ?? byWords(contract, applications);
  if (own) return own;
  const said = needSays(contract, needs, applications, buyersOf(placement, organisation));
  if (said?.isSure) return toldBy(said.kind, said.because);
  const word = wordIn(
    needs.map((need) => holderOf(need.replace(/-/g, ' '))),
    applications,
  );
  if (word) return toldBy(word.kind, `the need it is placed under, ${word.word}, read as ${word.kind}; no CPV code says so`);
  if (placement?.status === 'out-of-scope')
    return toldBy('ordinary service', 'its words put it outside children’s services, so it is taken as an ordinary service');
  if (placement !== null && placement.element === null) return null;
  return toldBy(usualKind, `${said?.because ?? untold(contract)}, so it is taken as ${usualKind}`);
}

/** One kind that no code says. */
function toldBy(kind: string, because: string): Buying {
  return { kind, mixedWith: null, because, verified: false, isCoded: false };
}

function byCpv(contract: Row<Contract>, applications: readonly Application[]): Buying | null {
  const codes = (contract.cpv ?? []).map((text) => text.replace(/-\d$/, '').replace(/\D/g, '')).filter((code) => code.length === 8);
  const [first, ...others] = codes.map((code) => byCode(code, applications));
  if (first === undefined) return null;
  const other = others.find((each) => each.kind !== first.kind && [each.kind, first.kind].includes(health));
  return other === undefined ? first : mixed(first, other);
}

function byCode(code: string, applications: readonly Application[]): Buying {
  const matches = applications.flatMap((entry) => [
    ...entry.cpv.filter((lead) => code.startsWith(lead)).map((lead) => ({ entry, lead, only: null })),
    ...Object.entries(entry.cpvIf).flatMap(([lead, only]) => (code.startsWith(lead) ? [{ entry, lead, only }] : [])),
  ]);
  const best = matches.sort((a, b) => b.lead.length - a.lead.length)[0];
  if (!best)
    return {
      kind: 'ordinary service',
      mixedWith: null,
      because: `CPV ${code} is on no light touch or health list`,
      verified: false,
      isCoded: true,
    };
  return {
    kind: best.entry.buying,
    mixedWith: null,
    because: `CPV ${code} is listed as ${best.entry.buying}${best.only === null ? '' : `, if ${best.only}`}`,
    verified: best.entry.verified && best.only === null,
    isCoded: best.only === null,
  };
}

/** Health first: a mixed procurement is one of health care where that part is worth more (SI 2023/1348 reg 3). */
function mixed(one: Buying, other: Buying): Buying {
  const [care, rest] = one.kind === health ? [one, other] : [other, one];
  return {
    kind: health,
    mixedWith: rest.kind,
    because: `${care.because} and ${rest.because}`,
    verified: care.verified && rest.verified,
    isCoded: care.isCoded && rest.isCoded,
  };
}

/** What a register says was let under the law for health care is that, and what is bought together with it counts as it (SI 2023/1348 reg 3(5)). */
function byLaw(contract: Row<Contract>): Buying | null {
  const named = namedLaw(contract);
  if (named?.law !== laws.health) return null;
  return toldBy(health, `its register says “${contract[named.field]}”, see ${formatCell(at(contract, named.field))}, read as ${health}`);
}

type Holder = ReturnType<typeof holderOf>;

function byWords(contract: Row<Contract>, applications: readonly Application[]): Buying | null {
  const own = [contract.title, contract.category, contract.description].flatMap((text) => text ?? []).map(holderOf);
  const best = wordIn(own, applications);
  if (!best) return null;
  const other =
    best.kind === health
      ? wordIn(
          [holderOf(contract.title ?? '')],
          applications.filter(({ buying }) => buying !== health),
        )
      : null;
  const both = other === null ? '' : ` and “${other.word}” as ${other.kind}`;
  const because = `the words “${best.word}” read as ${best.kind}${both}; no CPV code says so`;
  return { ...toldBy(best.kind, because), mixedWith: other?.kind ?? null };
}

/** The first listed word some text holds. A health word outweighs the others: it is the narrower list. */
function wordIn(texts: readonly Holder[], applications: readonly Application[]): { readonly kind: string; readonly word: string } | null {
  const met = applications.flatMap((entry) =>
    entry.words.filter((word) => texts.some((holds) => holds(word))).map((word) => ({ kind: entry.buying, word })),
  );
  return met.find((each) => each.kind !== usualKind) ?? met[0] ?? null;
}

function untold(contract: Row<Contract>): string {
  return contract.category === undefined
    ? 'no CPV code or category says what is bought'
    : `category “${contract.category}” does not say which rules it falls under`;
}
