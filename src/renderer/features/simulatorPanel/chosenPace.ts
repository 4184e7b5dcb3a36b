import { createStore } from 'zustand/vanilla';

/** The pace last chosen on this page; null: as the simulator started, which the desk does not tell. */
export const chosenPace = createStore<{ perHour: number | null }>(() => ({ perHour: null }));
