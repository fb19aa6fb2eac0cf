import type { Plan } from '../../nouns/plan.ts';
import { keyOf } from '../../values/text.ts';
import type { HiddenTeams } from './teams.ts';
import type { JobWords } from './words.ts';

/** How many words may stand between a word of reduction and the job it is about. */
const between = 4;

type Words = readonly string[];

const stem = (word: string): string => word.replace(/s$/, '');

/** A text as words to compare: one or many alike, and a minus before a number a word. */
function wordsOf(text: string): Words {
  return keyOf(text.replace(/(?<!\d\s?)(?<![\w.])[-−–](?=\s?\d)/g, ' minus '))
    .split(' ')
    .filter((word) => word !== '')
    .map(stem);
}

/** Where some words begin in others. */
function placesOf(words: Words, wanted: Words): number[] {
  if (wanted.length === 0) return [];
  return words.flatMap((_, at) => (wanted.every((word, index) => words[at + index] === word) ? [at] : []));
}

const holds = (words: Words, wanted: Words): boolean => placesOf(words, wanted).length > 0;

/** A text in sentences: what is said in one is not about what is said in another. */
function sentencesOf(text: string): Words[] {
  return text
    .split(/[.;!?](?=\s|$)|\n/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

/** Sentences with what only looks like a job taken out of them. */
function withoutOthers(words: Words, others: readonly Words[]): Words {
  const gone = new Set(others.flatMap((other) => placesOf(words, other).flatMap((at) => other.map((_, index) => at + index))));
  return gone.size === 0 ? words : words.map((word, at) => (gone.has(at) ? '' : word));
}

/** Whether one of some words stands so near one of others that they are about one another. */
function areNear(words: Words, some: readonly Words[], others: readonly Words[]): boolean {
  const spans = (all: readonly Words[]): (readonly [number, number])[] =>
    all.flatMap((each) => placesOf(words, each).map((at) => [at, at + each.length - 1] as const));
  const [one, two] = [spans(some), spans(others)];
  return one.some(([from, to]) => two.some(([start, end]) => Math.max(from, start) - Math.min(to, end) - 1 <= between));
}

interface Team {
  readonly name: Words;
  /** The part of its name that tells it from others. */
  readonly own: Words;
  readonly isSmall: boolean;
}

/** What tells whether words are of jobs to go, and of whose: the plan's teams, and which of them may not be counted in a copy. */
export interface Jobs {
  /** Whether words tell of jobs to go in a team of few, or in one whose size is not known. */
  readonly goInSmallTeam: (text: string) => boolean;
  /** The same where a named team of few is needed to say so, because such words are common and no team was meant. */
  readonly goInNamedTeam: (text: string) => boolean;
  /** Whether words name a team of few. */
  readonly nameSmallTeam: (text: string) => boolean;
}

/** Teams by name, and roles every post of which is hidden. */
function teamsOf({ workforce }: Pick<Plan, 'workforce'>, hidden: HiddenTeams, shownFrom: number, ofTeams: ReadonlySet<string>): Team[] {
  return workforce.teams.map((group) => {
    const name = wordsOf(group.name);
    const own = name.filter((word) => !ofTeams.has(word));
    const isSmall = group.fte === null || group.fte < shownFrom || hidden.isHidden(group);
    return { name, own: own.join('').length < 3 ? name : own, isSmall };
  });
}

function hiddenRoles({ workforce }: Pick<Plan, 'workforce'>, { isRowHidden }: HiddenTeams): Words[] {
  const named = workforce.roles.map(({ id, role }) => ({ id, words: wordsOf(role ?? '') })).filter(({ words }) => words.length > 0);
  const shown = new Set(named.filter(({ id }) => !isRowHidden(id)).map(({ words }) => words.join(' ')));
  return named.filter(({ words }) => !shown.has(words.join(' '))).map(({ words }) => words);
}

/** How words are judged that may tell of jobs to go. A large team is known by its whole name, a small one also by the part of it that is its own. */
export function jobsOf(plan: Pick<Plan, 'workforce'>, hidden: HiddenTeams, shownFrom: number, words: JobWords): Jobs {
  const teams = teamsOf(plan, hidden, shownFrom, new Set(words.ofTeams.map(stem)));
  const roles = hiddenRoles(plan, hidden);
  const read = (all: readonly string[]): Words[] => all.map(wordsOf);
  const [phrases, cuts, others] = [read(words.phrases), read(words.cuts), read(words.notJobs)];
  const teamCuts = [...phrases, ...cuts, ...read(words.teamCuts)];
  const jobs = [...words.jobs.map(wordsOf), ...roles];
  const named = (text: Words): readonly Team[] => teams.filter(({ name, own, isSmall }) => holds(text, isSmall ? own : name));
  const cutsJobs = (sentence: Words): boolean => {
    const left = withoutOthers(sentence, others);
    return phrases.some((each) => holds(left, each)) || areNear(left, cuts, jobs);
  };
  const namesSmall = (text: Words): boolean => named(text).some(({ isSmall }) => isSmall);
  const goInNamedTeam = (text: string): boolean => {
    const sentences = sentencesOf(text);
    if (sentences.some((sentence) => namesSmall(sentence) && teamCuts.some((each) => holds(sentence, each)))) return true;
    return sentences.some(cutsJobs) && (namesSmall(wordsOf(text)) || sentences.some((each) => areNear(each, cuts, roles)));
  };
  return {
    nameSmallTeam: (text) => namesSmall(wordsOf(text)),
    goInNamedTeam,
    goInSmallTeam: (text) => goInNamedTeam(text) || (sentencesOf(text).some(cutsJobs) && named(wordsOf(text)).length === 0),
  };
}
