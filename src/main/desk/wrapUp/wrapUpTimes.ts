/** Length of a wrap-up, and of each "more time". */
export const WRAP_UP_MS = 60_000;
/** How long a choice can be taken back. */
export const UNDO_MS = 5_000;
/** What is left at least after a choice was taken back. */
export const GRACE_MS = 20_000;
