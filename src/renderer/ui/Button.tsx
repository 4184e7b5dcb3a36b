import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import styles from './Button.module.css';
import { Key } from './Key.tsx';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  children: ReactNode;
  /** `primary`: do this; `danger`: hang up, refuse, remove; `quiet`: without a frame. */
  look?: 'plain' | 'primary' | 'danger' | 'quiet';
  size?: 'normal' | 'small' | 'large';
  /** The key that does the same, shown on the button. */
  shortcut?: string;
  type?: 'button' | 'submit';
}

/** The mouse presses it without taking the focus from a half-typed note. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

export function Button({
  children,
  look = 'plain',
  size = 'normal',
  shortcut,
  className = '',
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={`${styles.button} ${styles[look]} ${styles[size]} ${className}`}
      onMouseDown={keepFocus}
      aria-keyshortcuts={shortcut}
    >
      {children}
      {shortcut && <Key name={shortcut} strong={look === 'primary' || look === 'danger'} />}
    </button>
  );
}
