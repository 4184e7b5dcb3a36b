import { personOf } from '../../shared/desk/personOf.ts';
import { useDesk } from './useDesk.ts';

/** Whoever works here. What they type is theirs: another who signs in neither sees nor saves it. */
export const usePerson = (): string => useDesk(personOf);
