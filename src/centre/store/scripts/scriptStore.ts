import type { VersionView } from '../../../shared/link/scripts/scripts.ts';
import type { Written } from '../../../shared/scriptEdit/written.ts';

export interface KeptVersion extends VersionView {
  script: Written;
}
export interface KeptDraft {
  script: Written;
  /** The version that was edited; null for a new script. */
  basedOn: number | null;
  at: number;
}
export interface Writer {
  id: string;
  name: string;
}

/** The scripts of a centre: versions that are only added to, and one draft for each supervisor and script. */
export interface ScriptStore {
  /** Another one whenever something was published. */
  revision(): Promise<string>;
  /** The newest version of each script. */
  current(): Promise<KeptVersion[]>;
  version(id: string, version: number): Promise<KeptVersion | null>;
  /** The newest first. */
  history(id: string): Promise<VersionView[]>;
  /** Kept only where no version of this script is. */
  addShipped(script: Written, at: number): Promise<void>;
  /** The version it became; null: `basedOn` is not the newest. The writer's draft of it goes. */
  publish(publishing: {
    script: Written;
    note: string;
    basedOn: number | null;
    at: number;
    by: Writer;
  }): Promise<number | null>;
  draft(id: string, personId: string): Promise<KeptDraft | null>;
  drafts(): Promise<{ id: string; personId: string; by: string; at: number }[]>;
  /** An older one than is kept changes nothing. */
  keepDraft(draft: KeptDraft, by: Writer): Promise<void>;
  dropDraft(id: string, personId: string): Promise<void>;
}
