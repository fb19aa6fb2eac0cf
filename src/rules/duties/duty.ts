import type { Duty } from '../../nouns/law.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import { type SystemElement, standsFor } from '../../nouns/workspace.ts';
import { onceFor } from '../../values/once.ts';
import { overlap, type Period } from '../../values/period.ts';
import { keyOf } from '../../values/text.ts';
import { beginning, daysOf, type FinancialYear } from '../../values/year.ts';
import { ofPicture } from '../of-picture.ts';
import { placesOf, sortedByCell } from '../order.ts';
import { onlySpeaksOf } from './advocacy.ts';

/** The latest year its source names (`Children and Families Act 2014 s.26`); 0 when it names none. */
function latestYear(duty: Duty): number {
  return Math.max(0, ...[...duty.source.text.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => Number(year)));
}

/**
 * The days of a year on which a duty is in force, null when on none: an instrument made after the year was not in force in it.
 * `unknown` when nothing says since when, and the instrument it rests on was made as the year ran.
 */
export function inForce(duty: Duty, year: FinancialYear): Period | null | 'unknown' {
  const days = daysOf(year);
  const made = duty.from === null ? latestYear(duty) : 0;
  if (made > beginning(year) + 1) return null;
  if (made >= beginning(year)) return 'unknown';
  const from = duty.from ?? days.from;
  const to = duty.to ?? days.to;
  return from > to ? null : overlap(days, { from, to });
}

/**
 * What a duty rested on in a year, in force in it: of several provisions only those already made then, `National Framework 2010, 2016` as
 * it was called. What was made later is told as what it rests on now.
 */
export function sourceIn({ from, source: { text } }: Duty, year: FinancialYear): string {
  const last = Math.max(beginning(year), from === null ? 0 : Number(from.slice(0, 4)));
  const asCalled = text.replace(/, ((?:19|20)\d{2})\b/g, (all, made: string) => (Number(made) > last ? '' : all));
  const yearsOf = (part: string): number[] => [...part.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([made]) => Number(made));
  const then = asCalled.split('; ').filter((part) => yearsOf(part).every((made) => made <= last));
  return then.length === 0 ? `now: ${text}` : then.join('; ');
}

/** A placement, with its name as a key between spaces, so that whole words can be looked for in it, and the same without the name of who provides it. */
interface Arrangement {
  readonly placed: Placement;
  readonly name: string;
  readonly bareName: string;
  /** Whether it is of the plan's scope or its name speaks of the young: only then do words of many meanings tell what it is. */
  readonly ofTheYoung: boolean;
}

