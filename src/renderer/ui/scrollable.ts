/** What scrolls sideways in a narrow window can be reached by keyboard, to be scrolled. */
export const scrollable = { tabIndex: 0 } as const;
