const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const two = (value: number) => String(value).padStart(2, '0');

/** A moment as a `datetime-local` field writes it, in the time of this desk. */
export function localMoment(at: number): string {
  const date = new Date(at);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment that was typed; null while it is none. */
export function momentTyped(typed: string): number | null {
  const at = isWhole.test(typed) ? new Date(typed).getTime() : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
