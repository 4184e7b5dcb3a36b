/** A reference as it is compared: `48 2913` is `482913`. */
export const refKey = (ref: string): string => ref.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
