import type { Engagement } from '../../nouns/intent.ts';
import type { Row } from '../../nouns/row.ts';
import { keyOfTable } from '../../nouns/table.ts';
import { groupedBy } from '../../values/groups.ts';
import { keyOf } from '../../values/text.ts';
import { asOne, eachOnce, figureOf, hiddenPlaces, sumsAmong } from './sums.ts';
import type { Figure, Ledger, Sum } from './suppress.ts';

type Answer = Row<Engagement>;

/** How far shares printed rounded may be from a hundred and still be taken to make it. */
const roundingPoints = 1;

const within = ({ origin: { table } }: Answer, key: string): string => [keyOfTable(table), key].join('\n');

function groupsOf(answers: readonly Answer[], keyFor: (answer: Answer) => string): Answer[][] {
  return [...groupedBy(answers, (answer) => within(answer, keyFor(answer))).values()];
}

/** The ways answers may belong together and add up: those to one question, and those of one group to it. */
const together: readonly ((answer: Answer) => string)[] = [
  ({ question }) => keyOf(question ?? ''),
  ({ question, group }) => `${keyOf(question ?? '')}\n${keyOf(group ?? '')}`,
];

/** The same, and those of each group beside those of all of them: a table may print its totals as answers or as a group of their own. */
const addedUp: readonly ((answer: Answer) => string)[] = [
  ...together,
  ({ question, answer }) => `${keyOf(question ?? '')}\n\n${keyOf(answer ?? '')}`,
];

/** A base stands beside every answer, and is hidden last. */
const baseWeighs = 100_000;
const baseOf = (answers: readonly Answer[]): string => `base of\n${answers.map(({ id }) => id).join('\n')}`;

/** The same answer by as many, printed in two tables, is one figure. */
const sameAnswer = ({ answer, group, responses, share }: Answer): string =>
  [keyOf(answer ?? ''), keyOf(group ?? ''), String(responses ?? `${share}%`)].join('\n');

const byBase = ({ base }: Answer): string => String(base);

/** Counts, their bases and the totals among them: where the answers to a question come to its base, or one row is the others together, it gives a hidden one away. */
function countsOf(answers: readonly Answer[], one: (id: string) => string): Ledger {
  const figures = new Map<string, Figure>();
  const sums: Sum[] = [];
  for (const { id, responses } of answers) if (responses !== undefined) figures.set(one(id), figureOf(one(id), responses));
  for (const keyFor of together)
    for (const own of groupsOf(answers, (answer) => `${keyFor(answer)}\n${byBase(answer)}`)) {
      const base = own[0]?.base;
      const counted = own.filter(({ responses }) => responses !== undefined);
      if (base === undefined || counted.reduce((total, { responses }) => total + (responses as number), 0) !== base) continue;
      const total = baseOf(own);
      figures.set(total, figureOf(total, base, baseWeighs + base));
      sums.push({ total, parts: counted.map(({ id }) => one(id)) });
    }
  const counted = answers.flatMap((answer) => {
    const { id, responses } = answer;
    return responses === undefined
      ? []
      : [{ id: one(id), value: responses, groups: addedUp.map((keyFor) => within(answer, keyFor(answer))) }];
  });
  return { figures: [...figures.values()], sums: [...sums, ...sumsAmong(counted)] };
}

/** Shares of a question without the hundred that a total among them prints. */
function sharedOut(own: readonly Answer[]): { readonly parts: readonly Answer[]; readonly whole: number } {
  const parts = own.filter(({ share }) => share !== undefined);
  const sum = (all: readonly Answer[]): number => all.reduce((total, { share }) => total + (share as number), 0);
  const total = parts.length > 2 && sum(parts) > 200 - roundingPoints ? parts.find(({ share }) => share === 100) : undefined;
  const left = parts.filter((each) => each !== total);
  return { parts: left, whole: sum(left) };
}

/** Shares that make a hundred: the rest of a hundred gives a hidden one away, and with the base its count. */
function sharesOf(answers: readonly Answer[], one: (id: string) => string): Ledger {
  const figures: Figure[] = answers.flatMap(({ id, share }) =>
    share === undefined ? [] : [{ id: one(id), value: share, floor: 0, weight: share }],
  );
  const sums: Sum[] = [];
  for (const keyFor of together)
    for (const own of groupsOf(answers, keyFor)) {
      const { parts, whole } = sharedOut(own);
      if (parts.length === 0 || Math.abs(whole - 100) > roundingPoints) continue;
      const total = `whole of ${own.map(({ id }) => id).join(' ')}`;
      figures.push({ id: total, value: whole, floor: 0, weight: 0, isKnown: true });
      sums.push({ total, parts: parts.map(({ id }) => one(id)) });
    }
  return { figures: eachOnce(figures), sums };
}

/** A count worked out from a share and its base, where no count is printed. */
function implied({ responses, share, base }: Answer): number | null {
  if (responses !== undefined) return responses;
  return share === undefined || base === undefined ? null : (share * base) / 100;
}

/** Answers by their ids: those of which neither count nor share may be shown, and those whose base may not be either. */
export interface HiddenAnswers {
  readonly answers: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
}

/** What may not be shown of answers: few gave them, or they would give away how few gave another. */
export function hiddenAnswers(answers: readonly Answer[], shownFrom: number): HiddenAnswers {
  const one = asOne(answers, sameAnswer);
  const few = answers.filter((answer) => {
    const count = implied(answer);
    const small = (n: number | null | undefined): boolean => n !== null && n !== undefined && n > 0 && n < shownFrom;
    return small(count) || small(answer.base);
  });
  const counts = countsOf(answers, one);
  const shares = sharesOf(answers, one);
  const start = few.map(({ id }) => one(id));
  // A share is no count of people: only what is hidden already is small among shares.
  let hidden = hiddenPlaces([counts], shownFrom, start);
  for (;;) {
    const next = hiddenPlaces([counts], shownFrom, hiddenPlaces([shares], 0, hidden));
    if (next.size === hidden.size) {
      const hiddenBases = [...next].filter((id) => id.startsWith('base of\n')).flatMap((id) => id.split('\n').slice(1));
      const smallBases = answers.filter(({ base }) => base !== undefined && base > 0 && base < shownFrom).map(({ id }) => id);
      return {
        answers: new Set(answers.map(({ id }) => id).filter((id) => next.has(one(id)))),
        bases: new Set([...hiddenBases, ...smallBases]),
      };
    }
    hidden = next;
  }
}
