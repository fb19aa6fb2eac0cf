import type { Model, ModelEntry } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { PageCell } from '../../nouns/page.ts';
import type { Grant } from '../../nouns/provision.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { formatPounds, fromPounds, type Pence } from '../../values/money.ts';
import { keyOf, list } from '../../values/text.ts';
import { absent, words } from '../tables/cells.ts';
import { effectOn } from './model-sums.ts';

/** Who decides above an officer, by how the body is governed. */
const deciders: Readonly<Record<Workspace['governance'], string>> = { executive: 'Cabinet', committee: 'Committee', board: 'Board' };

/**
 * Who may approve moving this much, from `limits: virement` of commissioning.yaml; nobody is named where it states no limit. The amount is that of
 * all virements judged together: `others` are the ids of those beside the one at hand.
 */
export function approver(
  amount: Pence,
  { limits, governance }: Pick<Workspace, 'limits' | 'governance'>,
  others: readonly string[] = [],
): PageCell {
  const { officerToPounds, cabinetToPounds } = limits['virement'] ?? {};
  if (officerToPounds === undefined && cabinetToPounds === undefined)
    return absent('could not judge: no `limits: virement` in commissioning.yaml');
  const size = Math.abs(amount);
  const upTo = (pounds: number | undefined): boolean => pounds !== undefined && size <= fromPounds(pounds);
  const beside = others.length === 0 ? '' : `: ${formatPounds(amount)} with ${list(others.map((id) => `\`${id}\``))}`;
  const said = (who: string, pounds: number | undefined): PageCell =>
    words(`${who} (up to ${formatPounds(fromPounds(pounds ?? 0))})${beside}`);
  if (upTo(officerToPounds)) return said('Officer', officerToPounds);
  if (upTo(cabinetToPounds)) return said(deciders[governance], cabinetToPounds);
  if (cabinetToPounds === undefined) return words(`${deciders[governance]} or above${beside}; no further limit is stated`, 'warn');
  return words(`${governance === 'board' ? 'The members of the board' : 'Full Council'}${beside}`, 'warn');
}

function fenceOf(fund: string | null, grants: readonly Grant[]): Grant | undefined {
  return grants.find((grant) => fund !== null && grant.fund !== undefined && keyOf(grant.fund) === keyOf(fund) && fenced(grant));
}

/** A grant is ring-fenced unless what stands there says it is not. */
function fenced({ ringFence }: Grant): boolean {
  return ringFence !== undefined && !/^(no|none|n\/?a|not? ring ?fenced|unring ?fenced|unrestricted)$/i.test(keyOf(ringFence));
}

/** Whether money would leave a ring-fence by moving from some lines to others, by their funds and the table of grants. */
export function ringFenceCheck(from: readonly ModelLine[], to: readonly ModelLine[], grants: readonly Grant[]): PageCell {
  const funds = [...new Set(from.map(({ fund }) => fund))];
  const reached = new Set(to.map(({ fund }) => (fund === null ? null : keyOf(fund))));
  const leaving = funds.flatMap((fund) => {
    const grant = fenceOf(fund, grants);
    return grant && [...reached].some((other) => other !== keyOf(fund as string)) ? [grant] : [];
  });
  if (leaving.length > 0) {
    const named = leaving.map(({ fund, ringFence }) => `${fund} (${ringFence})`);
    return words(`Leaves a ring-fence: ${list(named)}. Show the other line is within it.`, 'bad');
  }
  if (funds.includes(null)) return absent('could not judge: the giving line states no fund');
  if (funds.every((fund) => reached.size === 1 && reached.has(keyOf(fund as string)))) return words('Clear: the same fund pays both');
  if (grants.length === 0) return absent('could not judge: there is no table of grants');
  return words('Clear: the giving fund is not ring-fenced');
}

/** What moves the lines a virement takes from in a year: up to it, with the assumptions, and by the measures behind it in the file. */
function around(
  model: Model,
  measure: string,
  from: readonly ModelLine[],
  year: string,
): Record<'until' | 'behind', readonly ModelEntry[]> {
  const order = model.measures.map(({ id }) => id);
  const at = order.indexOf(measure);
  const ids = new Set(from.map(({ id }) => id));
  const own = model.entries.filter((entry) => ids.has(entry.line) && entry.year === year);
  const isUntil = ({ by, id }: ModelEntry): boolean => by === 'assumption' || order.indexOf(id) <= at;
  return { until: own.filter(isUntil), behind: own.filter((entry) => !isUntil(entry)) };
}

/** Whether a virement is the last to move the lines it takes from in a year: what it leaves is then what they come to, and not alike by chance. */
export function isLastOn(model: Model, measure: string, from: readonly ModelLine[], year: string): boolean {
  return around(model, measure, from, year).behind.length === 0;
}

/** What a virement leaves on the lines it takes from, in a year, after it and every measure before it. */
export function balanceAfter(
  model: Model,
  measure: string,
  from: readonly ModelLine[],
  year: string,
  base: (line: ModelLine) => number,
): number {
  const changes = around(model, measure, from, year).until.reduce((sum, entry) => sum + effectOn(entry), 0);
  return from.reduce((sum, line) => sum + base(line), 0) + changes;
}
