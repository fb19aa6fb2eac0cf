import * as z from 'zod/mini';
import { namesSomebody } from '../mapping/parties/parties.ts';
import { partyKey } from '../mapping/parties/party-names.ts';
import { type Document, placeIn } from '../nouns/document.ts';
import type { EndingBody } from '../nouns/workspace.ts';
import { overlayOfEnd } from '../timeline/ends/ending.ts';
import type { Overlay } from '../timeline/law/overlay.ts';
import type { Cell } from '../values/cell.ts';
import { formatDay } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { tidy } from '../values/text.ts';
import { dayOrRefusal } from './config-days.ts';

const words = z.string().check(z.minLength(1));

/** A body that ends as commissioning.yaml writes it. */
export const endingBodySchema = z.strictObject({
  name: words,
  ends: words,
  'followed-by': z.optional(z.union([words, z.array(words)])),
  direction: z.optional(z.strictObject({ given: z.optional(words), 'contracts-past': words })),
});

type Written = z.infer<typeof endingBodySchema>;

const path = (index: number): readonly PropertyKey[] => ['bodies-that-end', index];
const isSame = (one: string, other: string): boolean => partyKey(one)?.base === partyKey(other)?.base;

function cellOf(document: Document, at: readonly PropertyKey[]): Cell {
  const { file = document.file, line = 1 } = placeIn(document, at);
  return { file, sheet: null, cell: `line ${line}` };
}

function bodyOf(document: Document, written: Written, index: number): EndingBody {
  const at = path(index);
  const { name, direction } = written;
  const followers = [written['followed-by'] ?? []].flat().map(tidy).filter(namesSomebody);
  const own = [...at, 'direction'];
  return {
    name: tidy(name),
    ends: dayOrRefusal(document, written.ends, [...at, 'ends']),
    followedBy: followers.filter((one, place) => followers.findIndex((other) => isSame(one, other)) === place),
    direction:
      direction === undefined
        ? null
        : {
            given: direction.given === undefined ? null : dayOrRefusal(document, direction.given, [...own, 'given']),
            contractsPast: dayOrRefusal(document, direction['contracts-past'], [...own, 'contracts-past']),
            cell: cellOf(document, own),
          },
    cell: cellOf(document, at),
  };
}

/** What of a body cannot be, in a sentence, and how to mend it; null where nothing is wrong. */
function wrongWith(body: EndingBody, index: number, all: readonly EndingBody[]): readonly [string, string, string] | null {
  const { name, ends, followedBy, direction } = body;
  if (!namesSomebody(name)) return ['body-unnamed', `\`${name}\` names no body.`, 'Write the name of the body that ends.'];
  if (all.findIndex((other) => isSame(other.name, name)) < index)
    return ['body-twice', `\`${name}\` stands twice among the bodies that end.`, 'Keep one of the two.'];
  if (followedBy.some((follower) => isSame(follower, name)))
    return ['body-follows-itself', `\`${name}\` cannot follow itself.`, 'Name the body that takes over, or leave `followed-by` out.'];
  const gone = all.find((other) => other.ends <= ends && followedBy.some((follower) => isSame(follower, other.name)));
  if (gone !== undefined)
    return [
      'body-ends-before-it-starts',
      `\`${gone.name}\` ends on ${formatDay(gone.ends)}, before it could take over from \`${name}\` on the day after ${formatDay(ends)}.`,
      'Mend whichever day or name is wrong.',
    ];
  const given = direction?.given ?? null;
  if (direction === null || given === null) return null;
  if (given > ends)
    return [
      'direction-too-late',
      `A direction given on ${formatDay(given)} cannot bind \`${name}\`, which ends on ${formatDay(ends)}.`,
      'Mend whichever day is wrong.',
    ];
  return given > direction.contractsPast
    ? [
        'direction-backward',
        `A direction given on ${formatDay(given)} cannot be about contracts past ${formatDay(direction.contractsPast)}, which is earlier.`,
        'Mend whichever day is wrong.',
      ]
    : null;
}

/** The bodies that end, as commissioning.yaml says. One named twice, one that follows itself or has ended by then, and a direction that could bind nobody are refused with their line. */
export function endingBodiesFrom(document: Document, written: readonly Written[]): EndingBody[] {
  const all = written.map((each, index) => bodyOf(document, each, index));
  for (const [index, body] of all.entries()) {
    const wrong = wrongWith(body, index, all);
    if (wrong !== null) throw new Refusal(...wrong, placeIn(document, path(index)));
  }
  return all;
}

/** A direction binds the bodies of the law that knows it; one over a body of another law is refused with its line. */
export function mustBeUnderItsLaw(bodies: readonly EndingBody[], overlays: readonly Overlay[]): void {
  for (const body of bodies) {
    const law = overlayOfEnd(body, overlays);
    if (body.direction === null || law === null || law.bodyEnds.consent !== null) continue;
    throw new Refusal(
      'direction-of-another-law',
      `A direction that asks for consent is given to councils, and \`${body.name}\` reads as an NHS body.`,
      'Take `direction` out; what it leaves passes by a transfer scheme.',
      body.direction.cell,
    );
  }
}
