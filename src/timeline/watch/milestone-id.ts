import { fingerprint } from '../../values/fingerprint.ts';
import { keyOf, slug } from '../../values/text.ts';

/** A milestone's id from its kind and what it is about: content, never a row number, and never cut short so two cannot meet. */
export function milestoneId(kind: string, about: string, part = ''): string {
  const dashed = (text: string): string => keyOf(text).replace(/[\s%£]+/g, '-');
  return [slug(kind), dashed(about) || fingerprint(about), dashed(part)].filter((text) => text !== '').join('-');
}
