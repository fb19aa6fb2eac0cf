import { tidy } from '../values/text.ts';

/** A cell that holds a share or an amount and names nobody. */
const figure = /^£?\s?[\d,]+(?:\.\d+)?\s?(?:%|k|m)?$/i;
const notTheirName =
  /\b(?:partners?|contributions?|contributes|shares?|split|funding|funded|cost|costs|of|per ?cent|percent|percentage|pool|pooled|budget|pays|amount|value|annual)\b|[%£()]/gi;

/** What a cell under who else pays says: where it is only a figure, its heading names the partner (`ICB share %`) and the unit. */
export function contributionsUnder(heading: string, said: readonly string[]): readonly string[] {
  const partner = tidy(heading.replace(notTheirName, ' ')).replace(/^[\s:–-]+|[\s:–-]+$/g, '');
  if (partner === '') return said;
  return said.map((words) => {
    if (!figure.test(words)) return words;
    const bare = /^[\d,.]+$/.test(words);
    return `${partner} ${bare && heading.includes('£') ? '£' : ''}${words}${bare && /%|\bper ?cent/i.test(heading) ? '%' : ''}`;
  });
}
