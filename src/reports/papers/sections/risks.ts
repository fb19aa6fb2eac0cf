import { figureOf } from '../../../nouns/page.ts';
import { count } from '../../../values/text.ts';
import { fewRows, paragraphs, type Section, section, seeAppendix, tableNamed, whyMissing, withColumns } from '../ground.ts';

const mostRows = 8;

/** The worst of the risk register, or that there is none. */
export const risks: Section = (ground) => {
  const table = tableNamed(ground, 'risks');
  if (!table) return section('risks', 'Risks', paragraphs(whyMissing(ground, 'risks'), 'Risks are for the report’s author to state.'));
  const score = (row: (typeof table.rows)[number]): number => figureOf(row.cells['score']?.content) ?? -1;
  const worst = table.rows.filter(({ total }) => !total).sort((a, b) => score(b) - score(a));
  const shown = withColumns(table, ['ref', 'cause', 'event', 'effect', 'score', 'control', 'owner'], 'Risks, the highest score first');
  return section('risks', 'Risks', [
    ...paragraphs(`${count(worst.length, 'risk stands', 'risks stand')} in the register${seeAppendix(ground, 'risks')}.`),
    { ...fewRows(shown, worst, mostRows, ground.appendixOf('risks')), id: 'report-risks' },
  ]);
};
