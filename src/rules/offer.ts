import type { Picture } from '../nouns/picture.ts';
import type { Placement } from '../nouns/placement.ts';
import { type Cell, formatCell } from '../values/cell.ts';
import { fraction, type Pence, sum } from '../values/money.ts';
import { count, keyOf } from '../values/text.ts';
import { daysOf } from '../values/year.ts';
import { ofPicture } from './of-picture.ts';
import { cellsOnce, grouped, linked, sortedByCell } from './order.ts';
import { few, provisionOf } from './standing.ts';
import { runsIn } from './term.ts';

/** A service as families meet it: one, however many rows, tiers or commissioners it has. */
export interface Offer {
  readonly name: string;
  readonly placements: readonly [Placement, ...Placement[]];
  readonly needs: readonly string[];
  readonly elements: readonly (string | null)[];
  readonly cells: readonly Cell[];
}

/**
 * What makes two placements one offer: the same name by the same provider (or by nobody named),
 * or a contract beside the only service its provider runs for that need.
 */
function oneOfferKeys(placements: readonly Placement[]): (placed: Placement) => string[] {
  const namedByNobody = new Set(placements.filter((placed) => placed.providers.length === 0).map((placed) => keyOf(placed.service)));
  const services = new Map<string, Set<string>>();
  for (const placed of placements.filter((one) => one.of === 'services'))
    for (const key of runsFor(placed)) services.set(key, (services.get(key) ?? new Set()).add(keyOf(placed.service)));
  return (placed) => {
    const name = keyOf(placed.service);
    const byName = namedByNobody.has(name) ? [name] : placed.providers.map((provider) => `${name} / ${provider}`);
    return [...byName, ...runsFor(placed).filter((key) => services.get(key)?.size === 1)];
  };
}

function runsFor(placed: Placement): string[] {
  return placed.providers.flatMap((provider) => placed.needs.map((need) => `${provider} for ${need}`));
}

function offerOf(placements: readonly [Placement, ...Placement[]]): Offer {
  return {
    name: placements[0].service,
    placements,
    needs: [...new Set(placements.flatMap((placed) => placed.needs))].sort(),
    elements: [...new Set(placements.map((placed) => placed.element))].sort(),
    cells: cellsOnce(
      placements.flatMap((placed) => {
        const value = placed.at['annualValue'];
        return placed.annualValue === null || !value ? [placed.at['service'] ?? placed.cell] : [placed.at['service'] ?? placed.cell, value];
      }),
    ),
  };
}

/** The offers of the plan year, in the order of their cells. */
export const offersOf = ofPicture((picture): readonly Offer[] => {
  const placements = sortedByCell(
    provisionOf(picture),
    ({ cell }) => cell,
    ({ id }) => id,
  );
  return linked(placements, oneOfferKeys(placements)).map(offerOf);
});

/** The value of one offer: a value written on several rows of a split service is one value, of which the shares placed here count. */
function valueOfOffer(offer: Offer): Pence {
  const parts = grouped(offer.placements, (placed) => {
    if (placed.annualValue === null) return null;
    return placed.share === 100 ? formatCell(placed.at['annualValue'] ?? placed.cell) : `split ${placed.annualValue}`;
  });
  return sum(
    parts.map(([, rows]) => {
      const placedHere = rows[0].share === 100 ? 100 : rows.reduce((total, row) => total + row.share, 0);
      return fraction(rows[0].annualValue as Pence, Math.min(100, placedHere), 100);
    }),
  );
}

/** The annual values stated, together, and for how many of the offers one is. */
export function totalOf(offers: readonly Offer[]): { readonly stated: number; readonly amount: Pence } {
  const stated = offers.filter((offer) => offer.placements.some((placed) => placed.annualValue !== null));
  return { stated: stated.length, amount: sum(stated.map(valueOfOffer)) };
}

function boughtBy({ placements }: Offer): string {
  if (placements.every(({ arrangement }) => arrangement === 'in-house')) return 'in house';
  const buyers = [...new Set(placements.flatMap((placed) => placed.commissioners))];
  return buyers.length === 0 ? 'commissioner not stated' : `commissioned by ${few(buyers)}`;
}

function runBy({ placements }: Offer): string {
  const providers = [...new Set(placements.flatMap((placed) => placed.providers))];
  return providers.length === 0 ? 'provider not stated' : `provided by ${few(providers)}`;
}

/** `“Family Support” (provided by a charity) and “Advice” (provider not stated), all commissioned by the council`: what they have in common is said once. */
export function describeAll(offers: readonly Offer[]): string {
  const [bought, run] = [new Set(offers.map(boughtBy)), new Set(offers.map(runBy))];
  const named = offers.map((offer) => {
    const own = [bought.size > 1 ? boughtBy(offer) : '', run.size > 1 ? runBy(offer) : ''].filter((words) => words !== '');
    return `“${offer.name}”${own.length > 0 ? ` (${own.join(', ')})` : ''}`;
  });
  const common = [bought, run]
    .flatMap((said) => (said.size === 1 ? [...said] : []))
    .map((said) => said.replace(/^(\w+) not stated$/, 'with no $1 stated'));
  return `${few(named)}${common.length > 0 ? `, all ${common.join(' and ')}` : ''}`;
}

/** What speaks against calling offers one: tiers apart, and all that is not stated or only proposed. Never empty. */
export function whatSpeaksAgainst(offers: readonly Offer[], picture: Picture): string[] {
  const placed = offers.flatMap((offer) => offer.placements);
  const tiers = new Set(placed.map((one) => one.tier).filter((tier) => tier !== null));
  const year = daysOf(picture.workspace.year);
  const lacking = (lacks: (one: Placement) => boolean): number => offers.filter((offer) => offer.placements.some(lacks)).length;
  const noAges = lacking((one) => !one.agesStated);
  const noDates = lacking((one) => one.start === null || one.end === null);
  const proposed = lacking((one) => one.status === 'proposed');
  const partly = lacking((one) => {
    const days = runsIn(year, one);
    return days !== null && (days.from > year.from || days.to < year.to);
  });
  const reasons = [
    tiers.size > 1 ? `they sit on ${count(tiers.size, 'tier')}` : '',
    noAges > 0 ? `ages are not stated for ${noAges}` : '',
    noDates > 0 ? `dates are not all stated for ${noDates} and the plan year is taken instead` : '',
    partly > 0 ? `${partly} ${partly === 1 ? 'runs' : 'run'} for part of the year` : '',
    proposed > 0 ? `the place of ${proposed} is only proposed` : '',
  ].filter((reason) => reason !== '');
  return reasons.length > 0 ? reasons : ['nothing in these files'];
}
