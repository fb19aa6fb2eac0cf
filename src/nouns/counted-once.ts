import { formatPounds, less, type Pence, sum } from '../values/money.ts';
import { count, list } from '../values/text.ts';
import type { Contract } from './contract.ts';
import { lotNotes } from './lots.ts';
import type { Placement } from './placement.ts';

/** A contract with what of its values is counted at its own row: all of them, but where other rows state them too. */
export function asCountedHere<C extends Contract>(contract: C, placed: Pick<Placement, 'statedToo'> | null | undefined): C {
  return placed?.statedToo === undefined ? contract : { ...contract, ...placed.statedToo.rest };
}

/** Whether a row is one of those of an arrangement in the registers of several bodies, or a list’s of a contract in a register, and its contract and money count at another. */
export function isCountedElsewhere({ statedToo }: Pick<Placement, 'statedToo'>): boolean {
  return statedToo?.is === 'theirs' && (statedToo.by === 'partner' || statedToo.by === 'register');
}

/** Whether what follows a row is procured at another: one arrangement of several bodies, or one framework with a row for each provider. */
export function isProcuredElsewhere(placed: Pick<Placement, 'id' | 'statedToo' | 'framework'>): boolean {
  return isCountedElsewhere(placed) || (placed.framework !== undefined && placed.framework.lead !== placed.id);
}

/** The ids of contracts that are procured at another row. */
export function procuredElsewhere(placements: readonly Placement[]): ReadonlySet<string> {
  return new Set(placements.filter((each) => each.of === 'contracts' && isProcuredElsewhere(each)).map(({ id }) => id));
}

/** Whether a row is that of a framework all of whose money is that of its lots: nothing is bought under it but them. */
export function isAllInLots({ statedToo }: Pick<Placement, 'statedToo'>): boolean {
  return statedToo?.by === 'lots' && statedToo.is === 'theirs' && Object.values(statedToo.rest).every((rest) => rest === 0);
}

type Counted = Pick<Placement, 'service' | 'annualValue' | 'valueHere' | 'statedToo'>;

const mostNamed = 5;

function named(placements: readonly Counted[]): string {
  const names = [...new Set(placements.map(({ service }) => `“${service}”`))].sort();
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more.toLocaleString('en-GB')} more` : names.join(', ');
}

/** What of some annual values may be counted twice: the rows may be of one arrangement, and nobody has said. */
export function mayBeTwice(placements: readonly Pick<Placement, 'statedToo'>[]): Pence {
  return sum(
    placements.flatMap(({ statedToo }) =>
      statedToo && statedToo.by !== 'lots' && statedToo.is === 'untold' ? (statedToo.twice ?? []) : [],
    ),
  );
}

const elsewhere = {
  partner: { once: 'stands in the registers of several bodies', asked: ['arrangement', 'may stand in the registers of several bodies'] },
  register: {
    once: 'stands in a register and in a list of services',
    asked: ['row', 'of a list of services may be part of a contract in a register'],
  },
  framework: {
    once: 'stands at other providers’ rows of one framework',
    asked: ['row', 'may state the value of a whole framework, as another provider’s does'],
  },
} as const;

/** Sentences for what counts at the row of a partner, of a register or of another provider: what counts once, and what may count twice. */
function elsewhereNotes(placements: readonly Counted[], saysOnce: boolean): string[] {
  const kinds = (['partner', 'register', 'framework'] as const).map((by) => {
    const of = (is: 'theirs' | 'untold'): Counted[] =>
      placements.filter(({ statedToo }) => statedToo?.by === by && statedToo.is === is && statedToo.twice !== null);
    return { by, once: of('theirs'), asked: of('untold') };
  });
  const [all, twice] = [sum(placements.flatMap(({ valueHere }) => valueHere ?? [])), mayBeTwice(placements)];
  const asked = kinds.flatMap(({ by, asked: rows }) => {
    const [noun, may] = elsewhere[by].asked;
    return rows.length === 0 ? [] : [`${count(rows.length, noun)} ${may} (${named(rows)})`];
  });
  return [
    ...kinds.flatMap(({ by, once }) =>
      once.length === 0
        ? []
        : [
            `${formatPounds(sum(once.flatMap(({ statedToo }) => statedToo?.twice ?? [])))} ${elsewhere[by].once} and counts once: ${named(once)}.`,
          ],
    ),
    ...(asked.length === 0
      ? []
      : [
          `Of the ${formatPounds(all)} here, ${formatPounds(twice)} may be counted twice${saysOnce ? `, and once it is ${formatPounds(less(all, twice))}` : ''}: ${list(asked)}, which is asked among the findings.`,
        ]),
  ];
}

/**
 * Sentences for a sum of annual values some of whose rows state one sum: what counts once, and what may count twice, with what the sum is then
 * unless another figure beside it says what it comes to once.
 */
export function onceNotes(placements: readonly Counted[], saysOnce = true): string[] {
  return [...lotNotes(placements), ...elsewhereNotes(placements, saysOnce)];
}
