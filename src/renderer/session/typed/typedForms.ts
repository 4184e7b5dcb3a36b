/** Several forms in one text, by name; what cannot be read is nothing. */
export function readForms(text: string): Record<string, object> {
  try {
    const forms: unknown = JSON.parse(text || '{}');
    if (typeof forms !== 'object' || forms === null) return {};
    return Object.fromEntries(Object.entries(forms).filter(([, form]) => typeof form === 'object' && form !== null));
  } catch {
    return {};
  }
}

/** The text with this form in it; without it, where nothing is typed. */
export function withForm(text: string, name: string, form: object | null): string {
  const { [name]: _, ...others } = readForms(text);
  const forms = form === null ? others : { ...others, [name]: form };
  return Object.keys(forms).length === 0 ? '' : JSON.stringify(forms);
}
