import { expect, it } from 'vitest';
import { explain } from '../../src/mapping/weighing/weigh.ts';
import { outOfScope } from '../../src/mapping/weighing/weight.ts';
import { placeOf } from './placed-by-words.ts';
import { wordsAlone } from './rows.ts';

it.each([
  ['Mobile youth provision, north', 'vulnerable-cyp', 'universal'],
  ['Gift cards for staff', outOfScope, null],
  ['Insurance placement', outOfScope, null],
  ['Ageing well residential care placement', outOfScope, null],
  ['Children’s home-based care service', 'send-health', 'targeted'],
  ['Community health services for children', 'send-health', 'specialist'],
  ['Fun and food at Easter', 'vulnerable-cyp', 'universal'],
  ['Attendance and attainment data, looked after children', outOfScope, null],
  ['Review of children’s residential sufficiency', outOfScope, null],
  ['Annual reviews of plans, SEND', 'send-health', 'specialist'],
  ['Paediatric life support, trust staff', outOfScope, null],
  ['Prepaid card platform for care leavers', outOfScope, null],
  ['Incubators and neonatal ventilators', outOfScope, null],
  ['Donor milk supply, neonatal units', 'early-childhood', 'specialist'],
  ['Maternity sonographers (insourcing)', outOfScope, null],
  ['Family information directory and local offer', 'parent-family-support', 'early-help-system'],
  ['Visits hall play, families affected by imprisonment', 'parent-family-support', 'targeted'],
  ['Young Muslims’ group', 'vulnerable-cyp', 'targeted'],
  ['Qualified teachers of the visually impaired', 'send-health', 'targeted'],
  ['Adolescent hub with respite beds', 'edge-of-care', 'specialist'],
  ['Detached youth work at ASB hotspots', 'vulnerable-cyp', 'targeted'],
  ['BF peer supporters', 'early-childhood', 'universal'],
  ['Infant feeding clinic', 'early-childhood', 'universal'],
  ['Parent-infant relationship service', 'early-childhood', 'targeted'],
  ['Personal care for disabled young people', 'send-health', 'targeted'],
  ['Homecare for children with disabilities', 'send-health', 'targeted'],
  ['Homecare zone 3', outOfScope, null],
  ['Residential schools (38 wks)', 'send-health', 'specialist'],
  ['NMSS placement 52 wk', 'send-health', 'specialist'],
  ['Early help delivery partner', 'parent-family-support', 'targeted'],
  ['Town centre delivery partner', outOfScope, null],
  ['Family information line', 'parent-family-support', 'early-help-system'],
  ['Family group conferences', 'parent-family-support', 'targeted'],
  ['Family group conferences (pre-proceedings)', 'parent-family-support', 'specialist'],
  ['Incredible Years accreditation', 'parent-family-support', 'early-help-system'],
  ['BSL for parents', 'send-health', 'targeted'],
  ['Sign language interpreters', outOfScope, null],
  ['Local offer coordinator', 'send-health', 'early-help-system'],
  ['CAMHS advice line for schools', 'vulnerable-cyp', 'early-help-system'],
  ['Alternative provision places, autumn', 'vulnerable-cyp', 'targeted'],
  ['EWO casework for academies', 'vulnerable-cyp', 'targeted'],
  ['Targeted IAG', 'vulnerable-cyp', 'targeted'],
  ['Physio in special and mainstream schools', 'send-health', 'targeted'],
  ['Tuition framework', outOfScope, null],
  ['Tuition for pupils out of school', 'vulnerable-cyp', 'targeted'],
  ['Music tuition in schools', outOfScope, null],
  ['Restorative justice service', outOfScope, null],
  ['Youth restorative justice service', 'vulnerable-cyp', 'specialist'],
  ['Crisis cafe', outOfScope, null],
  ['Crisis cafe for under 18s', 'vulnerable-cyp', 'targeted'],
  ['HAF programme coordination', 'vulnerable-cyp', 'early-help-system'],
  ['HAF voucher platform', outOfScope, null],
  ['Adventure playground', 'vulnerable-cyp', 'universal'],
  ["Children's playground", outOfScope, null],
  ['AP quality assurance', 'vulnerable-cyp', 'early-help-system'],
  ['Knife crime awareness in schools', 'vulnerable-cyp', 'early-help-brief'],
  ['Support for adult carers and young carers', 'vulnerable-cyp', 'targeted'],
  ['Support for adult carers', outOfScope, null],
  ['Low secure CAMHS beds', 'vulnerable-cyp', 'specialist'],
  ['Suicide bereavement service', outOfScope, null],
  ['All age autism diagnosis', outOfScope, null],
  ['Residents association small grants', outOfScope, null],
  ["Children's Fund small grants", 'vulnerable-cyp', 'universal'],
  ['Agency youth workers', outOfScope, null],
  ['Year 6 transition summer school', 'vulnerable-cyp', 'early-help-brief'],
  ['Homework clubs', 'vulnerable-cyp', 'universal'],
  ['Refuge for young runaways', 'vulnerable-cyp', 'specialist'],
  ['Family court legal costs', outOfScope, null],
  ['Young victims of crime', 'vulnerable-cyp', 'targeted'],
  ['Victims of crime', outOfScope, null],
  ['1:1 tuition for pupils with EHCP', 'send-health', 'specialist'],
  ['EOTAS packages - tutors', 'vulnerable-cyp', 'specialist'],
  ['EOTAS EHCP package', 'send-health', 'specialist'],
  ['SEND HAF places', 'send-health', 'targeted'],
  ['Playscheme for disabled children', 'send-health', 'targeted'],
  ['CYP homecare', 'send-health', 'targeted'],
  ['Residential overnight respite, children', 'send-health', 'specialist'],
  ['Respite beds', outOfScope, null],
  ['ADHD parenting programme', 'send-health', 'early-help-brief'],
  ['Adult ADHD assessments', outOfScope, null],
  ['Special school build', outOfScope, null],
  ['Childcare for disabled children', 'send-health', 'targeted'],
  ['Paediatric first aid for early years', 'early-childhood', 'early-help-system'],
  ['Neonatal BCG', 'early-childhood', 'universal'],
  ['CYP immunisation team', 'vulnerable-cyp', 'universal'],
  ['Flu vaccination', outOfScope, null],
  ['HI and VI pupils', 'send-health', 'targeted'],
  ['Taxi with escort', 'send-health', 'specialist'],
  ['Acquired brain injury rehabilitation', outOfScope, null],
  ['Acquired brain injury rehabilitation, children', 'send-health', 'targeted'],
  ['Homecare package (child)', 'send-health', 'targeted'],
  ['Specialist midwifery', 'early-childhood', 'targeted'],
  ['Maternity cover', outOfScope, null],
  ['Breakfast club', 'early-childhood', 'universal'],
  ['Short breaks lot 2: overnight respite', 'send-health', 'specialist'],
  ['Support planning for children', 'send-health', 'targeted'],
  ['School Direct (salaried)', outOfScope, null],
  ['Infant bonding courses', 'early-childhood', 'early-help-brief'],
  ['Emotional Health and Wellbeing Service for Children in Care', 'edge-of-care', 'specialist'],
  ['Oakfield Special School, 60 place expansion, M&E design', outOfScope, null],
  ['Housing for separated young people', 'edge-of-care', 'specialist'],
  ["Young people's rents", 'edge-of-care', 'specialist'],
  ['Therapeutic support service for children and young people', 'vulnerable-cyp', 'targeted'],
  ['Therapeutic support for looked after children', 'edge-of-care', 'specialist'],
  ['Public health nursing services for school aged children', 'vulnerable-cyp', 'universal'],
  ['Employment support for young people with SEND', 'send-health', 'targeted'],
  ['Care and support at home', outOfScope, null],
  ['Care and support at home for disabled children', 'send-health', 'targeted'],
  ['Acute and community healthcare services', outOfScope, null],
])('words of the trade: %s', (title, element, tier) => {
  expect(placeOf(title)).toEqual([element, tier]);
});

