import { useEffect, useRef } from 'react';
import { isTextField } from '../session/keys/actsOn.ts';
import { navigate } from '../session/route.ts';
import { focusOf, useDesk } from '../session/useDesk.ts';

/**
 * A call brings the desk to the front when it begins, unless something is being typed elsewhere;
 * answering brings it in any case: the record is there before the agent speaks.
 */
export function FollowCalls(): null {
  const callId = useDesk((desk) => focusOf(desk)?.call.id ?? null);
  const place = useDesk((desk) => focusOf(desk)?.place ?? null);
  const seen = useRef(`${callId} ${place}`);
  useEffect(() => {
    const now = `${callId} ${place}`;
    if (seen.current === now) return;
    seen.current = now;
    const isBusy = isTextField(document.activeElement);
    if (place === 'talking' || ((place === 'ringing' || place === 'dialling') && !isBusy)) navigate({ screen: 'desk' });
  }, [callId, place]);
  return null;
}
