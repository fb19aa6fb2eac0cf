import { describe, expect, it } from 'vitest';
import { buyingOf } from '../../../src/timeline/law/buying.ts';
import { contract, regimes } from '../rows.ts';

const bought = (cpv: string) => buyingOf(contract('x', { title: 'X', cpv: [cpv] }, []), { regimes, organisation: 'Anytown Council' }, null);
const kind = (cpv: string) => bought(cpv)?.kind;

/** How many codes of the CPV stand under each lead held: a lead of eight digits is one. */
const under: Record<string, number> = {
  ...{ 80: 55, 85: 98, 551: 4, 552: 11, 553: 8, 554: 2, 5551: 3, 5552: 8, 6411: 7, 7511: 6, 7512: 6, 752: 30, 753: 10, 791: 13, 797: 13 },
  ...{ 79952: 2, 79995: 3, 921: 20, 9222: 7, 9223: 3, 923: 40, 925: 19, 926: 5, 9813: 6, 98513: 5, 989: 2 },
  ...{ 85111: 14, 8512: 23, 8513: 4, 85141: 6, 85144: 2, 85146: 3 },
};
const codesOf = (of: string, ifs: boolean) => {
  const entry = regimes.find(({ id }) => id === of)?.appliesTo[0];
  const leads = [...(entry?.cpv ?? []), ...(ifs ? Object.keys(entry?.cpvIf ?? {}) : [])];
  return leads.reduce((sum, lead) => sum + (lead.length === 8 ? 1 : (under[lead] ?? Number.NaN)), 0);
};

describe('the lists of CPV codes that tell the law of a contract', () => {
  it('are whole: as many codes as the tables of the law', () => {
    expect(codesOf('pa2023-light-touch', false)).toBe(421);
    expect(codesOf('psr-competitive', true)).toBe(67);
  });
  it('have what the first and the last of each part of the light touch table are', () => {
    for (const code of ['75231200', '79624000', '85210000', '98514000', '75121000', '79956000', '80110000', '80660000', '92331210'])
      expect(kind(code), code).toBe('light touch');
    for (const code of ['75340000', '98133110-8', '55243000', '55523100', '79140000', '75252000', '79723000', '64122000', '71550000'])
      expect(kind(code), code).toBe('light touch');
  });
  it('leave out what lies between: furniture, cleaning, coaching, couriers, temporary office staff', () => {
    for (const code of ['39100000', '90910000', '79998000', '64120000', '79621000', '98510000', '92216000', '60130000', '55000000'])
      expect(kind(code), code).toBe('ordinary service');
  });
  it('health care is what the Regime lists, and its neighbours stay light touch', () => {
    for (const code of ['85110000', '85112200', '85121271', '85131100', '85141211', '85142000', '85143000', '85146200', '85160000'])
      expect(bought(code), code).toMatchObject({ kind: 'relevant health service', verified: true, isCoded: true });
    for (const code of [
      '85112100',
      '85112000',
      '85142200',
      '85142300',
      '85142400',
      '85147000',
      '85170000',
      '85200000',
      '85311300',
      '85312510',
    ])
      expect(kind(code), code).toBe('light touch');
  });
  it('say what a code listed only in part hangs on', () => {
    expect(bought('85149000')?.because).toContain('if it is no community pharmacy service');
    expect(bought('85323000')).toMatchObject({ isCoded: false, because: expect.stringContaining('if it is delivered to individuals') });
    expect(bought('85312500')?.because).toContain(
      'if it is for individuals, against substance misuse or for their mental or physical health',
    );
  });
});
