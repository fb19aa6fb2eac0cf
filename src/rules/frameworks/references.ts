const leading = /^(?:(?:[A-Z]{1,6}[\s/-]?\d{2,}[A-Z]?(?:[-/.]\d+)*|\d{4,}(?:[-/.]\d+)*)\s*[:;,–—-]*\s+)+(?=\S)/;
const inside = /[\s(–—-]*\b(?!(?:19|20)\d\d\b)[A-Z]{2,6}(?:[\s-]?\d{3,}[A-Z]?)(?:[-/.]\d+)*\b\)?/g;
const isYear = /^(?:[A-Z]{1,6}\s)?(?:19|20)\d{2}\b(?!\d)/;

/**
 * A title without the references written into it: `CF419 - Youth Work, Lot 4` is `Youth Work, Lot 4`, `Careers Hub - LCC36007` is `Careers Hub`.
 * A year is no reference, and a title that is nothing else is left as it is.
 */
export function withoutReferences(title: string): string {
  const led = isYear.test(title) ? title : title.replace(leading, '');
  const bare = led.replace(inside, (found) => (/\s(?:19|20)\d{2}\b/.test(found) ? found : '')).trim();
  return bare === '' ? title : bare;
}
