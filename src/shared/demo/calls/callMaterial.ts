import type { Script } from '../../script/script.ts';

/** What calls of this centre follow, and how they may end. */
export interface CallMaterial {
  scripts: readonly Script[];
  dispositions: readonly { key: string; label: string }[];
}
