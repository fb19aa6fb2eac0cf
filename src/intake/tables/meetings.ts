import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** The governance calendar: meetings that decide. */
export const meetings: TableKind<'meetings'> = {
  kind: 'meetings',
  title: kindTitles.meetings,
  fields: {
    body: 'text',
    date: 'day',
    agendaBy: 'day',
    kind: 'text',
  },
  telling: [['body'], ['date'], ['agendaBy', 'kind']],
  barely: ['body', 'date'],
  names: ['body', 'date'],
  needs: ['date'],
};
