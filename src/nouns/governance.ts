import type { Contract } from './contract.ts';
import { isHealthBody } from './health-body.ts';
import type { Workspace } from './workspace.ts';

type Governance = Workspace['governance'];

/** How a body decides where nobody has said: one of the NHS by its board, a council by an executive, which most have and a committee system is not. */
export function usualGovernance(body: string): Governance {
  return isHealthBody(body) ? 'board' : 'executive';
}

/** The body that decides on a contract where its register names one other in kind than the workspace's own, and how that decides. Null where it is decided as the workspace is: no body is named, several are, or one of the same kind. */
export function otherDecider(
  { commissioner, body }: Contract,
  { organisation }: Pick<Workspace, 'organisation'>,
): { readonly body: string; readonly governance: Governance } | null {
  const named = commissioner ?? (body === undefined ? [] : [body]);
  const [one, ...others] = named;
  if (one === undefined || others.length > 0 || isHealthBody(one) === isHealthBody(organisation)) return null;
  return isHealthBody(one) || /\bcouncil\b/i.test(one) ? { body: one, governance: usualGovernance(one) } : null;
}
