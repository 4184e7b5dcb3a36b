import { useState } from 'react';

/** Puts a text where it can be pasted, and says so until another one is shown. */
export function useCopy() {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(null),
    );
  return { copy, isCopied: copied !== null };
}
