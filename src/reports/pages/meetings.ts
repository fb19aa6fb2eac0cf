import { leftOut, type PageReport } from '../page-report.ts';
import { recordTable } from '../tables/record-table.ts';

/** Meetings of decision-making bodies and the day their papers are due. */
export const meetings: PageReport = {
  id: 'meetings',
  title: 'Meetings',
  records: 'meetings',
  build: ({ records }) => {
    if (records.meetings.length === 0) return leftOut('No governance calendar was found.');
    return {
      id: 'meetings',
      title: 'Meetings',
      lead: 'When decisions can be taken, and by when papers must be in.',
      blocks: [
        recordTable({
          id: 'meetings',
          caption: 'Meetings of decision-making bodies',
          kind: 'meetings',
          rows: records.meetings,
          keep: ['agendaBy'],
          first: ['body', 'date', 'agendaBy', 'kind'],
        }),
      ],
    };
  },
};
