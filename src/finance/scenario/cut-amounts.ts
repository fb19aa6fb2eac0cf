import { isMapping, type Node, refuse, under } from './node.ts';

/** What is left of `£120,000` inside curly brackets: YAML ends the amount at its comma and takes `000` for a key of its own. */
const leftOver = /^\d{1,3}$/;

/** Refuses an amount that YAML has cut at its comma, before its first half can be taken for the whole. */
export function refuseCutAmounts(node: Node): void {
  if (typeof node.value !== 'object' || node.value === null) return;
  for (const key of Object.keys(node.value)) {
    const at = under(node, Array.isArray(node.value) ? Number(key) : key);
    if (isMapping(node) && leftOver.test(key) && at.value === null) {
      refuse(at, 'amount-cut-at-comma', 'An amount inside { } ends at its comma here.', "Put it in quotes, '£120,000', or write £120k.");
    }
    refuseCutAmounts(at);
  }
}
