import type { PageWords } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { capital, count, firstFew } from '../../values/text.ts';
import { askedOfMembers } from '../asked-of-members.ts';
import { findingsInScope } from '../in-scope.ts';
import { grantsEndingWords, shortfallWords } from '../to-know-first.ts';
import { clipped } from './clipped.ts';

const mostNamed = 2;

function lateWords(plan: Plan): string | null {
  const late = askedOfMembers(plan).filter((asked) => asked.late);
  const [first] = late;
  if (first === undefined) return null;
  const what = `“${first.what}”, on ${clipped(first.about, 60)}`;
  return late.length === 1
    ? `One decision is out of time, or its day has passed: ${what}`
    : `${count(late.length, 'decision')} are out of time, or their day has passed: the first is ${what}`;
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

/** What a Cabinet Member must know before anything else: decisions out of time, errors, money that ends and work that cannot be met; null where there is none of it. */
export function firstToKnow(plan: Plan): PageWords | null {
  const said = [lateWords(plan), errorWords(plan), some(grantsEndingWords(plan)), some(shortfallWords(plan))].filter((one) => one !== null);
  return said.length === 0 ? null : { kind: 'words', heading: 'First of all', paragraphs: said.map((text) => `${capital(text)}.`) };
}
