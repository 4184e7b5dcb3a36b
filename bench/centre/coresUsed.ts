/** How many cores this process has used since, all its threads together. */
export function coresUsed(): () => number {
  const [from, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.round((user + system) / (performance.now() - from) / 10) / 100;
  };
}
