export interface Draft {
  text: string;
  rev: number;
}

/** Where a window keeps one text until the desk has it. */
export interface TypedDrafts {
  read(): Draft | null;
  write(draft: Draft): void;
  forget(): void;
}

/** Drafts in the window's session: they outlive a reload, not the window. A full or refused storage is no error. */
export function createTypedDrafts(storage: Storage, name: string): TypedDrafts {
  const key = `crocdesk.${name}`;
  return {
    read: () => attempt(() => parseDraft(storage.getItem(key))) ?? null,
    write: (draft) => attempt(() => storage.setItem(key, JSON.stringify(draft))),
    forget: () => attempt(() => storage.removeItem(key)),
  };
}

function parseDraft(kept: string | null): Draft | null {
  const draft: unknown = kept === null ? null : JSON.parse(kept);
  const isDraft = typeof draft === 'object' && draft !== null && 'text' in draft && 'rev' in draft;
  return isDraft && typeof draft.text === 'string' && typeof draft.rev === 'number'
    ? { text: draft.text, rev: draft.rev }
    : null;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
