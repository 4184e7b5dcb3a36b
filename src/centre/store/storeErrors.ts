/** The store was written by a newer Crocdesk. It was left as it is. */
export class StoreFromTheFutureError extends Error {
  readonly version: number;
  readonly known: number;
  constructor(version: number, known: number) {
    super(`The centre's store is at version ${version}; this Crocdesk knows versions up to ${known}`);
    this.version = version;
    this.known = known;
  }
}

/** Another centre, alive, has this file open. */
export class StoreInUseError extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`The centre's store ${path} is in use by another centre`);
    this.path = path;
  }
}

/** What was asked may have been written or not: asking again is safe. */
export class StoreUnavailableError extends Error {}
