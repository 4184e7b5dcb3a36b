/** From, and up to, in bytes. */
export type Span = readonly [from: number, to: number];

const encoder = new TextEncoder();
/** Of a letter, at most. */
const BYTES = 3;

/** Texts one after the other in one stretch of memory, which another thread can take over as it is. `first`: about so many bytes. */
export function createByteText(first: number) {
  let bytes = new Uint8Array(first);
  let length = 0;
  return {
    put(text: string): Span {
      const most = length + text.length * BYTES;
      if (most > bytes.length) bytes = new Uint8Array(bytes.buffer.transfer(Math.max(most, bytes.length * 2)));
      const from = length;
      length += encoder.encodeInto(text, bytes.subarray(from)).written;
      return [from, length];
    },
    /** Nothing is put after this. */
    end: (): Uint8Array<ArrayBuffer> => new Uint8Array(bytes.buffer.transfer(length)),
  };
}

export const textIn = (bytes: Uint8Array<ArrayBuffer>, [from, to]: Span): string =>
  Buffer.from(bytes.buffer, from, to - from).toString();

/** Its memory is free now, not when the heap is next looked through; for bytes that share theirs with nobody. */
export function letGo({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
