import type { Placement } from '../../nouns/placement.ts';
import type { Choice, Earlier, Question, ReviewPart, Worth } from '../../nouns/question.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { formatDay } from '../../values/day.ts';
import { formatPounds, type Pence, pence, roundHalfAway, sum } from '../../values/money.ts';
import { count, list } from '../../values/text.ts';
import { elementTitle, outOfScope, tierTitle } from '../tables/titles.ts';

/** A place as decisions.csv writes it, in words. */
export function placeWords(workspace: Workspace, decision: string): string {
  const [element = '', tier = ''] = decision.split('/');
  if (element === 'out-of-scope') return outOfScope;
  const parts = [...(element === '' ? [] : [elementTitle(workspace, element)]), ...(tier === '' ? [] : [tierTitle(workspace, tier)])];
  return parts.join(': ');
}

/** An amount to the pound: what is spread over a term is not known to the penny. */
function pounds(amount: Pence): string {
  return formatPounds(pence(roundHalfAway(amount / 100) * 100));
}

/** What some services cost a year, and how it is known. */
export function worthWords({ annual, spread, untold, whole }: Worth): string {
  const left = whole === null ? '' : `${formatPounds(whole)} in all, over a term that cannot be told`;
  if (annual === null) return left || 'not stated';
  const told = spread ? `about ${pounds(annual)}, the whole value spread over its term` : formatPounds(annual);
  return untold === 0 ? told : `${told}; not stated for ${count(untold, 'other')}${left && ` (${left})`}`;
}

/** What a part of the review is about. */
export const partWords: Readonly<Record<ReviewPart, string>> = {
  map: 'services on the map or without a place',
  'out-of-scope': 'services their words put out of scope',
  ended: 'services that were over before the plan year',
};

/** What several questions come to in a year, so far as it is known. */
export function annualWords(worths: readonly Worth[]): string {
  return pounds(sum(worths.flatMap(({ annual }) => annual ?? [])));
}

/** How far the review has come in one part: `Question 4 of 27, £1,200,000 of £4,500,000 a year decided`. */
export function progressWords(asked: number, decided: readonly Worth[], whole: readonly Worth[]): string {
  const money = whole.some(({ annual }) => annual !== null) ? `, ${annualWords(decided)} of ${annualWords(whole)} a year decided` : '';
  return `Question ${asked.toLocaleString('en-GB')} of ${whole.length.toLocaleString('en-GB')}${money}`;
}

/** An earlier decision, with who decided it and until when. */
export function earlierWords(workspace: Workspace, { decision, place }: Earlier): string {
  const told = [...(decision.by ? [`by ${decision.by}`] : []), ...(decision.until ? [`until ${formatDay(decision.until)}`] : [])];
  const about = `${placeWords(workspace, place)}, decided ${told.length === 0 ? '' : `${told.join(' ')} `}about “${decision.about}”`;
  return decision.reason ? `${about}: ${decision.reason}` : about;
}

/** Providers of a question's services, the first few by name. */
export function providersWords(placements: readonly Placement[]): string {
  const names = [...new Set(placements.flatMap(({ written }) => written.provider ?? []))];
  if (names.length === 0) return 'not stated';
  return names.length <= 3 ? list(names) : `${names.slice(0, 2).join(', ')} and ${count(names.length - 2, 'other')}`;
}

/** Services or contracts, as many as a question is about. */
export function servicesWords({ placements }: Pick<Question, 'placements'>): string {
  return placements.every(({ of }) => of === 'contracts') ? count(placements.length, 'contract') : count(placements.length, 'service');
}

/** What one answer to a question is called. */
export function choiceWords(workspace: Workspace, question: Question, choice: Choice): string {
  switch (choice.is) {
    case 'keep':
      return question.earlier?.isOfAlike ? 'As decided of the one alike' : `As decided before: ${placeWords(workspace, choice.decision)}`;
    case 'accept':
      return 'As proposed';
    case 'tier':
      return 'Another tier, the same element';
    case 'place':
      return question.placements[0].element === null ? 'An element and a tier' : 'Another element and tier';
    case 'out-of-scope':
      return 'Out of scope: no service for children and families';
    case 'apart':
      return `Ask about its ${servicesWords(question)} apart`;
    case 'skip':
      return 'Leave it for now';
    case 'back':
      return 'Go back to the one before';
    case 'stop':
      return 'Stop here: what is decided is kept';
  }
}
