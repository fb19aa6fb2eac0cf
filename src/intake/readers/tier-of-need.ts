import { tidy } from '../../values/text.ts';

const groupings = /^(?:thriving|coping|getting (?:advice(?: (?:and|&) signposting)?|help|more help|risk support))$/i;
const levels = /^(?:(?:level|tier)s?\s?|[lt])?[1-4]$/i;

/** Whether a text is a needs-based grouping of THRIVE, which nothing else is called. */
export function isGrouping(text: string): boolean {
  return groupings.test(text);
}

/** Whether a text is a level or tier by its number, which may be one of need and may be one of something else. */
export function isLevel(text: string): boolean {
  return levels.test(text);
}

/** What a heading over tiers of need calls each of them: `Level of need`, `Tier`; null where it says neither. */
export function nounOfTier(heading: string): 'Level' | 'Tier' | null {
  const noun = /\b(level|tier)s?\b/i.exec(heading)?.[1];
  return noun === undefined ? null : noun.toLowerCase() === 'level' ? 'Level' : 'Tier';
}

/** A bare number under such a heading, as the level or tier it is: `Level 2`. Any other text as it is. */
export function tierCalled(text: string, noun: 'Level' | 'Tier'): string {
  return /^[1-4]$/.test(tidy(text)) ? `${noun} ${tidy(text)}` : text;
}
