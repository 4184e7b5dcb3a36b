import type { Migration } from '../migrate.ts';
import { createDevice } from './0010-create-device.ts';
import { createCustomers } from './0020-create-customers.ts';
import { searchCustomers } from './0030-search-customers.ts';
import { createCalls } from './0040-create-calls.ts';
import { createPromises } from './0050-create-promises.ts';
import { createSync } from './0060-create-sync.ts';
import { keepComplaints } from './0070-keep-complaints.ts';

/** Ascending. A released one is never edited. */
export const migrations: Migration[] = [
  createDevice,
  createCustomers,
  searchCustomers,
  createCalls,
  createPromises,
  createSync,
  keepComplaints,
];
