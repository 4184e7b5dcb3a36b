import type { CustomerBody } from '../../src/shared/link/sync/rows.ts';
import { benchFixedNumber, benchId, benchNumber, benchRef, createPeople } from '../store/benchPeople.ts';

const STAGES = ['prospect', 'newcomer', 'active', 'active', 'active', 'declining', 'lost'] as const;

/** Customers 1, 2, 3… as a centre keeps them; the same each time. */
export function* customerBodies(count: number): Generator<{ n: number; id: string; body: CustomerBody }> {
  const person = createPeople(7);
  for (let n = 1; n <= count; n += 1) {
    const { kind, salutation, firstName, lastName, company, address, postcode, city, country } = person();
    const phones = [phone(benchNumber(n), 'mobile'), ...(n % 4 === 0 ? [phone(benchFixedNumber(n), 'home')] : [])];
    const body = {
      ...{ ref: benchRef(n), kind, salutation, firstName, lastName, company, occupation: '', phones },
      ...{ email: `c${n}@exemple.fr`, address, postcode, city, country, mayCall: 'yes' },
      ...{ stage: STAGES[n % STAGES.length], since: 1_600_000_000_000, yearlyRevenueCents: 24_000, expectedYears: 4 },
      ...{ marginPercent: 35, currency: country === 'MA' ? 'MAD' : 'EUR', updatedAt: 1_600_000_000_000 },
    };
    yield { n, id: benchId(n), body: body as CustomerBody };
  }
}

const phone = (number: string, label: 'mobile' | 'home') => ({ e164: number, raw: number, label });
