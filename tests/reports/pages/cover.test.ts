import { expect, it } from 'vitest';
import { isWide } from '../../../src/output/wide.ts';
import { cover } from '../../../src/reports/pages/cover.ts';
import { contentAt, down, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';

const page = pageOf(cover, samplePlan);

it('a sign-off left blank says what is to be done there, and a choice never made as it stands', () => {
  const table = tableIn(page, 'sign-off');
  expect(contentAt(table, 'finance', 'answer')).toEqual({ kind: 'text', text: 'Yes or No' });
  expect(contentAt(table, 'finance', 'signature')).toEqual({ kind: 'absent', because: 'to be signed' });
  expect(down(table, 'cells')).toEqual(['A4', 'A5']);
  const asked = samplePlan.records.clearances[0]?.origin.table.columns.flatMap(({ field }) => field ?? []);
  expect(table.columns.map(({ id }) => id)).toEqual([...(asked ?? []), 'cells']);
});

it('stands on upright paper with its sign-off and document control, so that a sign-off is on no sheet of its own', () => {
  expect(page.blocks.map((block) => block.kind === 'table' && block.id)).toEqual(['cover', 'versions', 'sign-off']);
  expect(isWide(page)).toBe(false);
});

it('in a copy for publication a blank stays one: nobody signs there', () => {
  const publication = { pages: {}, held: [], removed: [], toRead: [], shownFrom: 5 };
  const table = tableIn(pageOf(cover, { ...samplePlan, publication }), 'sign-off');
  expect(contentAt(table, 'finance', 'signature')).toEqual({ kind: 'absent', because: 'blank' });
});

it('document control and sign-off are not invented where the files hold none', () => {
  const ids = pageOf(cover, emptyPlan).blocks.map((block) => (block.kind === 'table' ? block.id : ''));
  expect(ids).toEqual(['cover']);
});

it('what was read and left out stands on the cover in one line', () => {
  const content = contentAt(tableIn(page, 'cover'), 'read', 'value');
  expect(content).toMatchObject({ kind: 'text', text: expect.stringContaining('32 rows read and 1 left out') });
});

it('names the tiers in use, and not the council whose set they are', () => {
  const tierModel = { ...samplePlan.workspace.tierModel, title: 'Elsewhere’s levels' };
  const made = pageOf(cover, { ...samplePlan, workspace: { ...samplePlan.workspace, tierModel } });
  const tiers = contentAt(tableIn(made, 'cover'), 'tiers', 'value');
  expect(tiers).toMatchObject({ text: expect.stringMatching(/^“Universal services”, .*“Specialist or statutory”$/) });
});

it('says who takes the decisions, a health body’s board too', () => {
  for (const [governance, says] of [
    ['executive', 'an executive'],
    ['committee', 'committees'],
    ['board', 'a board'],
  ] as const) {
    const made = pageOf(cover, { ...emptyPlan, workspace: { ...emptyPlan.workspace, governance } });
    expect(contentAt(tableIn(made, 'cover'), 'governance', 'value')).toMatchObject({ text: says });
  }
});
