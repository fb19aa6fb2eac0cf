/**
 * Writes the workbooks of fixtures/plymouth: `npx tsx tests/make-fixtures/plymouth.ts`.
 *
 * Figures, names of services and bodies, dates and counts are those of Plymouth's draft Commissioning Strategy for
 * Children and Young People, version 1.0 (February 2015). Activities, intentions, milestones and outcomes are told in
 * short words of our own. The csv and yaml files beside the workbooks are kept by hand.
 */
import { addBlank, addCells, addHeadings, addMerged, addTitles, type Cell, newBook, newSheet, POUNDS, saveBook } from './sheet.js';

const ORGANISATION = 'Plymouth City Council and NEW Devon CCG';
const AS_OF = '2015-06-30';
const FOLDER = new URL('../../fixtures/plymouth/data/', import.meta.url);

const NOT_STATED = 'not stated';
const COUNCIL = 'Plymouth City Council';

await writeFinance();
await writeServices();
await writeAnnualPlan();
await writeIntentions();
await writeChildHealthProfile();
await writeDocumentControl();

/** Table 1 (section 2.5) kept as text with its footnote marks, and the five elements of section 7.6 as numbers. */
async function writeFinance(): Promise<void> {
  const book = newBook(ORGANISATION, AS_OF);

  const strategies = newSheet(book, 'Strategies', [30, 26, 26]);
  addTitles(strategies, ['Table 1: commissioning budgets in scope, by strategy', 'Section 2.5 of the strategy'], 3);
  addHeadings(strategies, ['Strategy Area', 'Approximate total spend', '% of spend in each Strategy area']);
  addCells(strategies, ['Children and Young People', '£27,150,102*', '6.72%']);
  addCells(strategies, ['Wellbeing', '£60,752,235**', '15.03%']);
  addCells(strategies, ['Community Care', '£119,742,637', '29.62%']);
  addCells(strategies, ['Complex Care', '£196,616,072', '48.64%']);
  addCells(strategies, ['TOTAL', '£404,261,046', null]).font = { bold: true };
  addBlank(strategies);
  addMerged(strategies, '* Contracted spend only at present', 3);
  addMerged(strategies, '** About £40 million of this is prescribing', 3);

  const elements = newSheet(book, 'System elements', [66, 22]);
  addTitles(elements, ['Available resources by system element', 'Section 7.6 of the strategy'], 2);
  addHeadings(elements, ['System element', 'Approximate current budget']);
  const budgets: [string, number][] = [
    ['Children with specific health, special educational needs or disability', 6_865_572],
    ['Early childhood development', 8_931_663],
    ['Parent and family support', 324_511],
    ['Vulnerable children and young people', 2_186_655],
    ['Children in and on the edge of care', 8_841_701],
  ];
  const rows = budgets.map(([element, budget]) => addCells(elements, [element, budget], [null, POUNDS]).number);
  const result = budgets.reduce((sum, [, budget]) => sum + budget, 0);
  const formula = `SUM(B${Math.min(...rows)}:B${Math.max(...rows)})`;
  addCells(elements, ['Total', { formula, result }], [null, POUNDS]).font = { bold: true };
  addBlank(elements);
  addMerged(elements, 'Note: contracted spend only. In-house services and provision outside the strategy are left out.', 2);

  await saveBook(book, new URL('finance.xlsx', FOLDER));
}

