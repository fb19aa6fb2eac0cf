import type { Json } from '../../../src/intake/ocds/walk.ts';

/** A made-up release of a process, as Contracts Finder and Find a Tender publish them. */
export function release(ocid: string, more: Record<string, Json> = {}): Record<string, Json> {
  return {
    ocid,
    id: `${ocid}-1`,
    date: '2024-03-01T10:00:00Z',
    tag: ['award'],
    buyer: { id: 'B1', name: 'Westmarsh Council' },
    tender: { id: `T-${ocid}`, title: 'Short breaks', description: 'Breaks for families &amp; carers.', status: 'complete' },
    ...more,
  };
}

/** An award of it. */
export function award(id: string, more: Record<string, Json> = {}): Record<string, Json> {
  return {
    id,
    status: 'active',
    date: '2024-02-20T00:00:00Z',
    value: { amount: 1000.5, currency: 'GBP' },
    suppliers: [{ id: 'S1', name: 'Low Fell Trust' }],
    contractPeriod: { startDate: '2024-04-01T00:00:00+01:00', endDate: '2026-03-31T23:59:59+01:00' },
    ...more,
  };
}
