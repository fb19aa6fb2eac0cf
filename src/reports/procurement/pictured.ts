import type { PageTable } from '../../nouns/page.ts';
import type { Stage, Timeline } from '../../nouns/timeline.ts';
import type { Day } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { count } from '../../values/text.ts';
import { dayOr, words } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';
import { stageTone } from './gantt.ts';
import { pipelineTable } from './timeline-blocks.ts';

/** How a stage stands, in words: what its tone says. */
function stageWords({ floatDays, critical }: Stage): string {
  if (floatDays !== null && floatDays < 0) return `${count(-floatDays, 'day')} late`;
  const float = floatDays === null ? 'float not known' : floatDays === 0 ? 'no float' : `${count(floatDays, 'day')} of float`;
  return critical ? `critical, ${float}` : float;
}

/** What a picture of procurements draws: the stages of the only one, else the pipeline with those that must begin soonest first. */
export function pictured(timelines: readonly Timeline[], asOf: Day): PageTable {
  const [only] = timelines;
  if (only === undefined || timelines.length > 1 || only.stages.length === 0) {
    const begin = ({ pointOfNoReturn }: Timeline): string => pointOfNoReturn ?? '9999';
    return pipelineTable([...timelines].sort(inOrderOf(begin)), false, asOf);
  }
  const columns = [column('stage', 'Stage', 40), column('from', 'From', 14), column('to', 'To', 14), column('state', 'Stands', 20)];
  const rows = rowsOf(
    only.stages,
    ({ id }) => id,
    (stage) => ({
      stage: words(stage.name),
      from: dayOr(stage.latestStart, ''),
      to: dayOr(stage.latestFinish, ''),
      state: words(stageWords(stage), stageTone(stage)),
    }),
  );
  const says = 'Each stage on the latest days it can run for the contract to start on time.';
  const spans = { title: only.title, says, today: asOf, labels: 'stage', from: 'from', to: 'to', state: 'state' };
  return { ...pageTable('stages', `${only.title}: its stages`, columns, rows), spans };
}
