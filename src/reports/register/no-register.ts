import type { Plan } from '../../nouns/plan.ts';

/** Why there is no contract to show: no register was found, or one that has headings and no row. */
export function noRegister({ sources }: Pick<Plan, 'sources'>): string {
  const isFound = sources.some(({ tables }) => tables.some(({ kind }) => kind === 'contracts'));
  return isFound ? 'The contract register holds no rows' : 'No contract register was found';
}
