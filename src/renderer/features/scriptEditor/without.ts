/** The same without one optional part. */
export function without<T extends object, K extends keyof T>(whole: T, part: K): T {
  const { [part]: _, ...rest } = whole;
  return rest as T;
}
