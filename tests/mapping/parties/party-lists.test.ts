import { describe, expect, it } from 'vitest';
import { withListsApart } from '../../../src/mapping/parties/party-lists.ts';
import { recordsOf } from '../rows.ts';

function apart(text: string, ...others: readonly string[]): readonly string[] | undefined {
  const records = recordsOf({ contracts: [{ provider: [text] }, ...others.map((other) => ({ provider: [other] }))] });
  return withListsApart(records).contracts[0]?.provider;
}

describe('suppliers joined by commas', () => {
  it.each([
    ['Kite Care Ltd, Lark Lights CIC, Fenland Trust', ['Kite Care Ltd', 'Lark Lights CIC', 'Fenland Trust']],
    ['Kite Care Ltd, Lark Lights CIC and Fenland Trust', ['Kite Care Ltd', 'Lark Lights CIC', 'Fenland Trust']],
    ['Kite Care Ltd, Various', ['Kite Care Ltd', 'Various']],
    ['Lark Lights CIC, Hand and Heart Trust', ['Lark Lights CIC', 'Hand and Heart Trust']],
  ])('%s stand apart when each reads like a body', (text, pieces) => {
    expect(apart(text)).toEqual(pieces);
  });

  it('stand apart when each is known from elsewhere', () => {
    expect(apart('Kites, Larks', 'KITES', 'Larks Ltd')).toEqual(['Kites', 'Larks']);
    expect(apart('Kites, Larks', 'Kites')).toEqual(['Kites, Larks']);
  });

  it.each([
    'Acme, Ltd',
    'Fenland Trust, The',
    'Zedd, Quill and Partners LLP',
    'Hove, Brightwater and District Housing Association Ltd',
    'Kite Care Ltd, Anytown',
    'Westshire Council, Children’s Services',
    'Various, tbc',
  ])('%s is one name', (text) => {
    expect(apart(text)).toEqual([text]);
  });
});

it('commissioners of services come apart in the same way, and records without a list are the very same', () => {
  const joined = recordsOf({ services: [{ commissioner: ['Westshire Council, Westshire CCG'] }] });
  expect(withListsApart(joined).services[0]?.commissioner).toEqual(['Westshire Council', 'Westshire CCG']);
  const plain = recordsOf({ services: [{ commissioner: ['Westshire Council'] }] });
  expect(withListsApart(plain)).toBe(plain);
});
