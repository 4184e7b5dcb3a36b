import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import { useFormats } from '../../../session/useFormats.ts';

/** How long they spoke; nothing where nobody did. */
export function TalkCell({ call }: { call: LoggedCall }) {
  const { clock } = useFormats();
  return call.talkMs > 0 ? clock(call.talkMs) : null;
}
