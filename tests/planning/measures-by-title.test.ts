import { expect, it } from 'vitest';
import type { Finding } from '../../src/nouns/finding.ts';
import type { Model } from '../../src/nouns/model.ts';
import { withTitles } from '../../src/planning/measures-by-title.ts';

const model = (...measures: readonly (readonly [string, string])[]) =>
  ({ measures: measures.map(([id, title]) => ({ id, title })) }) as unknown as Model;
const said = (text: string, ...models: readonly Model[]) => withTitles([{ text } as Finding], models)[0]?.text;

it('a plan calls a measure by its title, and by its id where two scenarios give one id to different things', () => {
  const text = '`res` takes £10 from “Homes”; add a `done` line.';
  expect(said(text, model(['res', 'Fewer placements']))).toBe('“Fewer placements” takes £10 from “Homes”; add a `done` line.');
  expect(said(text, model(['res', 'Fewer placements']), model(['res', 'A residential block']))).toBe(text);
});
