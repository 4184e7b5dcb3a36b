export interface Reply {
  type: string | null;
  body: string;
}

/** What a PBX waits for. Some push answers and hangups only where the reply to a new call says so. */
export interface Asked {
  style: 'as-asked' | 'empty' | 'xml' | 'json';
  isNewCall: boolean;
  /** The whole address of this webhook, as the PBX reaches it. */
  address: string | null;
  accept: string;
  kind: 'form' | 'json';
}

export function replyFor(asked: Asked): Reply {
  const style = asked.style === 'as-asked' ? styleOf(asked) : asked.style;
  if (style === 'json') return { type: 'application/json', body: '{"ok":true}' };
  return style === 'xml' ? { type: 'application/xml; charset=utf-8', body: xml(asked) } : { type: null, body: '' };
}

function styleOf({ accept, isNewCall, address, kind }: Asked): Reply['type'] & string {
  if (isNewCall && address !== null && kind === 'form') return 'xml';
  if (/\bxml\b/i.test(accept)) return 'xml';
  return kind === 'json' || /\bjson\b/i.test(accept) ? 'json' : 'empty';
}

function xml({ isNewCall, address }: Asked): string {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  if (!isNewCall || address === null) return `${head}<Response/>`;
  const to = address.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `${head}<Response onAnswer="${to}" onHangup="${to}"/>`;
}
