import { carried, known, type TableKind } from './table-kind.ts';

/** Answers to a consultation, counted and as shares of a base. */
export const engagement: TableKind<'engagement'> = {
  kind: 'engagement',
  title: 'Consultation responses',
  fields: {
    question: carried('text', 'question', 'consultation question', 'statement'),
    group: known('text', 'group', 'role', 'respondent', 'respondent group', 'respondents'),
    answer: known('text', 'answer', 'response', 'option', 'view'),
    responses: known('count', 'responses', 'no of responses', 'number of responses', 'count', 'number'),
    share: known('percent', 'share', '%', '% responses', 'percentage', '% of responses', 'per cent'),
    base: known('count', 'base', 'base number', 'total responses', 'total respondents', 'respondents answering'),
  },
  telling: [
    ['question', 'group'],
    ['share', 'responses'],
    ['answer', 'group', 'responses'],
  ],
  names: ['question', 'group', 'answer'],
  needs: ['share', 'responses'],
};
