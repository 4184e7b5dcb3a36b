import { z } from 'zod';

const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i;

/** A machine by its name or its address; never a URL, a port or a list. */
export const isHost = (text: string): boolean => (text.includes(':') ? isIpv6(text) : isNameOrIpv4(text));

const isIpv6 = (text: string) => z.ipv6().safeParse(text).success;

/** What ends in figures must be an address: no name does. */
function isNameOrIpv4(text: string): boolean {
  const labels = text.split('.');
  if (/^\d+$/.test(labels.at(-1) ?? '')) return z.ipv4().safeParse(text).success;
  return text.length <= 253 && labels.every((each) => label.test(each));
}

export const host = z.string().min(1).max(253).refine(isHost, 'a host is expected');
