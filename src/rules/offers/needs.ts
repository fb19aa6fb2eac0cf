import type { Placement } from '../../nouns/placement.ts';
import { onceFor } from '../../values/once.ts';

/** What the map calls a need and is only whom a service is for, or the name of its element: services for the same children may do quite different work. */
const ofPeople = new Set(['looked-after-children', 'disabled-children', 'minority-support', 'uasc', 'edge-of-care']);

/** Who speaks for children in need does no social work with them, and that independent visitors are mostly let with it tells what a duty may rest on. */
const speaking = 'advocacy';
const besideIt = new Set(['social-work', 'independent-visitors']);

const kindsOfBreak = ['daytime-breaks', 'overnight-breaks', 'activity-breaks'];

/** What youth workers do for young people with a need of their own. */
const ofYouthWork = [
  'careers-and-participation',
  'domestic-abuse',
  'exploitation',
  'lgbt-support',
  'refugee-support',
  'sexual-health',
  'substance-misuse',
  'traveller-support',
  'young-carers',
  'youth-homelessness',
  'youth-justice',
];

/**
 * A need of whatever kind, and the kinds that are needs of their own: a foster home and a children's home are for different children, what
 * is given for special educational needs is told by what is given ("OT for SEND", "SALT for SEND"), a speech
 * therapist gives no occupational therapy, who supports foster carers finds no foster home, no visit of a health visitor is had at a family
 * hub, and a night away, a sitter and a club are different breaks, as regulation 4(2) of SI 2011/707 lists them, and none is an activity open
 * to all; lodgings for those who leave care are lodgings. Who does youth work with young people who misuse drugs or are exploited runs no
 * youth club, holidays with food are for those with free school meals, and who works with perpetrators is no help to those they harm.
 */
const kindsOf = new Map<string, readonly string[] | 'any other'>([
  ['placements', 'any other'],
  ['sen-support', 'any other'],
  ['therapies', ['occupational-therapy', 'physiotherapy', 'speech-and-language']],
  ['fostering', ['foster-carer-support']],
  ['early-childhood-health', ['health-visiting', 'family-nurse-partnership']],
  ['short-breaks', kindsOfBreak],
  ['positive-activities', ['short-breaks', ...kindsOfBreak, 'holiday-activities-and-food', 'young-carers', 'domestic-abuse']],
  ['parenting', ['domestic-abuse']],
  ['leaving-care', ['supported-accommodation', 'supported-accommodation-16-plus']],
  ['youth-service', ofYouthWork],
  ['mentoring', 'any other'],
  ['autism', ['autism-assessment']],
  ['counselling', ['bereavement']],
  ['domestic-abuse', ['domestic-abuse-perpetrators']],
  ['equipment', ['wheelchairs']],
  ['family-support', ['families-of-prisoners', 'family-group-conferencing']],
  ['mental-health', ['eating-disorders']],
  ['substance-misuse', ['parental-substance-misuse']],
  ['youth-justice', ['appropriate-adult']],
]);

/**
 * Needs met by a place in a home or a setting, or a seat in a vehicle, which is found for one child at a time: a council must have enough
 * of them to choose from, so who sells them is a market however they are paid, and one is no double of another.
 */
const byPlaces = new Set([
  'alternative-provision',
  'childcare',
  'fostering',
  'placements',
  'residential-care',
  'secure',
  'sen-placement',
  'sen-transport',
  'supported-accommodation',
  'supported-accommodation-16-plus',
]);

/** Whether a need is met by places bought for one child at a time, so that several who sell them are a market. */
export function isMetByPlaces(need: string): boolean {
  return byPlaces.has(need);
}

const breaks = new Set(['short-breaks', ...kindsOfBreak]);

/** Why several who meet one of these needs are no duplication as such, with its law: a council owes families a range to choose from. Null where the law asks for none. */
export function lawOfRange(needs: readonly string[]): string | null {
  return needs.some((need) => breaks.has(need))
    ? 'the law asks for a range of short breaks (Children Act 1989 Sch 2 para 6; SI 2011/707 reg 4)'
    : null;
}

function isOfAKind(need: string, among: readonly string[]): boolean {
  const kinds = kindsOf.get(need);
  return kinds !== undefined && among.some((other) => other !== need && (kinds === 'any other' || kinds.includes(other)));
}

/** The needs a service meets, without those that only name whom it is for or speaks for, and without what is of whatever kind where its kind is known. */
export const needsMet = onceFor(({ needs: told }: Placement): readonly string[] => {
  const needs = told.includes(speaking) ? told.filter((need) => !besideIt.has(need)) : told;
  const met = needs.some((need) => ofPeople.has(need)) ? needs.filter((need) => !ofPeople.has(need)) : needs;
  return met.some((need) => isOfAKind(need, met)) ? met.filter((need) => !isOfAKind(need, met)) : met;
});
