import type { Assumption, Model } from '../nouns/model.ts';

/** The titles of measures and assumptions by their ids, as a text quotes those; none of an id that two scenarios give to different things. */
function titlesOf(models: readonly Model[]): ReadonlyMap<string, string> {
  const called = models.flatMap(({ measures, uplifts }) => [
    ...measures.map(({ id, title }) => [id, title] as const),
    ...Object.entries(uplifts),
  ]);
  const all = called.map(([id, title]) => [`\`${id}\``, title] as const);
  return new Map(all.filter(([id, title]) => all.every(([other, called]) => other !== id || called === title)));
}

/** Findings, or what is assumed, that call measures by their titles, as a plan’s readers know them: ids are what a scenario’s author types. */
export function withTitles<T extends { readonly text: string }>(said: readonly T[], models: readonly Model[]): readonly T[] {
  const titles = titlesOf(models);
  const named = (text: string): string =>
    text.replace(/`[^`\s]+`/g, (id) => {
      const title = titles.get(id);
      return title === undefined ? id : `“${title}”`;
    });
  return said.map((one) => ({ ...one, text: named(one.text) }));
}

/** What models take for granted, each thing once. */
export function assumedIn(models: readonly Model[]): readonly Assumption[] {
  const all = models.flatMap((model) => withTitles(model.assumptions, [model]));
  return [...new Map(all.map((assumption) => [assumption.text, assumption])).values()];
}