/** Section 5.2: 44 services, the parts of its two bulleted groups each on a row of its own. No values are published. */
async function writeServices(): Promise<void> {
  const paediatrics = 'Community Paediatric Services';
  const disability = "Children's Integrated Disability Services";
  const nhsEngland = 'NHS England (to Plymouth City Council in 2015)';
  const inHouse = 'Plymouth City Council Provided';
  /** Service, part of, current commissioner, provider. */
  const services: [string, string | null, string, string | null][] = [
    ['Social Care Family Support', null, 'n/a', `${inHouse} – Social Care`],
    ['Parent Partnership', null, 'n/a', `${inHouse} – ELAFS`],
    ['Families with a Future', null, 'n/a', `${inHouse} – Homes and Communities and Various`],
    ['Family Intervention Service', null, 'n/a', `${inHouse} – Homes and Communities`],
    ['Family Group Conferencing', null, 'n/a', `${inHouse} – Social Care`],
    ['Maternity Services', null, 'New Devon CCG', 'Plymouth Hospital Trust'],
    ["Children's Centres", null, COUNCIL, 'Voluntary and Community Sector (VCS)'],
    ['Health Visiting', null, nhsEngland, 'Plymouth Community Healthcare'],
    ['Family Nurse Partnership', null, nhsEngland, 'Plymouth Community Healthcare'],
    ['Early Years Advisors', null, 'N/A', inHouse],
    ["Children's Community Nursing", paediatrics, 'New Devon CCG', 'Plymouth Hospital Trust'],
    ['Community Paediatricians', paediatrics, 'New Devon CCG', 'Plymouth Hospital Trust'],
    ["Children's Development Centre", paediatrics, 'New Devon CCG', 'Plymouth Hospital Trust'],
    ['Occupational Therapy', paediatrics, 'New Devon CCG', 'Plymouth Hospital Trust'],
    ['Education Psychology', null, 'n/a', inHouse],
    ['Short Breaks', null, COUNCIL, 'Various VCS and Education Providers'],
    [
      'Education placements, including 16+ (high needs block)',
      null,
      'DSG - schools formula agreed with Schools Forum',
      'Education Providers (various)',
    ],
    ['Personalised health budget', null, 'New Devon CCG', 'Various'],
    ['Social care budget for individual support', null, COUNCIL, 'Various'],
    ['Early Years Inclusion Service (0-5)', disability, 'n/a', inHouse],
    ['Advisory team for sensory support', disability, 'n/a', inHouse],
    ['Communication Interaction Team', disability, 'n/a', inHouse],
    ["Children's Occupational Therapy", disability, 'n/a', inHouse],
    ['Social Care', disability, 'n/a', inHouse],
    ['Speech and Language', null, 'New Devon CCG', 'Plymouth Community Healthcare'],
    ['Community Equipment (in with Adult CES)', null, 'Plymouth City Council and NEW Devon CCG', null],
    ['CAMHS', null, 'Plymouth City Council and New Devon CCG', 'Plymouth Community Health Care'],
    ['Education Welfare', null, 'Plymouth City Council and schools', 'Plymouth City Council- ELAFS'],
    ['Early Intervention Psychosis 16-25 (joint delivery CAMHS and The Zone)', null, 'New Devon CCG (adults)', 'VCS'],
    ['Early Intervention Personality Disorder 16-25', null, 'New Devon CCG (adults)', 'VCS'],
    [
      'Integrated Youth Service (Community, Youth Offending, Care Leavers and Targeted Services)',
      null,
      'Plymouth City Council (Youth Offending Service: joint funding)',
      'Plymouth City Council – Homes and Communities',
    ],
    ['YP Substance Misuse Service', null, COUNCIL, 'Harbour Drug and Alcohol Services'],
    ['School Nursing', null, 'Plymouth City Council – Public Health', 'Plymouth Community Healthcare'],
    ['Alternative Complementary Education', null, 'DSG funded placements', COUNCIL],
    ['Information advice and guidance', null, COUNCIL, 'Careers South West'],
    ['Young Carers and Affected Others', null, COUNCIL, 'VCS'],
    ['Small contracts - Family Therapy and Relate', null, 'NEW Devon CCG', 'VCS'],
    ['Placements (foster, residential and secure)', null, COUNCIL, 'Plymouth City Council – and Independent FA Residential Care'],
    ['Bespoke individual commissioning and court ordered assessments, secure transport etc', null, COUNCIL, 'Various'],
    ['Adoption Support', null, COUNCIL, 'Plymouth City Council social care'],
    ['Advocacy and Independent Visiting', null, COUNCIL, 'VCS'],
    ["Children and Young People's Participation", null, COUNCIL, 'VCS'],
    ['Dedicated Nurse for Looked after Children', null, 'NEW Devon CCG', 'Plymouth Community Healthcare'],
    ['Looked after children Virtual School Service', null, 'n/a', 'Plymouth City Council – ELAFS'],
  ];

  const book = newBook(ORGANISATION, AS_OF);
  const sheet = newSheet(book, 'Existing provision', [52, 36, 40, 48, 14]);
  addTitles(sheet, ['Current provision', 'Section 5.2 of the strategy'], 5);
  addHeadings(sheet, ['Service', 'Part of', 'Current commissioner', 'Provider', 'Annual value']);
  for (const service of services) addCells(sheet, [...service, NOT_STATED]);
  addBlank(sheet);
  addMerged(sheet, 'Note: the strategy gives no value, element or tier for a single service.', 5);

  await saveBook(book, new URL('services.xlsx', FOLDER));
}

