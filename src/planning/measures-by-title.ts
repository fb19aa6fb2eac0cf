import type { Finding } from '../nouns/finding.ts';
import type { Model } from '../nouns/model.ts';

/** The titles of measures by their ids, as a text quotes those; none of an id that two scenarios give to different things. */
function titlesOf(models: readonly Model[]): ReadonlyMap<string, string> {
  const all = models.flatMap(({ measures }) => measures).map(({ id, title }) => [`\`${id}\``, title] as const);
  return new Map(all.filter(([id, title]) => all.every(([other, called]) => other !== id || called === title)));
}

/** Findings that call measures by their titles, as a plan’s readers know them: ids are what a scenario’s author types. */
export function withTitles(findings: readonly Finding[], models: readonly Model[]): readonly Finding[] {
  const titles = titlesOf(models);
  const named = (text: string): string =>
    text.replace(/`[^`\s]+`/g, (id) => {
      const title = titles.get(id);
      return title === undefined ? id : `“${title}”`;
    });
  return findings.map((finding) => ({ ...finding, text: named(finding.text) }));
}
