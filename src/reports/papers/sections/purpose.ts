import { formatDay } from '../../../values/day.ts';
import { count } from '../../../values/text.ts';
import { boughtByOthersWords } from '../../map/bought-by-others.ts';
import { yearOverWords } from '../../year-over.ts';
import { paragraphs, type Section, section, seeAppendix } from '../ground.ts';

/** What the report is, what its figures rest on, and that it is a draft. */
export const purpose: Section = (ground) => {
  const { plan } = ground;
  const { title, organisation, year, asOf } = plan.workspace;
  const of = title.includes(year) ? organisation : `${organisation} for ${year}`;
  const others = boughtByOthersWords(plan);
  const over = yearOverWords(plan.workspace);
  return section(
    'purpose',
    'Purpose',
    paragraphs(
      `This report presents the plan “${title}” of ${of}, as the source files stood on ${formatDay(asOf)}.${others === null ? '' : ` ${others}.`}`,
      over !== null && `${over} What it meant to do is here to be reviewed, and members are asked only for what can still be decided.`,
      `Every figure is read or worked out from ${count(plan.sources.length, 'source file')} by commission ${plan.version}. What was read and what was left out is listed${seeAppendix(ground, 'control-totals')}. What the files do not state is said to be missing; it is never taken for nought.`,
      'It is a draft. The recommendations are proposals for the report’s author to confirm, and the implications are left blank for the officers who must write them.',
    ),
  );
};
