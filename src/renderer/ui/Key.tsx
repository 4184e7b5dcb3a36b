import styles from './Key.module.css';

const signs: Record<string, string> = {
  Enter: '↵',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};
/** What is printed for a key name such as `ArrowLeft` or `Ctrl+K`. */
const printed = (name: string) =>
  name
    .split(/\+(?=.)/)
    .map((part) => signs[part] ?? part)
    .join(' ');

/** The key that does what stands beside it. Hidden from screen readers: the control says it with `aria-keyshortcuts`. */
export function Key({ name, strong = false }: { name: string; strong?: boolean }) {
  return (
    <span className={strong ? `${styles.key} ${styles.strong}` : styles.key} aria-hidden="true">
      {printed(name)}
    </span>
  );
}
