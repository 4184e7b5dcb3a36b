import { useFocusCall } from '../session/useDesk.ts';

/** The call on the screen, or what waits when there is none. */
export function DeskScreen() {
  const call = useFocusCall();
  return <main>{call?.remoteLabel}</main>;
}
