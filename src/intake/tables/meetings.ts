import { known, type TableKind } from './table-kind.ts';

/** The governance calendar: meetings that decide. */
export const meetings: TableKind<'meetings'> = {
  kind: 'meetings',
  title: 'Meetings',
  fields: {
    body: known('text', 'committee', 'meeting', 'decision maker', 'body', 'board'),
    date: known('day', 'meeting date', 'date', 'date of meeting'),
    agendaBy: known('day', 'agenda by', 'agenda published', 'agenda date', 'papers by'),
    kind: known('text', 'meeting type', 'type', 'kind'),
  },
  telling: [['body'], ['date'], ['agendaBy', 'kind', 'body']],
  names: ['body', 'date'],
  needs: ['date'],
};
