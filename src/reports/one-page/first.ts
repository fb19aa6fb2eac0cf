import type { PageWords } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { capital, count, firstFew } from '../../values/text.ts';
import { askedOfMembers, type Lateness } from '../decisions/asked-of-members.ts';
import { grantsEndingWords, shortfallWords } from '../decisions/to-know-first.ts';
import { findingsInScope } from '../map/in-scope.ts';
import { clipped } from './clipped.ts';

const mostNamed = 2;

/** What is said of one decision that is late, and of several, by why it is: a day that has passed is not one that can still be kept in haste. */
const lateSays: readonly (readonly [Lateness, string, string])[] = [
  ['past', 'is past its last day', 'are past their last day'],
  ['impossible', 'can no longer be taken in time', 'can no longer be taken in time'],
  ['likely', 'cannot be taken in time at the likely lengths', 'cannot be taken in time at the likely lengths'],
];

function lateWords(plan: Plan): readonly string[] {
  const asked = askedOfMembers(plan);
  return lateSays.flatMap(([why, one, several]) => {
    const late = asked.filter((each) => each.late === why);
    const [first] = late;
    if (first === undefined) return [];
    const what = `“${first.what}”, on ${clipped(first.about, 60)}`;
    return late.length === 1 ? [`one decision ${one}: ${what}`] : [`${count(late.length, 'decision')} ${several}: the first is ${what}`];
  });
}

function errorWords(plan: Plan): string | null {
  const errors = findingsInScope(plan).filter(({ accepted, severity }) => !accepted && severity === 'error');
  if (errors.length === 0) return null;
  const kinds = [...new Set(errors.map(({ title }) => title))];
  return `${count(errors.length, 'finding is', 'findings are')} wrong or unlawful on the face of it: ${firstFew(kinds, mostNamed)}`;
}

function some(all: readonly string[]): string | null {
  return all.length === 0 ? null : firstFew(all, mostNamed);
}

/** What a Cabinet Member must know before anything else: decisions past their day or out of time, errors, money that ends and work that cannot be met; null where there is none of it. */
export function firstToKnow(plan: Plan): PageWords | null {
  const said = [...lateWords(plan), errorWords(plan), some(grantsEndingWords(plan)), some(shortfallWords(plan))].filter(
    (one) => one !== null,
  );
  return said.length === 0 ? null : { kind: 'words', heading: 'First of all', paragraphs: said.map((text) => `${capital(text)}.`) };
}
