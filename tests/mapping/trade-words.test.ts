import { expect, it } from 'vitest';
import { explain, outOfScope, proposeElement, proposeTier } from '../../src/mapping/weigh.ts';
import { elements, vocabulary } from './rows.ts';

/** The element and tier the words of a contract's title (and its description) put it on; a place out of scope has no tier. */
function placeOf(title: string, description?: string): [string | null, string | null] {
  const reading = explain({ title, ...(description ? { description } : {}) }, 'contracts', vocabulary);
  const element = proposeElement(reading, elements, vocabulary)?.place ?? null;
  const tier = proposeTier(reading, elements.find(({ id }) => id === element) ?? null, vocabulary);
  return [element, element === outOfScope ? null : (tier?.place ?? null)];
}

it.each([
  ['Mobile youth provision, north', 'vulnerable-cyp', 'universal'],
  ['Detached youth work at ASB hotspots', 'vulnerable-cyp', 'targeted'],
  ['BF peer supporters', 'early-childhood', 'universal'],
  ['Infant feeding clinic', 'early-childhood', 'early-help-brief'],
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
  ['Alternative provision places, autumn', 'vulnerable-cyp', 'specialist'],
  ['EWO casework for academies', 'vulnerable-cyp', 'targeted'],
  ['Targeted IAG', 'vulnerable-cyp', 'targeted'],
  ['Physio in special and mainstream schools', 'send-health', 'targeted'],
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
])('words of the trade: %s', (title, element, tier) => {
  expect(placeOf(title)).toEqual([element, tier]);
});
