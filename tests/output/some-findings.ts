import type { Finding, RuleCard, RuleOutcome } from '../../src/nouns/finding.ts';
import { pence } from '../../src/values/money.ts';

export const cards: readonly RuleCard[] = [
  {
    code: 'past-its-end',
    family: 'contracts',
    title: 'A contract has run past its end',
    severity: 'error',
    method: 'Looks at last days.',
    exclusions: ['A contract with no last day is not judged.'],
    why: 'No cover.',
    remedy: 'Extend or stop.',
    source: 'milestone checks',
    limits: {},
  },
  {
    code: 'same-need',
    family: 'duplication',
    title: 'Several services meet the same need',
    severity: 'advice',
    method: 'Compares needs.',
    exclusions: ['What is out of scope is left alone.'],
    why: 'Paid twice.',
    remedy: 'Look.',
    source: 'paper',
    limits: {},
  },
];

/** A finding of past-its-end with a text of one's choice. */
export function finding(text: string, more: Partial<Finding> = {}): Finding {
  return {
    code: 'past-its-end',
    severity: 'error',
    title: 'A contract has run past its end',
    text,
    about: ['c-1'],
    evidence: [
      { file: 'data/my register.xlsx', sheet: 'Live & old', cell: 'B3' },
      { file: 'data/spend.csv', sheet: null, cell: 'C9' },
    ],
    amount: pence(100),
    key: 'past-its-end:c-1~1',
    ...more,
  };
}

export const outcomes: readonly RuleOutcome[] = [
  {
    code: 'past-its-end',
    title: 'A contract has passed its end',
    examined: 3,
    found: 1,
    unjudged: [
      { about: 'c-2', because: 'no last day: the cell is blank', cell: { file: 'data/my register.xlsx', sheet: 'Live & old', cell: 'C4' } },
    ],
  },
  { code: 'same-need', title: 'Several services meet the same need', examined: 4, found: 0, unjudged: [] },
];
