import { isTextField, needsKey } from './actsOn.ts';
import type { HeldKeys } from './heldKeys.ts';
import type { Binding, KeyRegistry } from './keyRegistry.ts';
import { pressedKey } from './pressedKey.ts';

/** Ctrl+Shift+H inside a text field is H outside of one. */
const withoutModifier = (name: string) => name.replace(/^Ctrl\+Shift\+(?=.$)/, '');

/** One listener for the whole page. The answer stops it. */
export function listenToKeys(registry: KeyRegistry, held: readonly HeldKeys[], page: Document): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (held.some((keys) => keys.takes(event))) return event.preventDefault();
    if (event.repeat) return;
    const binding = bindingFor(registry, event);
    if (!binding) return leaveField(event);
    event.preventDefault();
    binding.run();
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    for (const keys of held) keys.given(target);
  };
  page.addEventListener('keydown', onKeyDown);
  page.addEventListener('focusin', onFocusIn);
  return () => {
    page.removeEventListener('keydown', onKeyDown);
    page.removeEventListener('focusin', onFocusIn);
  };
}

/** Nobody else wants Escape: the field is left, so that letters act again. */
function leaveField({ key, target }: KeyboardEvent): void {
  if (key === 'Escape' && isTextField(target)) (target as HTMLElement).blur();
}

function bindingFor(registry: KeyRegistry, event: KeyboardEvent): Binding | undefined {
  const name = pressedKey(event);
  const plain = withoutModifier(name);
  if (plain !== name) return registry.find(name) ?? registry.find(plain);
  const binding = registry.find(name);
  if (!binding || needsKey(event.target, name)) return undefined;
  return isTextField(event.target) && !binding.inText ? undefined : binding;
}
