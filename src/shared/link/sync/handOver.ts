/** In a centre's data folder: it has taken over all that the desk of its machine had before. */
export const HANDED_OVER = 'handed-over';
