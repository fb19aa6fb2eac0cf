import { contributionOf } from '../nouns/contributions.ts';
import { tidy } from '../values/text.ts';
import { absence } from './readers/absent.ts';

/** Whether words tell a share or an amount. */
export function tellsShare(words: string): boolean {
  const { percent, amount } = contributionOf(words);
  return percent !== null || amount !== null;
}

/** Marks between partners; a stroke between digits is of a fraction or a split. Without a mark the share ends a partner, or begins one where it stands first. */
const between = [
  /,\s+|,(?=[^\s\d])|;\s*/,
  /\s*(?<!\d)\/\s*|\s*\/(?!\d)\s*/,
  /\s+(?:and|&|plus|\+)\s+/i,
  /(?<=\D\s?\(?\d+(?:\.\d+)?\s?%\)?)\s+(?=\p{L})/u,
  /\s+(?=\d+(?:\.\d+)?\s?%\s\p{L})/u,
];

const behindNames = /^(?<one>\p{L}[^\d%£]*?)\s*(?<first>\d{1,2})\s*[:;,/&]?\s*(?:and\s+)?(?<other>\p{L}[^\d%£]*?)\s*(?<second>\d{1,2})$/iu;
const beforeNames =
  /^(?<first>\d{1,2})\s?[:/]\s?(?<second>\d{1,2})\s+(?<one>\p{L}[^\d%£,;&/]*?)\s*(?:[/&,]|\band\b)\s*(?<other>\p{L}[^\d%£,;&/]*)$/iu;

/** Two partners with bare numbers that make a hundred (`Council 30: ICB 70`, `60/40 ICB and Council`), with the percent they are; other words as written. */
function inPercent(words: string): string {
  const { one, first, other, second } = (behindNames.exec(words) ?? beforeNames.exec(words))?.groups ?? {};
  return Number(first) + Number(second) === 100 ? `${one} ${first}%, ${other} ${second}%` : words;
}

/** Partners that one line names with what each pays (`Council 75%, ICB 25%`, `Council 1/3, ICB 2/3`), apart; a line of which a piece tells no partner or no share stays whole. */
export function sharesApart(words: string): readonly string[] {
  const isPartner = (piece: string): boolean => tellsShare(piece) && /\p{L}{2}/u.test(contributionOf(piece).partner);
  return between.reduce<readonly string[]>(
    (lines, separator) =>
      lines.flatMap((line) => {
        const pieces = line.split(separator);
        return pieces.every(isPartner) ? pieces.map(tidy) : [line];
      }),
    [inPercent(words)],
  );
}

/** A cell that holds a share or an amount and names nobody. */
const figure = /^£?\s?[\d,]+(?:\.\d+)?\s?(?:%|k|m)?$/i;
const nought = /^£?\s?0+(?:\.0+)?\s?%?$/;
const notTheirName =
  /\b(?:partners?|contributions?|contributes|shares?|split|funding|funded|cost|costs|of|per ?cent|percent|percentage|pool|pooled|budget|pays|amount|value|annual|000s?)\b|[%£()]/gi;

/** The partner whose share a heading says its cells are (`ICB share %`); blank where it names none. */
export function partnerIn(heading: string): string {
  return tidy(heading.replace(notTheirName, ' ')).replace(/^[\s:–-]+|[\s:–-]+$/g, '');
}

/** What a cell under who else pays says: where it is only a figure, its heading names the partner (`ICB share %`) and the unit; a bare number above a hundred is in pounds, of which `scale` says how many. A partner whose cell is a dash or nought pays none of it. */
export function contributionsUnder(heading: string, said: readonly string[], scale = 1): readonly string[] {
  const partner = partnerIn(heading);
  if (partner === '') return said;
  return said.flatMap((words): string[] => {
    if (absence(words) !== null || nought.test(words)) return [];
    if (!figure.test(words)) return [words];
    const bare = /^[\d,.]+$/.test(words);
    const number = Number(words.replaceAll(',', ''));
    const isPercent = bare && /%|\bper ?cent/i.test(heading);
    const isPounds = bare && !isPercent && (heading.includes('£') || number > 100);
    return [`${partner} ${isPounds ? `£${scale === 1 ? words : number * scale}` : words}${isPercent ? '%' : ''}`];
  });
}