/** Everything that could answer a duty, in the order of its cells, and where each need and each word of a name stands in it. */
export interface Arrangements {
  readonly all: readonly Arrangement[];
  readonly byNeed: ReadonlyMap<string, readonly number[]>;
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

/** Whose names say nothing of what a service does: `Deaf Connexions` is a body. */
function withoutProvider(name: string, providers: readonly string[]): string {
  return providers
    .map(keyOf)
    .filter((provider) => provider !== '')
    .reduce((left, provider) => left.replace(` ${provider} `, ' '), name);
}

const young =
  /\b(?:child(?:ren)?s?|young|youth|famil(?:y|ies)|parents?|bab(?:y|ies)|infants?|pupils?|schools?|students?|teenagers?|all ages?|sen|send|looked after|16|17|18)\b/;

/** Words that show a duty in a row of the plan's scope, and much else in a whole council's register: adopted roads, plant nurseries, homes for the old. */
const ofManyMeanings = new Set(
  'adoption,advocacy,careers,directory,information service,nursery,placements,public health,residential,respite,short break,transport,tuition'.split(
    ',',
  ),
);

function arrangementsAmong(placements: readonly Placement[]): Arrangements {
  const all = sortedByCell(
    placements,
    ({ cell }) => cell,
    ({ id }) => id,
  ).map((placed) => {
    const name = ` ${keyOf(placed.service)} `;
    const bareName = withoutProvider(name, [...placed.providers, placed.written.provider ?? '']);
    return { placed, name, bareName, ofTheYoung: placed.status !== 'out-of-scope' || young.test(name) };
  });
  return {
    all,
    byNeed: placesOf(all, ({ placed }) => new Set(placed.needs)),
    byWord: placesOf(all, ({ name }) => new Set(name.trim().split(' '))),
  };
}

/** What a picture holds in scope that could answer a duty. */
export const arrangementsOf = ofPicture(({ placements }: Picture) =>
  arrangementsAmong(placements.filter(({ status }) => status !== 'out-of-scope')),
);

/** What it holds out of the plan's scope that could: services for all ages too, but none that is for adults alone, nor what only serves a team: its software, its systems, its rooms. */
export const arrangementsBeyond = ofPicture(({ placements }: Picture) => {
  const forAdults = ({ service, cohorts }: Placement): boolean =>
    /\b(?:adults?|older people|older persons?|elderly|dementia|over 65s?|pensioners?|staff|employees?)\b/i.test(service) ||
    (cohorts.length > 0 && cohorts.every((cohort) => cohort === 'adults'));
  const servesATeam = ({ service }: Placement): boolean =>
    /\b(?:systems?|software|databases?|licen[cs]es?|ict|hosting|cleaning|refurbishment|repairs?|printing|insurance)\b/i.test(service);
  return arrangementsAmong(placements.filter((placed) => placed.status === 'out-of-scope' && !forAdults(placed) && !servesATeam(placed)));
});

const phrasesOf = onceFor(({ words = [] }: Duty): readonly string[] => {
  return words.map(keyOf).flatMap((phrase) => [phrase, `${phrase}s`]);
});

function singular(phrase: string): string {
  return ofManyMeanings.has(phrase) ? phrase : phrase.replace(/s$/, '');
}

/** Whether a name holds words that show a duty. */
export function isNamedIn(name: string, duty: Duty): boolean {
  const key = ` ${keyOf(name)} `;
  return phrasesOf(duty).some((phrase) => key.includes(` ${phrase} `));
}

/** A proposal less sure of its element than this may rest on one word of a proper name. */
const sureElement = 0.6;

/** Whether what its words say can be taken for what it does: where its place is a weak guess, only on the element of the duty, and beside the name of who provides it. */
function isMeant({ placed, name, bareName }: Arrangement, duty: Duty, elements: readonly SystemElement[]): boolean {
  if (placed.status !== 'proposed' || placed.confidence.element >= sureElement) return true;
  const own = elements.find(({ id }) => id === placed.element);
  const fits = duty.element === '' || (own !== undefined && standsFor(own, duty.element) > 0);
  const words = [...phrasesOf(duty), ...duty.needs.map((need) => need.replaceAll('-', ' '))];
  return fits && (bareName === name || words.some((phrase) => bareName.includes(` ${phrase} `)));
}

/** The arrangements that answer a duty: by a need they meet, or by words in their name, in the singular or the plural. */
export function answering({ all, byNeed, byWord }: Arrangements, duty: Duty, elements: readonly SystemElement[]): Placement[] {
  const found = new Set(duty.needs.flatMap((need) => byNeed.get(need) ?? []));
  for (const phrase of phrasesOf(duty))
    for (const place of byWord.get(phrase.split(' ')[0] as string) ?? [])
      if (all[place]?.name.includes(` ${phrase} `) && (all[place].ofTheYoung || !ofManyMeanings.has(singular(phrase)))) found.add(place);
  const answers = [...found].sort((a, b) => a - b).map((place) => all[place] as Arrangement);
  return answers
    .filter((one) => isMeant(one, duty, elements) && !onlySpeaksOf(one.placed, one.name, duty, phrasesOf(duty)))
    .map(({ placed }) => placed);
}