/** The annual plan's 17 activities. Some element cells are merged downwards, others only filled on their first row. */
async function writeAnnualPlan(): Promise<void> {
  const both = '1. New Devon CCG\n2. Plymouth City Council';
  /** Activity, outcomes, lead, timeframe. */
  type Activity = [string, string, string, string];
  const elements: { element: string; merged: boolean; activities: Activity[] }[] = [
    {
      element: 'Early Help',
      merged: true,
      activities: [
        [
          'Agree how outcomes are to be monitored (with tracking and payment by results for Families with a Future)',
          'Framework in place and tracking whether Early Help works',
          'Joint',
          'April 2015',
        ],
        [
          'Review information, advice, guidance and mediation in commissioned services; vary contracts so that Early Help has its Single Point of Contact',
          'Information and advice joined into the Gateway',
          'Joint',
          'September 2015',
        ],
      ],
    },
    {
      element: 'Family Support',
      merged: true,
      activities: [
        [
          'Targeted Family Support Service (in house): specification and performance monitoring in place',
          'Performance monitoring framework agreed\nBetter outcomes shown for children at the edge of care',
          COUNCIL,
          'April 2015\nSeptember 2015',
        ],
        [
          'Business case for enough evidence based Parenting Support Programmes, agreed with schools and partners',
          'More parenting programmes for managing behaviour\nCo-commissioning agreed with schools',
          COUNCIL,
          'September 2015',
        ],
      ],
    },
    {
      element: 'Integrated Early Childhood Services',
      merged: false,
      activities: [
        [
          "Shared outcome framework across\n1. Maternity\n2. Health Visiting and Children's Centres",
          'KPIs agreed in contracts',
          both,
          'October 2015',
        ],
        [
          'Health Visiting contract: NHS England hands commissioning to the council, with a specification that fits local need',
          'Contract in place',
          COUNCIL,
          'October 2015',
        ],
        [
          'Develop and implement priority pathways:\n1. Families who are vulnerable\n2. Breastfeeding, food and exercise\n3. Additional or developmental needs',
          'Pathways in place',
          'Joint',
          '1. July 2015,\n2. October 2015\n3. December 2015',
        ],
      ],
    },
    {
      element: 'Children with Specific Health and Special Educational Needs and Disability',
      merged: true,
      activities: [
        ['Plan and business case for tender, for a more joined up Short Break offer', 'Clear offer planned', COUNCIL, 'December 2015'],
        ['One transition pathway shared by education, health and adult social care', 'Transition pathway agreed', 'Joint', 'Sept 2015'],
        [
          'Business case to integrate specialist services in full:\n- scope\n- options appraisal: who delivers, and how it is commissioned',
          'Future integrated model agreed, to start April 2017',
          'Joint',
          'March 2016',
        ],
        [
          'Personal budgets running for\n1. Health\n2. Social Care',
          'Families can get personal budgets',
          '1. NEW Devon CCG\n2. Plymouth City Council',
          'December 2015',
        ],
        [
          'Market development: more choice and better quality of 16+ education placements (SEND)',
          'Wider offer of suitable placements',
          COUNCIL,
          'August 2015',
        ],
        [
          'Co-design with partners an integrated pathway, prevention to intervention, for known gaps:\n1. Behaviour that is complex and takes risks\n2. ASC with complex behaviour\n3. Self-harm',
          'More coherent offer in place\nFuture commissioning needs understood\nLess demand on CAMHS and social care\nJoint funding approaches with schools',
          'NEW Devon CCG',
          'December 2015',
        ],
      ],
    },
    {
      element: 'Vulnerable Children and Young People',
      merged: false,
      activities: [
        [
          'Business case for an alliance or collaboration of providers on mental health, taking risks and exclusion, social or from education:\n- in house and outsourcing decisions for council services\n- current offer of the preferred health provider',
          'Future model agreed, for tender, service to begin April 2017',
          'Joint',
          'March 2016',
        ],
      ],
    },
    {
      element: 'Children in and on the Edge of Care',
      merged: false,
      activities: [
        [
          'Wrap Around Support model of care:\n1. Pilot with a few high risk young people, in bespoke packages\n2. Business case to transform services for these adolescents\n3. Implement new way of working',
          'New model working for high risk children\nChildren diverted from care\nFewer high cost placements',
          COUNCIL,
          '1. April – September 2015\n2. September 2015\n3. March 2016',
        ],
        [
          'Pilot a block contract with a provider for beds within a 20 mile radius of the city (with Cornwall)',
          'More bespoke models of care\nChildren live 20 miles from Plymouth at most\nCare without breaks',
          COUNCIL,
          'Implementation October 2015',
        ],
        [
          'Start the business case for the next Peninsula Framework for placements',
          'Business case for tender, services from April 2017\nMore bespoke models of care\nChildren live 20 miles from Plymouth at most\nCare without breaks\nMoney well spent',
          'Local Authority Peninsula Commissioning Board',
          'March 2016,',
        ],
      ],
    },
  ];

  const book = newBook(ORGANISATION, AS_OF);
  const sheet = newSheet(book, 'Annual plan 2015-16', [30, 58, 46, 26, 28]);
  addTitles(sheet, ['Annual Commissioning Plan 2015/16', "Children and Young People's Services"], 5);
  addHeadings(sheet, ['System Element', 'Commissioning Activity', 'Key Outcomes', 'Lead Commissioner', 'Timeframe']);
  for (const { element, merged, activities } of elements) {
    const rows = activities.map((activity, index) => addCells(sheet, [index === 0 ? element : null, ...activity]).number);
    if (merged) sheet.mergeCells(Math.min(...rows), 1, Math.max(...rows), 1);
  }

  await saveBook(book, new URL('annual-plan.xlsx', FOLDER));
}

