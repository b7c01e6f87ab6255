/** Collects text as UTF-8 bytes. */
export interface TextWriter {
  add(text: string): void;
  /** Adds the bytes from `start` up to `end`. */
  addBytes(source: Uint8Array, start: number, end: number): void;
  size(): number;
  bytes(): Uint8Array;
}

/** An empty writer that grows as it is written to. */
export function textWriter(): TextWriter {
  const encoder = new TextEncoder();
  let out = new Uint8Array(1 << 16);
  let size = 0;
  const room = (wanted: number) => {
    if (size + wanted <= out.length) return;
    const larger = new Uint8Array(Math.ceil((size + wanted) * 1.6));
    larger.set(out.subarray(0, size));
    out = larger;
  };
  const add = (text: string) => {
    room(3 * text.length);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) {
        size += encoder.encodeInto(text.slice(i), out.subarray(size)).written;
        return;
      }
      out[size++] = code;
    }
  };
  const addBytes = (source: Uint8Array, start: number, end: number) => {
    room(end - start);
    for (let i = start; i < end; i++) out[size++] = source[i]!;
  };
  return { add, addBytes, size: () => size, bytes: () => out.subarray(0, size) };
}