it('takes support after a suicide for that of whoever is bereaved, until its name speaks of children', () => {
  const bereaved = 'Help for individuals and families bereaved by suicide';
  expect(placeOf('Suicide bereavement service', bereaved)[0]).toBe(outOfScope);
  expect(placeOf('Suicide bereavement service for children', bereaved)[0]).toBe('vulnerable-cyp');
});

it.each([
  ['Voluntary sector grant to Kite Scouts', 'To refurbish the toilets of the scout hut', outOfScope, null],
  ['Voluntary sector grant to Kite Karate', "A variety of children's classes", 'vulnerable-cyp', 'universal'],
  ['Neighbourhood grant to The Den', 'A session for families with children 3 years and under', 'early-childhood', 'universal'],
  ['Early talk programme, nursery settings', 'Training and coaching for nursery staff', 'early-childhood', 'early-help-system'],
])('%s is placed by what its description says is done: %s', (title, description, element, tier) => {
  expect(placeOf(title, description)).toEqual([element, tier]);
});

it('takes professional help to schools for no service to children, until its title names one', () => {
  const placed = (title: string) =>
    explain({ title, category: 'Schools - professional', department: 'Children' }, 'contracts', wordsAlone).weights[0]?.element;
  expect(placed('Intervention and support')).toBe(outOfScope);
  expect(placed('Educational psychology')).toBe('send-health');
});

it('takes the headings of the procurement vocabulary for no training', () => {
  const reading = explain({ title: 'Youth club', category: 'Education and training services' }, 'contracts', wordsAlone);
  expect(reading.weights.map(({ words }) => words)).toEqual(['Youth club']);
});
