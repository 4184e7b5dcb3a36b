import { packPackages } from './packPackages.ts';

// biome-ignore lint/style/noDefaultExport: Vitest takes a global setup by its default export.
export default packPackages;
