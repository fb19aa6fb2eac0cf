import { groupedBy } from '../../values/groups.ts';
/** A line of a list, and what may tell it from another of its name. */
export interface Called {
  readonly id: string;
  readonly title: string;
  readonly fund?: string | null;
  readonly partner?: string | null;
  readonly tier?: string | null;
  readonly element?: string | null;
}

type Tells = (line: Called) => string | null;

const placeOf = (id: string | null | undefined): string | null => id?.replaceAll('-', ' ') ?? null;

/** What may tell namesakes apart, shortest first; their ids always do. */
const tells: readonly Tells[] = [
  ({ fund = null }) => fund,
  ({ partner = null }) => partner,
  ({ tier }) => placeOf(tier),
  ({ element }) => placeOf(element),
];

function tellsAll(namesakes: readonly Called[], by: Tells): boolean {
  const told = namesakes.map(by);
  return !told.includes(null) && new Set(told.map((text) => text?.toLowerCase())).size === namesakes.length;
}

/** The one thing that differs between all the lines of a name: their fund, partner, tier or element, or two of these; else their ids. */
function apart(namesakes: readonly Called[]): Tells {
  const pairs = tells.flatMap((one, at) =>
    tells.slice(at + 1).map(
      (other): Tells =>
        (line) => {
          const [first, second] = [one(line), other(line)];
          return first === null || second === null ? null : `${first}, ${second}`;
        },
    ),
  );
  return [...tells, ...pairs].find((by) => tellsAll(namesakes, by)) ?? (({ id }) => id);
}

/** What lines are called in a list: their titles, and behind a title that several have what tells them apart and no more. */
export function calledApart(lines: readonly Called[]): (line: Called) => string {
  const named = groupedBy(lines, ({ title }) => title);
  const told = new Map([...named].flatMap(([title, own]) => (own.length < 2 ? [] : [[title, apart(own)] as const])));
  return (line) => {
    const by = told.get(line.title);
    return by === undefined ? line.title : `${line.title} (${by(line) ?? line.id})`;
  };
}
