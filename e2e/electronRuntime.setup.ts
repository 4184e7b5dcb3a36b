import { test } from '@playwright/test';
import { findElectron } from '../scripts/start/electronShell.ts';

test('the Electron runtime is installed', () => {
  if (!findElectron()) throw new Error('The Electron runtime is not installed here, so its journeys cannot run.');
});
