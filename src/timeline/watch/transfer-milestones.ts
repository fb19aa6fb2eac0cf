import { calledOf } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import type { EndingBody } from '../../nouns/workspace.ts';
import { formatCell } from '../../values/cell.ts';
import { firstFew } from '../../values/text.ts';
import { statusOf } from '../contract/done.ts';
import { wantedStart } from '../contract/wanted.ts';
import { type Ending, endSaid, followersSaid, outlives, overlayOfEnd } from '../ends/ending.ts';
import type { Ground, Watch } from '../ground.ts';
import { milestoneId } from './milestone-id.ts';

/** What the way of a contract to the body that follows its own is called. */
export const transferToSuccessor = 'transfer to successor';

/**
 * The day by which it must be settled how a live contract passes to what follows a body that ends: that body's last day. One for each
 * contract that runs past it, may be extended past it, or has no end that says it does not.
 */
export function transferMilestones(contract: Row<Contract>, ground: Pick<Ground, 'overlays' | 'endings'>, watch: Watch): Milestone[] {
  const endings = ground.endings?.(contract) ?? [];
  if (endings.length === 0 || !isLive(contract, watch)) return [];
  return endings.flatMap((ending) => transfer(contract, ending, ground, watch));
}

/** Whether a contract is let and not over: what is still to be procured its timeline tells. */
function isLive(contract: Row<Contract>, { asOf }: Watch): boolean {
  const wanted = wantedStart(contract, asOf);
  return wanted !== null && (wanted.start === null || !wanted.own);
}

function transfer(contract: Row<Contract>, ending: Ending, { overlays }: Pick<Ground, 'overlays'>, { asOf, ahead }: Watch): Milestone[] {
  const { body } = ending;
  const runs = outlives(contract, body.ends);
  const law = overlayOfEnd(body, overlays)?.bodyEnds.transfer;
  if (runs === null || law === undefined) return [];

  const past = body.ends < asOf ? ' No file says whether it has passed over.' : '';
  return [
    {
      id: milestoneId(transferToSuccessor, contract.id, body.name),
      contract: contract.id,
      title: calledOf(contract),
      kind: transferToSuccessor,
      due: body.ends,
      status: statusOf(body.ends, 'untold', asOf, ahead),
      because: `${endSaid(ending, asOf)}, and ${runs.said}. ${followersSaid(body)} ${law.text} (${law.source}${law.verified ? '' : ', not verified'}).${past}`,
      source: `${law.source}${law.verified ? '' : ' (not verified)'}`,
      cell: runs.cell,
      owner: contract.owner ?? null,
    },
  ];
}

/** A body that ends which no contract names, the names they use, and which of them is most like it; null where none is. */
export interface Unnamed {
  readonly body: EndingBody;
  readonly nearest: string | null;
  readonly names: readonly string[];
}

/** More names than this are not listed in a sentence. */
const mostNamed = 4;

/** The end of a body from which nothing follows, for no contract in the files names it. It asks whether one of the names they use is meant. */
export function unnamedBody({ body, nearest, names }: Unnamed): Milestone {
  const { name, ends, cell } = body;
  const quoted = names.map((each) => `“${each}”`);
  const theirs = names.length === 0 ? 'nobody' : firstFew(quoted, mostNamed);
  const like = nearest === null ? `they name ${theirs}` : `the nearest name they use is “${nearest}”`;
  return {
    id: milestoneId('body that ends', name),
    contract: name,
    title: name,
    kind: 'body that ends',
    due: ends,
    status: 'unknown',
    because: `No contract in these files is commissioned by it under that name, so nothing follows from its end, see ${formatCell(cell)}; ${like}. Write its name as they do, add a \`party\` line to decisions.csv, or take the line out.`,
    source: formatCell(cell),
    cell,
    owner: null,
  };
}
