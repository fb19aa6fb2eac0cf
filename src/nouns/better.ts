import { keyOf } from '../values/text.ts';
import type { Outcome } from './intent.ts';

/** Which way is better for an indicator: as the table says, else as its own best and worst columns show; null where neither says. */
export function betterWay({ better, best, worst }: Outcome): 'high' | 'low' | null {
  const said = keyOf(better ?? '');
  if (/^(?:high|higher|up|increase|more)/.test(said)) return 'high';
  if (/^(?:low|lower|down|decrease|fewer|less)/.test(said)) return 'low';
  if (best === undefined || worst === undefined || best === worst) return null;
  return best > worst ? 'high' : 'low';
}
