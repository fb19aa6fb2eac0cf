import type { Contract } from '../../nouns/contract.ts';
import { day } from '../../values/day.ts';
import { once } from '../../values/once.ts';
import { holderOf } from '../../values/text.ts';
import type { Regime } from './regime.ts';

/** The day from which what is begun falls under the Procurement Act 2023; contracts begun to be let before it stay under the older law. */
export const actBegan = day('2025-02-24');

/** A law of procurement: how regimes state it as their basis, and what registers call it. */
interface Law {
  readonly title: string;
  readonly basis: string;
  readonly called: readonly string[];
}

/** The laws of procurement by title. */
export const laws = {
  health: 'Provider Selection Regime',
  act: 'Procurement Act 2023',
  older: 'Public Contracts Regulations 2015',
} as const;

const known: readonly Law[] = [
  {
    title: laws.health,
    basis: 'SI 2023/1348',
    called: [
      'provider selection regime',
      'psr',
      'psr 2023',
      'direct award process a',
      'direct award process b',
      'direct award process c',
      'most suitable provider',
    ],
  },
  {
    title: laws.act,
    basis: 'Procurement Act 2023',
    called: ['procurement act', 'procurement act 2023', 'pa 2023', 'pa2023', 'pa23', 'competitive flexible'],
  },
  {
    title: laws.older,
    basis: 'Public Contracts Regulations 2015',
    called: ['public contracts regulations', 'pcr', 'pcr 2015', 'pcr2015', 'pcr15'],
  },
];

/** The law a regime is laid down in; null for what is no law: the contract’s own option. */
export function lawOf({ legalBasis }: Pick<Regime, 'legalBasis'>): string | null {
  return known.find(({ basis }) => legalBasis.text.startsWith(basis))?.title ?? null;
}

/** Registers say the same few routes over and over. */
const lawsNamedIn = once((text: string): readonly Law[] => {
  const holds = holderOf(text);
  return known.filter(({ called }) => called.some(holds));
});

/** The law a register names for a contract, and where; null where it names none, or two. */
export function namedLaw(contract: Contract): { readonly law: string; readonly field: 'regime' | 'route' } | null {
  for (const field of ['regime', 'route'] as const) {
    const text = contract[field];
    const met = text === undefined ? [] : lawsNamedIn(text);
    if (met.length > 0) return met.length === 1 ? { law: (met[0] as Law).title, field } : null;
  }
  return null;
}
