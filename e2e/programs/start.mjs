import { endWithNpm } from '../../scripts/endWithNpm.mjs';

endWithNpm();
await import('../../scripts/start.ts');
