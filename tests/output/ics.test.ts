import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../src/nouns/timeline.ts';
import { calendar } from '../../src/output/ics.ts';
import { day } from '../../src/values/day.ts';
import { nastyTexts } from './nasty-texts.ts';
import { imprint } from './sample-pages.ts';

const cell = { file: 'data/register.csv', sheet: null, cell: 'D2' };
const notice: Milestone = {
  id: 'extension-notice-wm-1',
  contract: 'wm-1',
  title: 'Short breaks, Westmarsh; “Portage”\nand more',
  kind: 'extension notice',
  due: day('2027-03-28'),
  status: 'upcoming',
  because: 'It falls on 28 March 2027; BEGIN:VEVENT is no event.',
  source: 'register.csv D2',
  cell,
  owner: 'Commissioning manager',
};

function read(text: string): InstanceType<typeof ICAL.Event>[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('milestones as a calendar, read back by another library', () => {
  it('are all-day events on their day, with a reminder, whatever stands in their words', async () => {
    const [event, ...others] = read(await calendar([notice], imprint));
    expect(others).toEqual([]);
    expect(event?.startDate).toMatchObject({ isDate: true, year: 2027, month: 3, day: 28 });
    expect(event?.uid).toMatch(/^extension-notice-wm-1@[a-z-]+\.commission$/);
    expect(event?.summary).toBe('Last day to give notice of an extension: Short breaks, Westmarsh; “Portage” and more');
    expect(event?.description).toContain('BEGIN:VEVENT is no event');
    expect(event?.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P7D']);
  });

  it('exported again on a later day replace themselves: the same UIDs, a higher sequence', async () => {
    const [before] = read(await calendar([notice], { ...imprint, asOf: day('2026-06-01') }));
    const [after] = read(await calendar([{ ...notice, due: day('2027-04-01') }], { ...imprint, asOf: day('2026-06-02') }));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
  });

  it('of two councils with one reference are two events', async () => {
    const uids = await Promise.all(
      ['Westshire Council', 'Eastshire Council'].map(
        async (organisation) => read(await calendar([notice], { ...imprint, organisation }))[0]?.uid,
      ),
    );
    expect(new Set(uids)).toEqual(
      new Set(['extension-notice-wm-1@westshire-council.commission', 'extension-notice-wm-1@eastshire-council.commission']),
    );
  });

  it('that are done remind nobody, and those without a date are in no calendar', async () => {
    const [done, ...others] = read(
      await calendar(
        [
          { ...notice, status: 'done' },
          { ...notice, id: 'b', due: null },
        ],
        imprint,
      ),
    );
    expect(others).toEqual([]);
    expect(done?.component.getAllSubcomponents('valarm')).toEqual([]);
    expect(done?.summary).toMatch(/^Done: last day to give notice of an extension, Short breaks/);
  });

  it('remind of nothing that is past or due today, and on the day of the plan where less than a week is left', async () => {
    const dated = (id: string, due: string): Milestone => ({ ...notice, id, due: day(due) });
    const all = [dated('past', '2016-03-01'), dated('today', '2016-03-31'), dated('soon', '2016-04-03'), dated('later', '2016-05-01')];
    const triggers = read(await calendar(all, imprint)).map((event) =>
      event.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    );
    expect(triggers).toEqual([[], [], ['-P3D'], ['-P7D']]);
  });

  it('are named as a diary names them, and not as a program does', async () => {
    const of = async (kind: string) => read(await calendar([{ ...notice, title: 'Hubs', kind }], imprint))[0]?.summary;
    expect(await of('reprocurement start')).toBe('Last day to begin procuring again: Hubs');
    const activity = async (status: Milestone['status']) =>
      read(await calendar([{ ...notice, title: 'Hubs', kind: 'activity', status }], imprint))[0]?.summary;
    expect(await activity('due')).toBe('Due: Hubs');
    expect(await activity('upcoming')).toBe('Planned: Hubs');
    expect(await activity('unknown')).toBe('Planned, not known whether done: Hubs');
    expect(await activity('not given')).toBe('Planned: Hubs');
    expect(await of('contract details notice')).toBe('Contract details notice: Hubs');
  });

  it('give the same bytes twice, whatever the time zone', async () => {
    const zone = process.env['TZ'];
    const made: string[] = [];
    for (const TZ of ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/London']) {
      process.env['TZ'] = TZ;
      made.push(await calendar([notice], imprint));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(made).size).toBe(1);
  });

  it('holds texts as texts: no control character, nothing that turns what follows about, no line beyond 75 octets', async () => {
    const texts = [...nastyTexts, 'u\u0000l\u202egnp.exe', 'line\u2028sep', `long ${'é'.repeat(300)}`, '\r\nBEGIN:VALARM'];
    const said = texts.map((title, index): Milestone => ({ ...notice, id: `n-${index}`, title, because: title, owner: title }));
    const text = await calendar(said, { ...imprint, organisation: 'A\u0007\u202e Council' });
    const lines = text.split('\r\n');
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(lines.filter((line) => /[\p{Cc}\u202e]/u.test(line.replaceAll('\t', '')))).toEqual([]);
    const events = read(text);
    expect(events).toHaveLength(texts.length);
    expect(events.map(({ summary }) => summary)).toContain('Last day to give notice of an extension: u l[U+202E]gnp.exe');
    expect(events.map(({ summary }) => summary)).toContain(
      'Last day to give notice of an extension: =HYPERLINK("http://example.org","click")',
    );
  });
});
