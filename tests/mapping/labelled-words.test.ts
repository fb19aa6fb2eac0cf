import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { countedLabels } from './labelled-services.ts';

const file = new URL('../../templates/vocabulary/labelled.yaml', import.meta.url);

const head = `# How often services in scope that say a word were labelled for each place, by every rater of the registers of tests/mapping/labelled.
# Labels on each element (in the order of \`elements\`), then after a stroke on each tier. Words that one register alone says are left out.
# Counted by tests/mapping/labelled-words.test.ts with UPDATE=1; edit the labels, not this.
title: Where services labelled by hand were put, by the words they say
source: Invented registers labelled by raters apart from each other, from the guide their README tells of
`;

function written({ elements, tiers, all, words }: ReturnType<typeof countedLabels>): string {
  const lines = Object.entries(words).map(([word, counts]) => `    ${JSON.stringify(word)}: ${counts}`);
  return `${head}labelled:\n  elements: [${elements.join(', ')}]\n  tiers: [${tiers.join(', ')}]\n  all: ${all}\n  words:\n${lines.join('\n')}\n`;
}

it('the words of the vocabulary that were labelled are counted as the labels stand', () => {
  const counted = written(countedLabels());
  if (process.env['UPDATE']) writeFileSync(file, counted);
  expect(parse(readFileSync(file, 'utf8'))).toEqual(parse(counted));
});
