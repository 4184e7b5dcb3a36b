import { useRef } from 'react';

/** Begins nothing while what was begun before is under way: a key that is held down asks once. */
export function useOneByOne(): (work: () => Promise<unknown>) => void {
  const isBusy = useRef(false);
  return (work) => {
    if (isBusy.current) return;
    isBusy.current = true;
    void work().finally(() => {
      isBusy.current = false;
    });
  };
}
