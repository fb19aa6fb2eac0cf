import { recordsPage } from '../records-page.ts';

/** Meetings of decision-making bodies and the day their papers are due. */
export const meetings = recordsPage({
  id: 'meetings',
  title: 'Meetings',
  kind: 'meetings',
  lead: 'When decisions can be taken, and by when papers must be in.',
  caption: 'Meetings of decision-making bodies',
  missing: 'No governance calendar was found.',
  keep: ['agendaBy'],
  first: ['body', 'date', 'agendaBy', 'kind'],
});
