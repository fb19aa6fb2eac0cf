import { expect, it } from 'vitest';
import type { Finding } from '../../src/nouns/finding.ts';
import type { Model } from '../../src/nouns/model.ts';
import { assumedIn, withTitles } from '../../src/planning/measures-by-title.ts';

const model = (...measures: readonly (readonly [string, string])[]) =>
  ({ measures: measures.map(([id, title]) => ({ id, title })), uplifts: { pay: 'Pay rises' } }) as unknown as Model;
const said = (text: string, ...models: readonly Model[]) => withTitles([{ text } as Finding], models)[0]?.text;

it('a plan calls a measure by its title, and by its id where two scenarios give one id to different things', () => {
  expect(said('`pay` is a guess.', model())).toBe('“Pay rises” is a guess.');
  const text = '`res` takes £10 from “Homes”; add a `done` line.';
  expect(said(text, model(['res', 'Fewer placements']))).toBe('“Fewer placements” takes £10 from “Homes”; add a `done` line.');
  expect(said(text, model(['res', 'Fewer placements']), model(['res', 'A residential block']))).toBe(text);
});

it('what two scenarios take for granted is told once, each measure by the title its own scenario gives it', () => {
  const assuming = (title: string): Model =>
    ({ ...model(['res', title]), assumptions: [{ text: 'Months.' }, { text: '`res` is once.' }] }) as unknown as Model;
  expect(assumedIn([assuming('Fewer placements'), assuming('A block')]).map(({ text }) => text)).toEqual([
    'Months.',
    '“Fewer placements” is once.',
    '“A block” is once.',
  ]);
});
