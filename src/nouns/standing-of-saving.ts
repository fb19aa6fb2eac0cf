import { keyOf } from '../values/text.ts';
import type { Saving } from './money.ts';

const settled = /^(?:approved|agreed|decided|adopted|confirmed)\b/;
const open =
  /\b(?:not (?:yet )?(?:approved|agreed|decided|confirmed|started)|unapproved|undecided|propos(?:ed|al)|pending|draft(?:ed)?|await(?:s|ed|ing)|to be|to follow|tbc|tbd|subject to|under (?:consideration|consultation|review|development)|(?:in|out to) consultation|consulting|in development|idea|outline|pipeline|deferred|submitted|recommended)\b/;
const refused = /\b(?:reject(?:ed)?|refused|withdrawn|declined|dropped|removed|cancelled|not (?:to )?proceed(?:ing)?)\b/;

/** How a saving stands by its decision: decided (what says nothing else is taken for it), still open, or refused; null where none is stated. */
export function standingOf({ decision }: Pick<Saving, 'decision'>): 'decided' | 'open' | 'refused' | null {
  if (decision === undefined) return null;
  const key = keyOf(decision);
  if (settled.test(key)) return 'decided';
  if (refused.test(key)) return 'refused';
  return open.test(key) ? 'open' : 'decided';
}
