import type { Connection } from '../../src/renderer/host/host.ts';
import type { Handlers } from '../../src/shared/api/deskApi.ts';
import type { DeskState } from '../../src/shared/desk/deskState.ts';

/** One picture of the gallery: what the desk says, where the page is, what it is answered. */
export interface GalleryState {
  desk: DeskState;
  hash?: string;
  connection?: Connection;
  answers?: Partial<Handlers>;
  /** Keys that are pressed before the picture is taken. */
  press?: string[];
}
/** Exported as `states` by each file of fixtures/; a key is the name of the picture. */
export type GalleryStates = Record<string, GalleryState>;
