const [zero, minus, point] = [48, 45, 46];
/** Up to 15 digits no other text is the same number. */
const mostExact = 1e15;

/** Collects text as UTF-8 bytes. */
export interface TextWriter {
  add(text: string): void;
  /** Adds a number as `String` writes it; those of two decimals without a detour. */
  addNumber(value: number): void;
  /** Adds the bytes from `start` up to `end`. */
  addBytes(source: Uint8Array, start: number, end: number): void;
  size(): number;
  bytes(): Uint8Array;
}

/** An empty writer that grows as it is written to. */
export function textWriter(firstSize = 1 << 16): TextWriter {
  const encoder = new TextEncoder();
  let out = new Uint8Array(firstSize);
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
  const addNumber = (value: number) => {
    const hundredths = Math.round(value * 100);
    if (hundredths / 100 !== value || Math.abs(hundredths) > mostExact) return add(String(value));
    room(24);
    let rest = Math.abs(hundredths);
    if (hundredths < 0) out[size++] = minus;
    const cents = rest % 100;
    rest = (rest - cents) / 100;
    let length = 1;
    for (let power = 10; power <= rest; power *= 10) length++;
    for (let at = size + length - 1; at >= size; at--) {
      const next = Math.floor(rest / 10);
      out[at] = zero + (rest - next * 10);
      rest = next;
    }
    size += length;
    if (cents === 0) return;
    out[size++] = point;
    out[size++] = zero + Math.floor(cents / 10);
    if (cents % 10 > 0) out[size++] = zero + (cents % 10);
  };
  return { add, addNumber, addBytes, size: () => size, bytes: () => out.subarray(0, size) };
}