/** Section 8: each group under a heading row of its own with the column headings repeated. */
async function writeIntentions(): Promise<void> {
  /** Intention, then milestones by year; several milestones of a year stand on lines of their own. */
  type Intention = [string, string[], string[], string[]];
  const groups: { heading: string; intentions: Intention[] }[] = [
    {
      heading: 'Create a system for Early Help Coordination',
      intentions: [
        [
          'Implement the agreed Early Help operating model',
          [
            'Operating model and Gateway reviewed and shaped with partners',
            'Review of information, advice, guidance and mediation in commissioned services, to scope what could go into the Gateway',
            'Referral systems for targeted services reviewed and integrated',
            'Way to monitor outcomes agreed (with tracking and payment by results for Families with a Future)',
          ],
          [
            'Partners understand how Gateway, DRSS, safeguarding advice and assessment, schools and early years offers fit together',
            'Advice, guidance and mediation reached directly from the Gateway',
            'Gateway is where targeted services are referred to',
            'Payment by results claims for the agreed target of families pay for future delivery',
          ],
          ['Payment by results claims for the agreed target of families bring the Council income'],
        ],
        [
          'Gateway able to support families as the SEND agenda requires, with an up to date Local Offer',
          ['SEND single point of contact and its functions moved into the Gateway'],
          [],
          [],
        ],
        [
          'Further develop use of the Plymouth Online Directory',
          ['Review of resource the directory needs, with the Local Offer kept fresh'],
          ['Directory does more for information and advice'],
          [],
        ],
      ],
    },
    {
      heading: 'Family Support',
      intentions: [
        [
          'One Targeted Family Support Service',
          [
            'New service model agreed, with service specification and outcome monitoring (section 7.1: remodelling to be complete January 2015)',
          ],
          [
            'Targeted offer fits the rest of family support in the Early Help system',
            'Review whether the service has enough specialist leads',
          ],
          ['Full review of demand and impact, and of future commissioning options'],
        ],
        [
          'Enough evidence based Parenting Support Programmes for managing behaviour',
          ['Business case, and findings of the parenting programme review acted on, with schools as co-commissioners'],
          ['Enough parenting courses and fewer families dropping out'],
          [],
        ],
      ],
    },
    {
      heading: 'Integrated Early Childhood Services',
      intentions: [
        [
          'Shared outcome framework for Early Years contracts',
          [
            "Shared outcomes and KPIs agreed for Maternity and Health Visiting contracts, in line with Children's Centres, the 2013 parent consultation and the CCG maternity strategy",
          ],
          ['Joint KPIs reviewed, to drive improvement'],
          ['Joint KPIs reviewed, to inform improvement'],
        ],
        [
          "Successful transition of Health Visiting commissioning, working more closely with Children's Centres",
          [
            'New service specification (March 2015), agreed with NHS England and the provider',
            'Council holds the contract (October 2015)',
            'Joint operating models, with options for joint funding, along agreed pathways',
          ],
          ['Progress on Building Community Capacity reviewed in both contracts, volunteering included'],
          [],
        ],
        [
          'Accessible Early Years community based offer',
          ["Plan for midwives and health visitors to sit and work together in Children's Centres, using community buildings well"],
          ['Health Visiting fully co-located'],
          [],
        ],
        [
          "New pathways across maternity, health visiting and children's centres for priority need",
          [
            'Priority pathways: families who are vulnerable; breastfeeding, food and exercise; additional or developmental needs',
            'Early help brief interventions for parental low mood and attachment',
            'Need reviewed and next priority pathways agreed',
          ],
          [
            'Integrated Early Years Review (Autumn 2016)',
            'Shared pathways are usual practice, work is better joined up (stakeholder review)',
            'Families report a better experience than in the 2013 consultation',
            'Gaps in interventions filled',
            'Impact on KPIs',
            'Future commissioning approach agreed',
          ],
          [
            'Agreed option carried out: tender for new service, extension of contracts, or extension with variation',
            'Maternity Services contract varied if necessary',
          ],
        ],
      ],
    },
    {
      heading: 'Education and Disability Services for children (heading reconstructed)',
      intentions: [
        [
          'More joined up Short Break offer',
          [
            'Commissioning plan for Short Breaks',
            'Targeted and specialist services reshaped (in house too)',
            'Short break funding pooled with health',
          ],
          [
            'Business case for tender of specialist short breaks and brokerage, with reasons for outsourcing any council resource',
            'Single pathway for all short breaks made stronger',
          ],
          ['New offer implemented'],
        ],
        [
          'More choice and better quality of 16+ education placements (SEND)',
          ['Market development: quality, sufficiency and referral reviewed'],
          ['Framework contracts for 16+ education placements: business case, then tender'],
          ['Implementation'],
        ],
        [
          'Better Autistic Spectrum Condition pathway, transition included',
          ['One transition pathway shared by education, health and adult social care'],
          ['Business case for capital for short breaks for ASC or complex behaviour (prevention from care)'],
          ['Short breaks for vulnerable children with ASC in place'],
        ],
        [
          'Education, health and social care services fully integrated',
          [
            'First agreed changes to specifications, to meet what SEND now requires',
            "Council's own SEND offer scoped, its functions analysed",
            'CCG contracts that touch SEND reviewed in full, paediatrics too',
            'First changes developed for co-delivery in 16/17',
          ],
          [
            'First co-delivery models',
            'Business case for full integration: scope, options appraisal of delivery body and commissioning process',
          ],
          ['New model implemented'],
        ],
        [
          'More access to personal budgets',
          ['Health and social care personal budgets running'],
          ['Education personal budgets available'],
          [],
        ],
        [
          'Specialist education provision matches need',
          ['SEN review of special school and specialist provision finished and taken to schools forum'],
          ['Re-commissioning of provision starts'],
          ['SEND place planning goes on'],
        ],
      ],
    },
    {
      heading: 'Commissioning pathways of care for vulnerable children',
      intentions: [
        [
          'Co-Commissioning Plan with schools: mental health and behaviour pathway, tiers 1 – 4',
          [
            'Integrated pathway, prevention to intervention, co-designed with partners for known gaps: complex and risk taking behaviour; ASC with complex behaviour; self-harm',
            'Joint funding with schools developed for the collaborative services business case',
            'Market developed for support to the Healthy Child Programme: emotional wellbeing; healthy lifestyle; relationships and sexual health; education on drugs and alcohol',
          ],
          [
            'Procurement as appropriate',
            'Market developed for bespoke services to schools and social care',
            'Options appraisal: how to commission the bespoke offer and assure its quality',
          ],
          [],
        ],
      ],
    },
    {
      heading: 'Children in and on the edge of care (heading reconstructed)',
      intentions: [
        [
          'Wrap around support for adolescents and families near care, or facing an unstable, costly or distant placement (start reconstructed)',
          ['Project set up to scope and run the change in services for these adolescents'],
          [
            'Final business case for wrap around approach agreed: part of a collaboration or alliance tender, or an in house multi-disciplinary service',
          ],
          ['Implement and review'],
        ],
        [
          'A foster and residential market with enough places of good quality',
          [
            'Residential cost and quality benchmarking finished',
            'Quality assurance and service modelling for the residential market',
            'Business case for the next Peninsula Framework',
          ],
          ['Tender for Peninsula Framework contracts', 'Foster care cost and volume contract tendered again'],
          ['New contracts implemented'],
        ],
      ],
    },
  ];

  const book = newBook(ORGANISATION, AS_OF);
  const sheet = newSheet(book, 'Intentions', [40, 58, 58, 46]);
  addTitles(sheet, ['Commissioning intentions 2015/16 to 2017/18', 'Section 8.0 of the strategy'], 4);
  groups.forEach(({ heading, intentions }, index) => {
    if (index > 0) addBlank(sheet);
    addMerged(sheet, heading, 4).font = { bold: true };
    addHeadings(sheet, ['Commissioning Intention', 'Milestones 2015/16', 'Milestones 16/17', 'Milestones 17/18']);
    for (const [intention, ...years] of intentions) {
      addCells(sheet, [intention, ...years.map((milestones) => milestones.join('\n') || null)]);
    }
  });

  await saveBook(book, new URL('intentions.xlsx', FOLDER));
}

