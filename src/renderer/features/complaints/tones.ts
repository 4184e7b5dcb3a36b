/** How loudly a gravity is said. */
export const toneOf = { low: 'plain', medium: 'warn', high: 'bad' } as const;

export const statusTone = { open: 'plain', resolved: 'good', lost: 'bad' } as const;
