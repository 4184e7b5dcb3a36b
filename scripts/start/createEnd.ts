/** Longer than this nobody waits at a terminal. */
const END_MS = 1_800;

/** Ends everything once: on a signal, a closed terminal, or when asked. Then the process goes. */
export function createEnd(stop: () => Promise<void>): (exitCode: number) => void {
  let ending = false;
  const end = (exitCode: number) => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(exitCode), END_MS).unref();
    stop().then(
      () => process.exit(exitCode),
      () => process.exit(exitCode),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  return end;
}
