import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { junit } from '../../src/output/junit.ts';
import { cards, finding, outcomes } from './some-findings.ts';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The tags of a text that is well-formed XML; another text is a fault. */
function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes: attributes as Record<string, string> }));
  parser.write(xml).close();
  return tags;
}

const all = () => true;
const named = (tags: readonly Tag[], name: string) => tags.filter((tag) => tag.name === name);

describe('findings as a JUnit report', () => {
  it('a suite for each rule, and a case for each finding, each thing not judged, and each rule that found nothing', () => {
    const tags = tagsOf(junit([finding('It ended.')], outcomes, cards, all));
    expect(named(tags, 'testsuites')[0]?.attributes).toEqual({
      name: 'commission check: 1 finding',
      tests: '3',
      failures: '1',
      errors: '0',
    });
    expect(named(tags, 'testsuite').map(({ attributes }) => attributes)).toMatchObject([
      { name: 'past-its-end: A contract has run past its end', tests: '2', failures: '1', skipped: '1' },
      { name: 'same-need: Several services meet the same need', tests: '1', failures: '0', skipped: '0' },
    ]);
    expect(named(tags, 'failure')[0]?.attributes).toEqual({ type: 'error', message: 'It ended. At stake: £1.' });
    expect(named(tags, 'skipped')[0]?.attributes).toEqual({ message: 'no last day: the cell is blank' });
  });

  it('what the run does not fail on is told and no failure, an accepted finding with its reason', () => {
    const accepted = finding('It ended.', { accepted: { reason: 'being wound up', by: 'Head of commissioning', until: null } });
    const xml = junit([accepted], outcomes, cards, ({ accepted }) => !accepted);
    expect(named(tagsOf(xml), 'failure')).toEqual([]);
    expect(xml).toContain('Accepted: being wound up (Head of commissioning)');
  });

  it('a rule with nothing to look at is skipped, and never passes', () => {
    const tags = tagsOf(
      junit([], [{ code: 'same-need', title: 'Several services meet the same need', examined: 0, found: 0, unjudged: [] }], cards, all),
    );
    expect(named(tags, 'testsuite')[0]?.attributes).toMatchObject({ tests: '1', skipped: '1' });
  });

  it('is well formed whatever a finding says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(named(tagsOf(junit([finding(text, { about: [text] })], outcomes, cards, all)), 'failure')).toHaveLength(1);
      }),
    );
  });
});
