import type { Duty } from '../../nouns/law.ts';
import type { Placement } from '../../nouns/placement.ts';

/** What those who speak for a child do themselves. */
const ofAdvocates = ['advocacy', 'independent-visitors'];

/** What others do, and an advocate speaks before them. */
const socialWork = 'social-work';

const named = /\b(?:advoca(?:cy|tes?)|independent visit(?:ors?|ing))\b/;
const upToWhom = new RegExp(`^.*?${named.source}(?: services?| support| project)?(?= (?:for|to|with|in|of|on)\\b)`);

/**
 * Whether the name of an advocacy service only says whom and what it speaks for (`Advocacy for children in need and child protection`): it
 * arranges nothing that is owed to them but advocacy itself.
 */
export function onlySpeaksOf({ needs }: Placement, name: string, duty: Duty, words: readonly string[]): boolean {
  if (!named.test(name) || !needs.includes('advocacy') || duty.needs.some((need) => ofAdvocates.includes(need))) return false;
  const others = duty.needs.filter((need) => need !== socialWork);
  const own = upToWhom.exec(name)?.[0];
  if (own !== undefined)
    return ![...words, ...others.map((need) => need.replaceAll('-', ' '))].some((word) => `${own} `.includes(` ${word} `));
  return others.length < duty.needs.length && !others.some((need) => needs.includes(need));
}
