/** A store that loads ahead was asked for what it had not loaded: it loads that, and the work is done again from the start. */
export class NotLoadedError extends Error {}
