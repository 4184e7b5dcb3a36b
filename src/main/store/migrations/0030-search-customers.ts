import type { Migration } from '../migrate.ts';

/**
 * Both indexes hold no text of their own: `words` is written as searchWords() gives it, so the ASCII tokenizer cuts at spaces only;
 * `digits` are the national digits of all numbers of a customer.
 */
export const searchCustomers: Migration = {
  version: 30,
  up: (db) =>
    db.exec(`
      CREATE VIRTUAL TABLE customer_words USING fts5(
        words, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3 4 5', detail='none'
      );
      CREATE VIRTUAL TABLE customer_digits USING fts5(
        digits, content='', contentless_delete=1, tokenize='trigram'
      );
    `),
};
