/** The pauses an agent may take, in the order of their digits. */
export const pauseReasons = ['break', 'lunch', 'meeting', 'training', 'back-office'] as const;
