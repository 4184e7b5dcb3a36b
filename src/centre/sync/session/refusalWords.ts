import type { SyncRefusal } from '../../../shared/link/sync/frames.ts';

/** For whoever reads the wire; desks have sentences of their own. */
export const refusalWords: Record<SyncRefusal, string> = {
  'bad-hello': 'hello is expected first, in a protocol of ours',
  'bad-frame': 'the frame is not understood',
  'not-signed-in': 'the token is not accepted',
  revoked: 'this session was ended at the centre',
  'protocol-too-old': 'this desk is too old to be told; it may push',
  'not-allowed': 'not for this user',
  busy: 'too much at once: ask again',
  unavailable: 'the centre cannot do that now: ask again',
};
