import { ofGrantChange } from '../../nouns/grant-change.ts';
import { fullYearMaker, type Model, type ModelEntry } from '../../nouns/model.ts';
import type { Term, YearTotal } from '../../nouns/year-total.ts';
import { type Pence, pence } from '../../values/money.ts';
import type { FinancialYear } from '../../values/year.ts';

/** What a year's total is made of, in the order of a bridge, with its sign. */
export const terms: readonly { readonly term: Term; readonly title: string; readonly adds: boolean }[] = [
  { term: 'base', title: 'Base', adds: true },
  { term: 'indexation', title: 'plus indexation', adds: true },
  { term: 'pressures', title: 'plus pressures', adds: true },
  { term: 'investment', title: 'plus investment', adds: true },
  { term: 'oneOff', title: 'plus one-off costs', adds: true },
  { term: 'reallocatedIn', title: 'plus reallocated in', adds: true },
  { term: 'reallocatedOut', title: 'less reallocated out', adds: false },
  { term: 'savings', title: 'less savings', adds: false },
  { term: 'avoidance', title: 'less cost avoided', adds: false },
  { term: 'income', title: 'less income', adds: false },
  { term: 'reserves', title: 'less drawn from reserves', adds: false },
];

/** A year's net as its own terms make it, in pence. */
export function netOf(total: YearTotal): Pence {
  return pence(terms.reduce((net, { term, adds }) => net + (adds ? total[term] : -total[term]), 0));
}

/** What moves a budget, as a bridge shows it: a term, or a part of one that has a row of its own. */
export interface Move {
  readonly key: string;
  readonly term: ModelEntry['term'];
  readonly title: string;
  readonly adds: boolean;
  /** Whether a pound is of it. */
  readonly has: (entry: ModelEntry) => boolean;
}

/** Every move of a model, in the order of a bridge. A change of a grant is no investment, and the rest of a full year no pressure of its own making: each has its row. */
export function movesOf({ measures, uplifts }: Model): readonly Move[] {
  const apart: Readonly<Record<string, Pick<Move, 'key' | 'title' | 'has'>>> = {
    ...(measures.some(({ kind }) => kind === 'grant') && {
      investment: { key: 'grant', title: 'plus changes of grant', has: ofGrantChange({ measures }) },
    }),
    ...(uplifts[fullYearMaker] !== undefined && {
      pressures: {
        key: 'full-year',
        title: 'plus rest of a full year',
        has: ({ by, id }: ModelEntry) => by === 'assumption' && id === fullYearMaker,
      },
    }),
  };
  return terms.flatMap(({ term, title, adds }): Move[] => {
    if (term === 'base') return [];
    const own = apart[term];
    const isOf = (entry: ModelEntry): boolean => entry.term === term;
    if (own === undefined) return [{ key: term, term, title, adds, has: isOf }];
    const isApart = (entry: ModelEntry): boolean => isOf(entry) && own.has(entry);
    return [
      { ...own, term, adds, has: isApart },
      { key: term, term, title, adds, has: (entry) => isOf(entry) && !isApart(entry) },
    ];
  });
}

/** What each move comes to in each year, of those that come to something in some year: nine rows of £0 tell nobody anything. */
export function shownMoves(model: Model): readonly (Move & { readonly in: (year: FinancialYear) => Pence })[] {
  const { years, entries } = model;
  return movesOf(model).flatMap((move) => {
    const sums = new Map<string, number>();
    for (const entry of entries) if (move.has(entry)) sums.set(entry.year, (sums.get(entry.year) ?? 0) + entry.amount);
    return years.some((year) => (sums.get(year) ?? 0) !== 0) ? [{ ...move, in: (year: FinancialYear) => pence(sums.get(year) ?? 0) }] : [];
  });
}
