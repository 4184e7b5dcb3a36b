import type { TelephonySetup } from '../createTelephonySetup.ts';

/** Where a PBX pushes to, without the secret at its end: at the public address, else where the centre listens. */
export function pushAddressOf({ draft, view }: TelephonySetup): string {
  const own = view?.pushAddress ?? '';
  const given = draft.publicUrl.trim();
  if (!URL.canParse(given) || !URL.canParse(own)) return own;
  return new URL(new URL(own).pathname, given).href;
}
