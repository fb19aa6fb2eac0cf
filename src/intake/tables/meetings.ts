import { known, orPerhaps, type TableKind } from './table-kind.ts';

/** The governance calendar: meetings that decide. */
export const meetings: TableKind<'meetings'> = {
  kind: 'meetings',
  title: 'Meetings',
  fields: {
    body: known(
      'text',
      'committee',
      'meeting',
      'decision maker',
      'body',
      'board',
      'name of meeting',
      'meeting name',
      'group',
      'forum',
      'which meeting',
    ),
    date: known('day', 'meeting date', 'date', 'date of meeting', 'when', 'meets on', 'day'),
    agendaBy: orPerhaps(
      known(
        'day',
        'agenda by',
        'agenda published',
        'agenda date',
        'papers by',
        'agenda dispatch',
        'agenda published on',
        'publication date',
        'papers published',
        'agenda publication',
        'agenda despatch',
        'agenda publication date',
        'agenda dispatch date',
        'agenda despatch date',
      ),
      'report deadline',
    ),
    kind: known('text', 'meeting type', 'type', 'kind'),
  },
  telling: [['body'], ['date'], ['agendaBy', 'kind']],
  barely: ['body', 'date'],
  names: ['body', 'date'],
  needs: ['date'],
};
