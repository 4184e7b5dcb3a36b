/** The only two channels between page and desk in the Electron shell: the preload has one end of each, main the other. */
export const ASK_CHANNEL = 'desk:ask';
export const EVENT_CHANNEL = 'desk:event';
