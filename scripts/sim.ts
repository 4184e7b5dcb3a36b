// npm run sim -- --seeds 10000 [--from 1] [--jobs 2], or --seed 42. The simulation lives with the tests.
await import(new URL('../test/sim/main.ts', import.meta.url).href);
