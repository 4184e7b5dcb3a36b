/** What a `tel:` link asks to be called. */
export interface TelLink {
  /** With its country where the link says one; else as the house of the desk would dial it. */
  number: string;
  /** To be keyed in once somebody answers. */
  extension: string | null;
  /** The network in which a number without a country makes sense, where the link names one. */
  network: string | null;
}

const LONGEST = 256;
/** As RFC 3966 writes numbers, and with the spaces that pages really have. No star, no hash: such a code would turn features of the phone on. */
const link = /^tel:(\+?)([\d\-.() ]+)((?:;[a-z-]+=[^;]+)*)$/i;
const digits = /^[\d\-.()]+$/;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?$/i;

/**
 * A link by RFC 3966: a number with its visual separators, `;ext=` and `;phone-context=`. Null for anything else. Never throws.
 * Whoever made the link is not to be trusted: what is not understood is not guessed.
 */
export function readTelLink(text: string): TelLink | null {
  const [, plus = '', written = '', after = ''] = link.exec(decoded(text.slice(0, LONGEST + 1))) ?? [];
  const number = onlyDigits(written);
  const parameters = readParameters(after);
  if (number === '' || text.length > LONGEST || !parameters) return null;
  const { ext, 'phone-context': context } = parameters;
  if ((plus !== '' && context !== undefined) || (ext !== undefined && !digits.test(ext))) return null;
  const extension = ext === undefined ? null : onlyDigits(ext);
  if (extension === '') return null;
  if (plus !== '' || context === undefined) return { number: plus + number, extension, network: null };
  if (/^\+\d[\d\-.()]*$/.test(context)) return { number: `+${onlyDigits(context)}${number}`, extension, network: null };
  return domain.test(context) ? { number, extension, network: context.toLowerCase() } : null;
}

const onlyDigits = (written: string): string => written.replace(/\D/g, '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Undefined when there is another one, or one twice. */
function readParameters(after: string): { ext?: string; 'phone-context'?: string } | undefined {
  const read: Record<string, string> = {};
  for (const parameter of after.split(';').slice(1)) {
    const [name = '', value = ''] = parameter.toLowerCase().split('=', 2);
    if ((name !== 'ext' && name !== 'phone-context') || read[name] !== undefined) return undefined;
    read[name] = value;
  }
  return read;
}
