import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A path inside the project. */
export const inProject = (...parts: string[]): string => join(root, ...parts);
