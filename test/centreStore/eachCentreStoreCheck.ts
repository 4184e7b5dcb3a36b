import { describe } from 'vitest';
import { checkConflicts } from './checkConflicts.ts';
import { checkFeed } from './checkFeed.ts';
import { checkHealing } from './checkHealing.ts';
import { checkPush } from './checkPush.ts';
import { checkScopes } from './checkScopes.ts';
import type { OpenStore } from './openStore.ts';

/** What every centre store promises. */
export function eachCentreStoreCheck(name: string, open: OpenStore): void {
  describe(name, () => {
    checkPush(open);
    checkFeed(open);
    checkScopes(open);
    checkConflicts(open);
    checkHealing(open);
  });
}