/** Section 4.3: the 32 indicators of the Child Health Profile. Domains are merged downwards, as on the profile. */
async function writeChildHealthProfile(): Promise<void> {
  /** Indicator, local number, local value, England average, worst and best. */
  type Indicator = [string, number | '-', number, number, number, number];
  const domains: { domain: string; indicators: Indicator[] }[] = [
    {
      domain: 'Premature mortality',
      indicators: [
        ['Infant mortality', 15, 4.4, 4.3, 7.7, 1.3],
        ['Child mortality rate (1-17 years)', 6, 11.6, 12.5, 21.7, 4.0],
      ],
    },
    {
      domain: 'Health protection',
      indicators: [
        ['MMR vaccination for one dose (2 years)', 3_042, 92.6, 92.3, 77.4, 98.4],
        ['Dtap / IPV / Hib vaccination (2 years)', 3_224, 98.1, 96.3, 81.9, 99.4],
        ['Children in care immunisations', 235, 83.9, 83.2, 0.0, 100.0],
        ['Acute sexually transmitted infections (including chlamydia)', 1_416, 33.1, 34.4, 89.1, 14.1],
      ],
    },
    {
      domain: 'Wider determinants of ill health',
      indicators: [
        ['Children achieving a good level of development at the end of reception', 1_715, 57.3, 51.7, 27.7, 69.0],
        ['GCSEs achieved (5 A*-C inc. English and maths)', 1_727, 60.8, 60.8, 43.7, 80.2],
        ['GCSEs achieved (5 A*-C inc. English and maths) for children in care', 5, 16.7, 15.3, 0.0, 41.7],
        ['16-18 year olds not in education, employment or training', 690, 7.8, 5.8, 10.5, 2.0],
        ['First time entrants to the youth justice system', 150, 669.8, 537.0, 1_426.6, 150.7],
        ['Children in poverty (under 16 years)', 10_140, 22.4, 20.6, 43.6, 6.9],
        ['Family homelessness', 188, 1.6, 1.7, 9.5, 0.1],
        ['Children in care', 370, 73, 60, 166, 20],
        ['Children killed or seriously injured in road traffic accidents', 8, 17.8, 20.7, 45.6, 6.3],
      ],
    },
    {
      domain: 'Health improvement',
      indicators: [
        ['Low birthweight of all babies', 256, 7.4, 7.3, 10.2, 4.2],
        ['Obese children (4-5 years)', 274, 10.0, 9.3, 14.8, 5.7],
        ['Obese children (10-11 years)', 389, 17.6, 18.9, 27.5, 12.3],
        ['Children with one or more decayed, missing or filled teeth', '-', 24.9, 27.9, 53.2, 12.5],
        ['Under 18 conceptions', 186, 43.6, 30.7, 58.1, 9.4],
        ['Teenage mothers', 56, 1.7, 1.2, 3.1, 0.2],
        ['Hospital admissions due to alcohol specific conditions', 42, 82.0, 42.7, 113.5, 14.6],
        ['Hospital admissions due to substance misuse (15-24 years)', 30, 72.6, 75.2, 218.4, 25.4],
      ],
    },
    {
      domain: 'Prevention of ill health',
      indicators: [
        ['Smoking status at time of delivery', 564, 16.7, 12.7, 30.8, 2.3],
        ['Breastfeeding initiation', 2_327, 69.1, 73.9, 40.8, 94.7],
        ['Breastfeeding prevalence at 6-8 weeks after birth', 1_180, 34.2, 47.2, 17.5, 83.3],
        ['A&E attendances (0-4 years)', 5_111, 332.4, 510.8, 1_861.3, 214.4],
        ['Hospital admissions caused by injuries in children (0-14 years)', 647, 153.3, 103.8, 191.3, 61.7],
        ['Hospital admissions caused by injuries in young people (15-24 years)', 543, 127.1, 130.7, 277.3, 63.8],
        ['Hospital admissions for asthma (under 19 years)', 81, 148.8, 221.4, 591.9, 63.4],
        ['Hospital admissions for mental health conditions', 36, 70.7, 87.6, 434.8, 28.7],
        ['Hospital admissions as a result of self-harm (10-24 years)', 242, 425.5, 346.3, 1_152.4, 82.4],
      ],
    },
  ];

  const book = newBook(ORGANISATION, AS_OF);
  const sheet = newSheet(book, 'Profile 2014', [30, 6, 64, 11, 12, 11, 11, 11]);
  addTitles(sheet, ['Child Health Profile 2014: Plymouth', 'Section 4.3 of the strategy'], 8);
  const columns = ['Domain', 'No.', 'Indicator', 'Local no.', 'Local value', 'Eng. ave.', 'Eng. worst', 'Eng. best'];
  addHeadings(sheet, columns);
  let number = 0;
  for (const { domain, indicators } of domains) {
    const rows = indicators.map(([indicator, count, ...values], index) => {
      number += 1;
      const cells: Cell[] = [index === 0 ? domain : null, number, indicator, count, ...values];
      // The rate of children in care is printed in whole numbers, every other value to one place.
      const value = indicator === 'Children in care' ? '0' : '#,##0.0';
      return addCells(sheet, cells, [null, '0', null, '#,##0', value, value, value, value]).number;
    });
    sheet.mergeCells(Math.min(...rows), 1, Math.max(...rows), 1);
  }

  await saveBook(book, new URL('child-health-profile.xlsx', FOLDER));
}

