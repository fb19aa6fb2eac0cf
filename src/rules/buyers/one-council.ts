import { bodyKeys } from '../../nouns/authority.ts';
import type { Picture } from '../../nouns/picture.ts';
import { Refusal } from '../../values/refusal.ts';
import { firstFew } from '../../values/text.ts';
import type { Judgement } from '../judge.ts';
import { bodiesIn, type OfBody } from './by-body.ts';

/** The one council that answers to a name, whole or without what every council is called; refused where none or several do, with those there are. */
function answering(bodies: readonly OfBody[], asked: string): OfBody {
  const keyed = bodyKeys(asked);
  const [body, ...more] = bodies.filter(({ name }) => keyed(name) === keyed(asked));
  if (body !== undefined && more.length === 0) return body;
  const names = bodies.map(({ name }) => name);
  throw new Refusal(
    'council-unknown',
    `${body ? 'More than one council' : 'No council'} of this workspace is called \`${asked}\`.`,
    names.length === 0
      ? 'Its files do not tell several councils apart, or `organisation` in commissioning.yaml names none of those that buy here: name one.'
      : `Councils that buy here: ${firstFew(names, 12)}.`,
  );
}

/** Whether a name is that of a workspace's own organisation, and its files tell of no other council that buys: all that is found is then of it. */
export function isOnlyCouncil(picture: Picture, asked: string): boolean {
  const { organisation } = picture.workspace;
  const keyed = bodyKeys(organisation);
  return keyed(asked) === keyed(organisation) && bodiesIn(picture).length === 0;
}

/** What was found of one council of a workspace that holds what several buy, by itself or with others: of the plan's own, all that is not other councils' alone. The rest was judged and is not told. */
export function ofOneCouncil(judged: Judgement, picture: Picture, asked: string): Judgement {
  const { findings, outcomes, limits } = judged;
  const bodies = bodiesIn(picture);
  if (isOnlyCouncil(picture, asked)) return judged;
  const { name, isOwn, picture: own } = answering(bodies, asked);
  const rowsOf = ({ records }: Picture): string[] => [...records.contracts, ...records.services].map(({ id }) => id);
  const theirs = new Set([name, ...rowsOf(own)]);
  const others = new Set(bodies.filter((body) => body.name !== name).flatMap((body) => [body.name, ...rowsOf(body.picture)]));
  const isTold = (about: string): boolean => theirs.has(about) || (isOwn && !others.has(about));
  const told = findings.filter(({ about, ofOthers }) =>
    isOwn ? !ofOthers : ofOthers?.includes(name) || about.some((id) => theirs.has(id)),
  );
  return {
    findings: told,
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      found: told.filter(({ code }) => code === outcome.code).length,
      unjudged: outcome.unjudged.filter(({ about }) => isTold(about)),
    })),
    limits,
  };
}
