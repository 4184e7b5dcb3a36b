import fc from 'fast-check';
import { newSeed } from './long/runs.ts';

fc.configureGlobal({ seed: newSeed() });
