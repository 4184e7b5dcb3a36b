/** One AMI packet: header → value; a header that comes several times holds all its values. */
export type AmiPacket = Record<string, string | string[]>;

/** The one value of a header, or null when it is absent, empty or `<unknown>`. */
export function header(packet: AmiPacket, name: string): string | null {
  const value = packet[name];
  const text = Array.isArray(value) ? value[0] : value;
  return text === undefined || text === '' || text === '<unknown>' ? null : text;
}

export function headerNumber(packet: AmiPacket, name: string): number | null {
  const text = header(packet, name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
