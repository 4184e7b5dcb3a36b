import type { DeskApi } from '../../shared/api/deskApi.ts';

/** `lost`: the desk does not answer; commands fail with `disconnected` until it is back. */
export type Connection = 'connecting' | 'open' | 'lost';

/** What the page stands on: the desk's api, and whether the desk can be reached. */
export interface Host {
  api: DeskApi;
  /** Called at once with the present state, then at each change. The answer unsubscribes. */
  onConnection(listener: (connection: Connection) => void): () => void;
}