/** The version table, its dates text in the forms they are printed in, and the sign-offs nobody has filled in. */
async function writeDocumentControl(): Promise<void> {
  const withheld = 'name withheld';
  const book = newBook(ORGANISATION, AS_OF);

  const versions = newSheet(book, 'Versions', [10, 14, 32, 44, 16]);
  addTitles(versions, ['Document control'], 5);
  addHeadings(versions, ['Version', 'Date', 'Author', 'Change Ref', 'Pages Affected']);
  const changes: (string | null)[][] = [
    ['0.1', '18.09.2014', withheld, null, null],
    ['0.2', null, null, null, null],
    ['0.3', '22.09.14', withheld, 'Sections 3, 4 and 5.6', null],
    ['0.4', '03.10.14', withheld, 'Full edit', null],
    ['0.5', '08.10.14', withheld, null, null],
    ['0.6', '09.10.14', withheld, 'Section 7.0', null],
    ['0.7', '31.12.14', withheld, 'Changes after first feedback', null],
    ['0.8', '15.01.15', 'names withheld (three authors)', 'Health focus; SEND section changed and renamed', null],
    ['0.9', '13.02.2015', withheld, 'Introduction and finances', null],
    ['1.0', '19.02.2015', withheld, 'Annual Commissioning Plan (p 48)', null],
    [null, null, null, 'KPIs added', null],
  ];
  for (const change of changes) addCells(versions, change);

  const signOff = newSheet(book, 'Sign-off', [22, 24, 24, 18, 14]);
  addTitles(signOff, ['Quality reviewers and finance sign-off'], 5);
  addHeadings(signOff, ['Sign-off', 'Name', 'Position', 'Signature', 'Date']);
  for (const role of ['Quality reviewer', 'Quality reviewer', 'Quality reviewer', 'Finance sign-off']) {
    addCells(signOff, [role, null, null, null, null]);
  }

  await saveBook(book, new URL('document-control.xlsx', FOLDER));
}
