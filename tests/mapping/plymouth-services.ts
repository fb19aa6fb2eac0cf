/** One service of Plymouth's strategy (section 5.2) with the place an experienced commissioner gave it by hand; `sure` is 1 (a guess) to 3. */
export interface LabelledService {
  readonly id: string;
  readonly service: string;
  readonly group: string | null;
  readonly commissioner: string | null;
  readonly provider: string | null;
  readonly element: string;
  readonly tier: string;
  readonly sure: 1 | 2 | 3;
}

type Facts = readonly [
  service: string,
  group: string | null,
  commissioner: string | null,
  provider: string | null,
  element: string,
  tier: string,
  sure: 1 | 2 | 3,
];

const paediatrics = 'Community Paediatric Services';
const disability = "Children's Integrated Disability Services";

const facts: readonly Facts[] = [
  ['Social Care Family Support', null, null, 'Plymouth City Council Provided – Social Care', 'parent-family-support', 'targeted', 3],
  ['Parent Partnership', null, null, 'Plymouth City Council Provided – ELAFS', 'parent-family-support', 'early-help-system', 1],
  [
    'Families with a Future',
    null,
    null,
    'Plymouth City Council Provided – Homes and Communities and Various',
    'parent-family-support',
    'targeted',
    3,
  ],
  [
    'Family Intervention Service',
    null,
    null,
    'Plymouth City Council Provided – Homes and Communities',
    'parent-family-support',
    'targeted',
    3,
  ],
  ['Family Group Conferencing', null, null, 'Plymouth City Council Provided – Social Care', 'parent-family-support', 'targeted', 3],
  ['Maternity Services', null, 'New Devon CCG', 'Plymouth Hospital Trust', 'early-childhood', 'universal', 3],
  ["Children's Centres", null, 'Plymouth City Council', 'Voluntary and Community Sector (VCS)', 'early-childhood', 'universal', 3],
  [
    'Health Visiting',
    null,
    'NHS England (to Plymouth City Council in 2015)',
    'Plymouth Community Healthcare',
    'early-childhood',
    'universal',
    3,
  ],
  [
    'Family Nurse Partnership',
    null,
    'NHS England (to Plymouth City Council in 2015)',
    'Plymouth Community Healthcare',
    'early-childhood',
    'targeted',
    3,
  ],
  ['Early Years Advisors', null, null, 'Plymouth City Council Provided', 'early-childhood', 'early-help-system', 3],
  ["Children's Community Nursing", paediatrics, 'New Devon CCG', 'Plymouth Hospital Trust', 'send-health', 'specialist', 3],
  ['Community Paediatricians', paediatrics, 'New Devon CCG', 'Plymouth Hospital Trust', 'send-health', 'specialist', 3],
  ["Children's Development Centre", paediatrics, 'New Devon CCG', 'Plymouth Hospital Trust', 'send-health', 'specialist', 3],
  ['Occupational Therapy', paediatrics, 'New Devon CCG', 'Plymouth Hospital Trust', 'send-health', 'targeted', 3],
  ['Education Psychology', null, null, 'Plymouth City Council Provided', 'send-health', 'specialist', 2],
  ['Short Breaks', null, 'Plymouth City Council', 'Various VCS and Education Providers', 'send-health', 'targeted', 3],
  [
    'Education placements, including 16+ (high needs block)',
    null,
    'DSG - schools formula agreed with Schools Forum',
    'Education Providers (various)',
    'send-health',
    'specialist',
    3,
  ],
  ['Personalised health budget', null, 'New Devon CCG', 'Various', 'send-health', 'specialist', 2],
  ['Social care budget for individual support', null, 'Plymouth City Council', 'Various', 'send-health', 'targeted', 2],
  ['Early Years Inclusion Service (0-5)', disability, null, 'Plymouth City Council Provided', 'send-health', 'targeted', 3],
  ['Advisory team for sensory support', disability, null, 'Plymouth City Council Provided', 'send-health', 'targeted', 3],
  ['Communication Interaction Team', disability, null, 'Plymouth City Council Provided', 'send-health', 'targeted', 3],
  ["Children's Occupational Therapy", disability, null, 'Plymouth City Council Provided', 'send-health', 'targeted', 3],
  ['Social Care', disability, null, 'Plymouth City Council Provided', 'send-health', 'specialist', 3],
  ['Speech and Language', null, 'New Devon CCG', 'Plymouth Community Healthcare', 'send-health', 'targeted', 3],
  ['Community Equipment (in with Adult CES)', null, 'Plymouth City Council and NEW Devon CCG', null, 'send-health', 'targeted', 3],
  ['CAMHS', null, 'Plymouth City Council and New Devon CCG', 'Plymouth Community Health Care', 'vulnerable-cyp', 'specialist', 3],
  ['Education Welfare', null, 'Plymouth City Council and schools', 'Plymouth City Council- ELAFS', 'vulnerable-cyp', 'targeted', 3],
  [
    'Early Intervention Psychosis 16-25 (joint delivery CAMHS and The Zone)',
    null,
    'New Devon CCG (adults)',
    'VCS',
    'vulnerable-cyp',
    'specialist',
    3,
  ],
  ['Early Intervention Personality Disorder 16-25', null, 'New Devon CCG (adults)', 'VCS', 'vulnerable-cyp', 'specialist', 3],
  [
    'Integrated Youth Service (Community, Youth Offending, Care Leavers and Targeted Services)',
    null,
    'Plymouth City Council (Youth Offending Service: joint funding)',
    'Plymouth City Council – Homes and Communities',
    'vulnerable-cyp',
    'targeted',
    2,
  ],
  ['YP Substance Misuse Service', null, 'Plymouth City Council', 'Harbour Drug and Alcohol Services', 'vulnerable-cyp', 'targeted', 3],
  ['School Nursing', null, 'Plymouth City Council – Public Health', 'Plymouth Community Healthcare', 'vulnerable-cyp', 'universal', 3],
  ['Alternative Complementary Education', null, 'DSG funded placements', 'Plymouth City Council', 'vulnerable-cyp', 'specialist', 3],
  ['Information advice and guidance', null, 'Plymouth City Council', 'Careers South West', 'vulnerable-cyp', 'early-help-brief', 3],
  ['Young Carers and Affected Others', null, 'Plymouth City Council', 'VCS', 'vulnerable-cyp', 'targeted', 3],
  ['Small contracts - Family Therapy and Relate', null, 'NEW Devon CCG', 'VCS', 'vulnerable-cyp', 'early-help-brief', 1],
  [
    'Placements (foster, residential and secure)',
    null,
    'Plymouth City Council',
    'Plymouth City Council – and Independent FA Residential Care',
    'edge-of-care',
    'specialist',
    3,
  ],
  [
    'Bespoke individual commissioning and court ordered assessments, secure transport etc',
    null,
    'Plymouth City Council',
    'Various',
    'edge-of-care',
    'specialist',
    3,
  ],
  ['Adoption Support', null, 'Plymouth City Council', 'Plymouth City Council social care', 'edge-of-care', 'specialist', 3],
  ['Advocacy and Independent Visiting', null, 'Plymouth City Council', 'VCS', 'edge-of-care', 'specialist', 3],
  ["Children and Young People's Participation", null, 'Plymouth City Council', 'VCS', 'edge-of-care', 'early-help-system', 1],
  ['Dedicated Nurse for Looked after Children', null, 'NEW Devon CCG', 'Plymouth Community Healthcare', 'edge-of-care', 'specialist', 3],
  ['Looked after children Virtual School Service', null, null, 'Plymouth City Council – ELAFS', 'edge-of-care', 'specialist', 3],
];

/** Plymouth's 44 services. A commissioner of `n/a` is left out, as the reader of tables does. */
export const plymouthServices: readonly LabelledService[] = facts.map(
  ([service, group, commissioner, provider, element, tier, sure], index) => ({
    id: `PLY-${(index + 1).toString().padStart(2, '0')}`,
    service,
    group,
    commissioner,
    provider,
    element,
    tier,
    sure,
  }),
);
