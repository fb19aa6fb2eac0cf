import type { Content } from '../../nouns/page.ts';
import { tidy } from '../../values/text.ts';
import { figureShown, wordsOf } from '../words.ts';
import { cleanText } from './clean-text.ts';

/** What a cell of the plan says in words, a day as 2026-03-31. */
export function textOf(content: Content): string {
  return tidy(cleanText(content.kind === 'day' ? content.day : wordsOf(content)));
}

/** A figure as one text, however many digits it was kept with. */
function figureText(figure: number): string {
  return `# ${Number(figure.toPrecision(12))}`;
}

/** What a cell of a sheet says, so that two are the same text when they say the same: 17.07% and 0.1707 do. */
export function said(text: string): string {
  const [, digits = '', percent] = /^(-?\d[\d.]*(?:e[+-]?\d+)?)(%?)$/i.exec(text.trim()) ?? [];
  return digits === '' ? tidy(text) : figureText(Number(digits) / (percent ? 100 : 1));
}

/** What a cell of the plan would say in a sheet. */
export function saidOf(content: Content): string {
  const figure = figureShown(content);
  return figure === null ? said(textOf(content)) : figureText(figure);
}

/** What several lines of a cell say, on one: decisions.csv has a line for each decision. */
export function onOneLine(text: string): string {
  return tidy(text.trim().replace(/\s*[\r\n]+\s*/g, '; '));
}
