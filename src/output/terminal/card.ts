import type { Card, Span } from '../../nouns/page.ts';
import { displayWidth, wrapped } from './display-width.ts';
import { type Line, line } from './lines.ts';

/** A card as lines of a terminal so many columns wide: its place in the series, its title, and its facts under one another. */
export function cardLines({ lead, title, facts }: Card, columns: number): Span[][] {
  const room = Math.max(40, Math.min(columns, 100));
  const names = Math.max(...facts.map(({ name }) => displayWidth(name))) + 2;
  const lines: Line[] = [
    [],
    ...wrapped(lead, room).map((text) => line(text, 'muted')),
    ...wrapped(title, room).map((text) => line(text, 'strong')),
    ...facts.flatMap(({ name, text, tone = 'plain' }) =>
      wrapped(text, room - names - 2).map((part, index): Line => {
        const label = index === 0 ? name : '';
        return [
          { text: `  ${label.padEnd(names)}`, tone: 'muted' },
          { text: part, tone },
        ];
      }),
    ),
    [],
  ];
  return lines.map((spans) => [...spans]);
}
