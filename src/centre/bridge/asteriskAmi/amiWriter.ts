/** An action as it is asked for; headers without a value are left out. */
export type AmiAction = { Action: string } & Record<string, string | number | undefined>;

/** An action as it is sent. A line break in a value would begin a header of its own: none is sent. */
export function amiText(action: AmiAction): string {
  const headers = Object.entries(action).filter(([, value]) => value !== undefined);
  return `${headers.map(([name, value]) => `${oneLine(name)}: ${oneLine(String(value))}`).join('\r\n')}\r\n\r\n`;
}

/** Control characters, among them CR, LF and NUL, become nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be sent
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, '');
