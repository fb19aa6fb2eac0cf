import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** Payments published under the Transparency Code: one row a payment or an invoice line. */
export const spend: TableKind<'spend'> = {
  kind: 'spend',
  title: kindTitles.spend,
  fields: {
    body: 'text',
    date: 'day',
    provider: 'text',
    providerId: 'text',
    amount: 'money',
    irrecoverableVat: 'money',
    department: 'text',
    service: 'text',
    category: 'text',
    description: 'text',
    costCentre: 'text',
    transaction: 'text',
    invoice: 'text',
    capitalOrRevenue: 'text',
    vatNumber: 'text',
    postcode: 'text',
    contract: 'text',
    order: 'text',
  },
  telling: [['amount'], ['provider'], ['date', 'transaction', 'invoice', 'department', 'category', 'costCentre', 'body', 'service']],
  barely: ['provider', 'amount'],
  names: ['transaction', 'invoice', 'date', 'provider', 'amount'],
  needs: ['amount'],
};
