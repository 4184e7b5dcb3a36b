import type { Migration } from '../migrate.ts';
import { createSync } from './0010-create-sync.ts';

/** Ascending. A released one is never edited. */
export const migrations: Migration[] = [createSync];
