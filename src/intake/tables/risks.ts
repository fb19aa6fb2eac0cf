import { known, type TableKind } from './table-kind.ts';

/** A risk register as cause, event and effect. */
export const risks: TableKind<'risks'> = {
  kind: 'risks',
  title: 'Risks',
  fields: {
    ref: known('text', 'risk ref', 'risk id', 'ref', 'id'),
    cause: known('text', 'cause', 'causes'),
    event: known('text', 'risk', 'event', 'risk description', 'risk event', 'risk title', 'description of risk'),
    effect: known('text', 'effect', 'consequence', 'impact description'),
    likelihood: known('number', 'likelihood', 'probability', 'l'),
    impact: known('number', 'impact', 'i', 'severity'),
    score: known('number', 'score', 'risk score', 'rating', 'current score', 'residual score', 'inherent score', 'current risk score'),
    control: known(
      'text',
      'control',
      'controls',
      'mitigation',
      'mitigating actions',
      'existing controls',
      'current controls',
      'controls in place',
    ),
    owner: known('text', 'owner', 'risk owner'),
  },
  telling: [
    ['event', 'cause'],
    ['likelihood', 'score'],
    ['impact', 'control', 'owner'],
  ],
  names: ['event', 'cause'],
  needs: ['event', 'cause', 'effect'],
};
