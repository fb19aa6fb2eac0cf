import { expect, it } from 'vitest';
import { type Buying, trainsStaff, wayOfBuying } from '../../../src/rules/buyers/ways-of-buying.ts';

const way = (title: string, more: Partial<Buying> = {}): string | null => wayOfBuying({ title, needs: [], providers: ['Ash'], ...more });

it('knows a place on a list, by its title or its route to market', () => {
  for (const title of [
    'Foster care - pre-select list (Ash)',
    'KW682 Rolling Select List',
    'Approved provider list: homes',
    'Short breaks DPS',
  ])
    expect(way(title), title).toBe('list');
  expect(way('Supported lodgings', { route: 'Dynamic purchasing system' })).toBe('list');
});

it('knows a purchase for one child or at one setting', () => {
  for (const title of [
    'Spot purchase of therapy',
    'The Larch School - spot SEN contract',
    'Interagency fee for adoption placement',
    'Children’s residential home fees (Ash)',
    'Larch House (out of county SEN) KW571',
    'Larch Primary School (OUT OF COUNT SEN)',
    'Out of County Special Educational Needs Contract',
    'Adoption services sessional work',
    'Personalised health budget',
    'Pupil premium payments',
  ])
    expect(way(title), title).toBe('singly');
  expect(way('Ashby and Elmham to Larch school', { needs: ['sen-transport'] })).toBe('singly');
  expect(way('Ashby to Larch school', { providers: ['Beech Taxis'] })).toBe('singly');
  expect(way('Ashby, Elmham - Larch School, Oakley', { needs: ['sen-transport'] })).toBe('singly');
  expect(way('Transport, Larch School', { needs: ['sen-transport'] })).toBe(null);
  expect(way('Ashby, Larch School')).toBe(null);
  const filed = { category: 'Passenger transport. Social care' };
  expect(way('Ashby and Larch CP School', filed)).toBe('singly');
  expect(way('Ashby and Larch CP School')).toBe(null);
  expect(way('Larch School outreach support', filed)).toBe(null);
  expect(way('Bus 12 Ashby to Larch special school', { needs: ['sen-placement'], providers: ['Rowan Transport'] })).toBe('singly');
  expect(way('Larch Nursery', { needs: ['childcare'], providers: ['Larch Nursery Ltd'] })).toBe('singly');
});

it('knows a notice nobody has won yet, and takes what names a provider for let', () => {
  expect(way('Market engagement: infant feeding', { providers: [] })).toBe('step');
  expect(way('Careers hub RFQ 15269', { providers: [] })).toBe('step');
  expect(way('Careers hub RFQ 15269')).toBe(null);
});

it('knows what is for those who work with families, training or recruitment, and no service they meet', () => {
  for (const title of ['Fostering recruitment sessional work', 'Recruitment of foster carers'])
    expect(trainsStaff(title), title).toBe(true);
  expect(trainsStaff('Safeguarding board multi-agency safeguarding training')).toBe(true);
  expect(trainsStaff('Multi-agency safeguarding hub')).toBe(false);
  expect(trainsStaff('Fostering service')).toBe(false);
});

it('leaves a service of its own alone', () => {
  for (const title of ['Transition to adulthood', 'Adoption support', 'Home from school club', 'Short breaks', 'Spotlight on parents'])
    expect(way(title), title).toBe(null);
  expect(way('Home to school transport', { needs: ['sen-transport'] })).toBe(null);
  expect(way('Travel training', { needs: ['sen-transport'] })).toBe(null);
  expect(way('Larch', { needs: ['parenting'], providers: ['Larch'] })).toBe(null);
});

it('knows a route by the places it joins, and a place for one child by the number it names', () => {
  const routes = [
    'Ashby to Larch School',
    'Upper Ashby, Oakham and Elmton to Larch Hall Special School, Ashby',
    'BUS 5 Ashby - Larch Special School',
    'BUS 12 HM14- Ashby to Larch School',
  ];
  for (const title of routes) expect(way(title), title).toBe('singly');
  for (const title of ['Child residential placement ID 123', 'Residential care for Child ID: 7', 'Tuition, pupil number 12'])
    expect(way(title), title).toBe('singly');
  for (const title of [
    'Outreach Support to Larch School',
    'Catering to Larch Academy',
    'Transition to College',
    'Homestart - Larch Nursery School',
  ])
    expect(way(title), title).toBeNull();
});

it('knows the training of those who work with families from what families use', () => {
  for (const title of [
    'Childcare workforce training framework',
    'Safeguarding training for early years staff',
    'Foster carer training',
    'Trauma training of social workers',
    'Train the trainer: parenting',
  ])
    expect(trainsStaff(title), title).toBe(true);
  for (const title of ['Parent training', 'Independent travel training', 'Training for young carers', 'Training flats', 'Toilet training'])
    expect(trainsStaff(title), title).toBe(false);
});

it('knows a grant that is titled by the group it goes to from a service paid for by one', () => {
  const to = (title: string) => way(title, { providers: ['Kite Scouts CIC'] });
  expect(to('Voluntary Sector Grant to Kite Scouts')).toBe('grant');
  expect(to('Grant to Kite Scouts (awarded under its former name)')).toBe('grant');
  expect(to('Grant for the Kite Scouts')).toBe('grant');
  expect(to('Grant to run a young carers service')).toBeNull();
  expect(to('Kite Scouts core service, grant')).toBeNull();
});
