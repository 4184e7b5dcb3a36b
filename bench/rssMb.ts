/** Resident memory of this process, in MB. */
export const rssMb = (): number => Math.round(process.memoryUsage().rss / 1e6);
