/** The same bytes for reading several at once. */
export function bytesView({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}
