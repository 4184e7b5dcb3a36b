import { isTextField } from './actsOn.ts';
import { fieldAt, placeOfField } from './fieldPlace.ts';
import type { HeldKeys } from './heldKeys.ts';
import { insertText, isTyping } from './heldKeys.ts';

const KEY = 'crocdesk.typing';
/** A field that is not there so long after the desk is, does not come back. */
const PATIENCE_MS = 3_000;

export interface TypingAgain extends HeldKeys {
  /** Remembers the field at the end of this page, and looks for the one of the page before. The answer stops both. */
  begin(): () => void;
  /** The desk has answered: what it shows is being drawn. */
  shown(): void;
}

/**
 * A page that is loaded anew in the middle of typing: the field has the focus again as soon as it is there, and until
 * then what is typed waits for it instead of being taken for keys of the desk. Escape and the mouse end the waiting.
 */
export function createTypingAgain(storage: Storage, page: Document): TypingAgain {
  let place = attempt(() => storage.getItem(KEY)) ?? null;
  let text = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watcher: MutationObserver | undefined;
  attempt(() => storage.removeItem(KEY));

  function end(): void {
    place = null;
    text = '';
    clearTimeout(timer);
    watcher?.disconnect();
  }

  function look(): void {
    const field = place === null ? null : fieldAt(page, place);
    if (!field) return;
    const typed = text;
    end();
    field.focus();
    if (field instanceof HTMLSelectElement) return;
    field.setSelectionRange(field.value.length, field.value.length);
    if (typed !== '') insertText(field, typed);
  }

  const keep = () => {
    const field = page.activeElement;
    attempt(() => isTextField(field) && storage.setItem(KEY, placeOfField(field as HTMLElement)));
  };
  return {
    begin() {
      page.defaultView?.addEventListener('pagehide', keep);
      page.addEventListener('pointerdown', end);
      if (place !== null) {
        watcher = new MutationObserver(look);
        watcher.observe(page.body, { childList: true, subtree: true });
      }
      return () => {
        page.defaultView?.removeEventListener('pagehide', keep);
        page.removeEventListener('pointerdown', end);
        watcher?.disconnect();
      };
    },
    shown() {
      if (place !== null) timer = setTimeout(end, PATIENCE_MS);
    },
    takes(event) {
      if (place !== null && event.key === 'Escape') end();
      if (place === null || isTextField(event.target) || !isTyping(event)) return false;
      if (event.key.length === 1) text += event.key;
      return true;
    },
    given: () => {},
  };
}

/** Without a storage nothing is remembered. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
