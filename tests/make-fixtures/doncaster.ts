// The spreadsheets of fixtures/doncaster, from the Health and Wellbeing Board paper on early help.
// Run from the project root: npx tsx tests/make-fixtures/doncaster.ts
import { type Sheet, saveSheets } from './sheet.ts';

const organisation = 'Doncaster Metropolitan Borough Council';
const data = new URL('../../fixtures/doncaster/data/', import.meta.url);

async function save(file: string, ...sheets: Sheet[]): Promise<void> {
  await saveSheets(organisation, '2014-09-30', new URL(file, data), sheets);
}

const access = 'EH Access team';
const management = 'Multiagency management team';
const area = 'Multiagency area team';
const collaboratives = 'Collaboratives';
const unknown = 'not stated';
const tiers = 'Tier 2 and Tier 3';

/** What the paper does not give, and we made up: each figure carries its own mark. */
const invented = (value: string): string => `${value} (invented)`;

await save('teams.xlsx', {
  name: 'Teams',
  titles: [organisation, 'Draft teams for the new Early Help model', 'Potential staff: more work and modelling needed'],
  headings: ['Team', 'Tier', 'Role', 'Organisation'],
  widths: [30, 20, 66, 50],
  rows: [
    [access, unknown, 'Family CAF coordinators', unknown],
    [access, unknown, 'Referral and Information Officer', unknown],
    [access, unknown, 'Facilitation and Investigation Officer', unknown],
    [access, unknown, 'Social workers', unknown],
    [access, unknown, 'Staff from partner organisations', 'Partners such as health and police'],
    [],
    [management, unknown, 'Health Area Manager', 'Health'],
    [management, unknown, 'IFSS manager', "DMBC Children's Services"],
    [management, unknown, 'Area Manager', 'DMBC Communities'],
    [management, unknown, 'Police Sergeant', 'SY Police'],
    [management, unknown, 'Neighbourhood Manager', 'St. Leger Homes'],
    [management, unknown, 'Collaboratives representative', 'Collaboratives'],
    [management, unknown, 'Schools representative (as appropriate)', 'Schools'],
    [management, unknown, 'Adult services (domestic abuse, mental health, substance misuse team)', 'Adult services'],
    [],
    [area, tiers, 'Intensive Family Support workers', unknown],
    [area, tiers, 'Community neighbourhood teams', unknown],
    [area, tiers, 'Family Support Area Coordinator', unknown],
    [area, tiers, 'Advanced Nurse Practitioners', unknown],
    [area, tiers, 'Health Visitors', unknown],
    [area, tiers, 'School nurses', unknown],
    [area, tiers, 'Midwifery representation', unknown],
    [area, tiers, 'Community Practice Education representation', unknown],
    [area, tiers, 'Children Centre staff', unknown],
    [area, tiers, 'Youth Centre staff', unknown],
    [area, tiers, 'Pupil Welfare and Attendance staff', unknown],
    [area, tiers, 'Early Intervention Advisor', unknown],
    [area, tiers, 'CAMHS representation', unknown],
    [area, tiers, 'Domestic abuse case worker', unknown],
    [],
    [collaboratives, 'Tier 1', 'Local primary schools', 'Schools'],
    [collaboratives, 'Tier 1', 'Local secondary schools (being engaged)', 'Schools'],
    [collaboratives, 'Tier 1', "Children's Centre staff", unknown],
    [collaboratives, 'Tier 1', 'Health', 'Health'],
    [collaboratives, 'Tier 1', 'Youth Centre staff', unknown],
    [collaboratives, 'Tier 1', 'Community teams (possible later)', unknown],
    [collaboratives, 'Tier 1', 'Police representation (possible later)', unknown],
    [collaboratives, 'Tier 1', 'GPs and primary care (possible later)', unknown],
  ],
  notes: ['Note: the access team is a virtual one, made from existing provision; the scope of the collaboratives is still being refined.'],
});

await save('workforce.xlsx', {
  name: 'Modelling',
  titles: [
    organisation,
    'Early help staffing model',
    'Each cell that is marked so is invented: the paper asks for modelling and prints none',
  ],
  headings: ['Team', 'Tier', 'Role', 'FTE', 'Cost per FTE', 'Caseload per FTE', 'Demand a year', 'Weeks open'],
  widths: [30, 20, 36, 16, 20, 18, 18, 16],
  rows: [
    [access, unknown, invented('Access workers'), ...['6', '£32,000', '10', '2,600', '1'].map(invented)],
    [management, unknown, invented('Area managers'), ...['4', '£45,000', '30', '1,130', '3'].map(invented)],
    [area, 'Tier 2', 'Lead professionals', ...['18', '£31,000', '15', '680', '20'].map(invented)],
    [area, 'Tier 3', 'Intensive Family Support workers', ...['24', '£34,000', '8', '450', '26'].map(invented)],
    [collaboratives, 'Tier 1', invented('Collaborative coordinators'), ...['3', '£30,000', '40', '500', '12'].map(invented)],
    ['Total', null, null, invented('55'), null, null, null, null],
  ],
  notes: ['Note: caseload is families open at one time; weeks open is how long one family stays open. Demand is families a year.'],
});

await save('placements.xlsx', {
  name: 'Placements',
  titles: [organisation, 'Placements of children in care', 'Each cell that is marked so is invented: the paper prints none'],
  headings: ['Placement type', 'Provider', 'Children', 'Weekly cost'],
  widths: [30, 30, 18, 22],
  rows: [
    [invented('Residential home'), invented('Provider A'), ...['14', '£2,950'].map(invented)],
    [invented('Residential home'), invented('Provider B'), ...['9', '£3,400'].map(invented)],
    [invented('Residential home'), invented('Provider C'), ...['5', '£4,100'].map(invented)],
    [invented('Foster care, agency'), invented('Provider D'), ...['120', '£840'].map(invented)],
  ],
  notes: ['Note: counts of children by kind and provider; never a child.'],
});

const core = 'Part of the core offer to every family';
await save('services.xlsx', {
  name: 'Early help model',
  titles: [organisation, 'Early help model: what happens in each tier'],
  headings: ['Service', 'Tier', 'Description'],
  widths: [46, 22, 84],
  rows: [
    ['Education', 'Tier 1 universal', core],
    ['Childcare', 'Tier 1 universal', core],
    ['Parenting provision', 'Tier 1 universal', `${core}; schools can host parenting programmes`],
    ['Advice services', 'Tier 1 universal', core],
    ['Play services', 'Tier 1 universal', core],
    ['Health visiting', 'Tier 1 universal', core],
    ['School nursing', 'Tier 1 universal', `${core}; can add low-level help with emotional health`],
    ['GP provision', 'Tier 1 universal', core],
    ['Policing', 'Tier 1 universal', core],
    ['Voluntary and community sector organisations', 'Tier 1 universal', core],
    [],
    [
      'Lead professional role',
      'Tier 2 targeted',
      'One practitioner speaks up for the family, runs Team Around the Family meetings and watches risk; steps down to tier 1 or sends the case to the access team',
    ],
    [],
    [
      'Intensive Family Support Service',
      'Tier 3 enhanced',
      'Whole-family help in complex cases, children in need and looked-after children included; can last 12 months or more',
    ],
    [
      'Crisis intervention team (potential)',
      'Tier 3 enhanced',
      'Short help in a crisis, above all at the edge of care; an idea only at this stage',
    ],
  ],
  notes: ['Note: the paper names a fourth tier and does not write it out, so none of its services stands here.'],
});
