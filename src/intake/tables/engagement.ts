import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** Answers to a consultation, counted and as shares of a base. */
export const engagement: TableKind<'engagement'> = {
  kind: 'engagement',
  title: kindTitles.engagement,
  fields: {
    question: 'text',
    group: 'text',
    answer: 'text',
    responses: 'count',
    share: 'percent',
    base: 'count',
  },
  telling: [
    ['question', 'group'],
    ['share', 'responses'],
    ['answer', 'group', 'responses'],
  ],
  names: ['question', 'group', 'answer'],
  needs: ['share', 'responses'],
};
