import Database from 'better-sqlite3';

export interface Sample {
  name: string;
  words: string[];
  /** Of the customer, or of the next one that is a company. */
  company: string;
}

/** Names to look for, read from the file before the store is opened. */
export function createSampler(path: string): { of(n: number): Sample; close(): void } {
  const db = new Database(path, { readonly: true });
  const name = db.prepare<[number], string>('SELECT name FROM customer WHERE n >= ? ORDER BY n LIMIT 1').pluck();
  const company = db
    .prepare<[number], string>("SELECT company FROM customer WHERE n >= ? AND kind = 'company' ORDER BY n LIMIT 1")
    .pluck();
  return {
    of: (n) => {
      const own = name.get(n) ?? '';
      return { name: own, words: own.split(' '), company: company.get(n) ?? company.get(1) ?? '' };
    },
    close: () => db.close(),
  };
}
