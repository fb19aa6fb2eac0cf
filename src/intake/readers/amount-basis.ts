import { tidy } from '../../values/text.ts';
import { inMonths, numberOf } from './months.ts';
import type { Basis, PartOfYear } from './reading.ts';

/** Words before an amount, and behind it, that say it is no more than near. */
const nearlyBehind = /[\s,]+(?:est(?:imated?|\.)?|approx(?:imately|\.)?)$/i;
export const nearly = /^(?:approx(?:imately|\.)?|circa|ca?\.|c(?=\s*£)|est(?:imated|\.)?|about|around|~)\s*/i;
/** Words after an amount that say on what basis it stands. */
const yearly =
  /[\s,]*(?:\(\s*)?(?:\bpa|\bp[./]?\s?a\.?|\bper annum|\bper year|\ba year|\beach year|\bannually|\byearly|\/\s*(?:yr|year)|\bper yr)(?:\s*\))?$/i;
/** Words after an amount that say it is for a part of a year. */
const partly =
  /[\s,]*(?:\(\s*)?(?:(?:\bper|\ba|\beach|\bevery|\/)\s*(?:calendar )?(quarter|qtr|month|mth|week|wk)|\b(quarterly|monthly|weekly|pcm|pw))(?:\s*\))?$/i;
const partsOfYear = [
  { is: /^q/i, called: 'quarter', many: 4 },
  { is: /^(?:m|pcm)/i, called: 'month', many: 12 },
  { is: /^(?:w|pw)/i, called: 'week', many: 52 },
] as const;
const spread =
  /[\s,]*(?:\(\s*)?(?:\bover|\bfor|\bacross|\/)?\s*(?:the\s+|a\s+)?(\d+|[a-z]+)[\s-]*(years?|yrs?|months?|mths?)(?:\s*(?:term|period|contract|total))?(?:\s*\))?$/i;
/** Words after an amount that say it is paid in each of so many years. */
const yearsTimes = /[\s,]*(?:\(\s*)?[x×]\s*(\d{1,2})\s*(?:years?|yrs?)(?:\s*\))?$/i;
const vatWords =
  /[\s,]*(?:\(\s*)?(?:\+\s*vat|plus vat|\b(?:excl?|excluding|ex|net of|incl?|including|inc|gross of|no)\.?\s*(?:of\s+)?vat)(?:\s*\))?$/i;

/** Words after an amount that say it is the whole. */
const inTotal = /[\s,]*(?:\(\s*)?\b(?:in )?total(?:\s*\))?$/i;

/** Words stripped off the end of an amount, one basis after another: `£480,000 over 4 years exc VAT`; and those that say it is near. */
export function basisOf(whole: string): { readonly text: string; readonly basis: Basis; readonly near: string } {
  let text = whole;
  let basis: Basis = {};
  let near = '';
  for (let turn = 0; turn < 4; turn += 1) {
    const about = nearlyBehind.exec(text);
    const vat = vatWords.exec(text);
    const per = yearly.exec(text);
    const times = yearsTimes.exec(text);
    const over = times ? null : spread.exec(text);
    const all = inTotal.exec(text);
    const months = over ? inMonths(numberOf(over[1] as string) ?? Number.NaN, over[2] as string) : null;
    if (vat) basis = { ...basis, vat: tidy(vat[0].replace(/[(),]/g, ' ')) };
    else if (per) basis = { ...basis, per: 'year' };
    else if (times) basis = { ...basis, per: 'year', over: Number(times[1]) * 12 };
    else if (over && months !== null) basis = { ...basis, over: months };
    else if (about) near = about[0].replace(/^[\s,]+/, '');
    else if (all) basis = { ...basis, whole: true };
    else break;
    text = text.slice(0, (vat ?? per ?? times ?? (months === null ? null : over) ?? about ?? all)?.index).trim();
  }
  return { text, basis, near };
}

function partSaid(said: RegExpExecArray | null): PartOfYear | null {
  const part = said && partsOfYear.find(({ is }) => is.test((said[1] ?? said[2]) as string));
  return part ? { called: part.called, many: part.many } : null;
}

/** The part of a year words behind an amount say it is for, with what stands before them; null where they say none. */
export function partIn(text: string): (PartOfYear & { readonly before: string }) | null {
  const said = partly.exec(text);
  const part = partSaid(said);
  return part && { ...part, before: text.slice(0, said?.index).trim() };
}

const ofAYear = /\b(?:annual\w*|annum|years?|yearly|p\.?\s?a)\b/i;

/** The part of a year a heading says its amounts are for: `Monthly cost`, `Value per quarter (£)`; null too where it says that they are for a year (`Annual value, paid monthly`). */
export function partHeaded(heading: string): PartOfYear | null {
  if (ofAYear.test(heading)) return null;
  return partSaid(
    /\b(?:per|each|every|a)\s+(?:calendar )?(quarter|qtr|month|mth|week|wk)\b|\b(quarterly|monthly|weekly|pcm|pw)\b/i.exec(heading),
  );
}
