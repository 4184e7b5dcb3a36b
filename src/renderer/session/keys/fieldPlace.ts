type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const FIELDS = 'input, textarea, select';

/** A field by what it is called and what it stands in: that is the same on the next page. */
export function placeOfField(field: HTMLElement): string {
  const around = field.closest('form, [role="dialog"], section, article');
  return [nameOf(around), nameOf(field)].join(' / ');
}

export const fieldAt = (page: Document, place: string): TextField | null =>
  [...page.querySelectorAll<TextField>(FIELDS)].find((field) => placeOfField(field) === place) ?? null;

function nameOf(element: Element | null): string {
  const label = element && 'labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : null;
  return (label ?? element?.getAttribute('aria-label') ?? element?.getAttribute('placeholder') ?? '').trim();
}
