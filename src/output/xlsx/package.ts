import { compare } from '../../values/order.ts';
import type { Package } from '../package/package.ts';

/**
 * A package with every part dated 1 January 1980 and in a fixed order, so that two runs give the same bytes whatever
 * the clock says. The date is made of local parts because a zip holds local parts: no zone can shift it.
 */
export async function repacked({ parts }: Package): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const ordered = [...parts].sort(([a], [b]) => rank(a) - rank(b) || compare(a, b));
  return zipSync(Object.fromEntries(ordered), { level: 3, mtime: new Date(1980, 0, 1) });
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
}
