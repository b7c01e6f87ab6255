const piece = 8 << 20;

/** The bytes of a file, read piece by piece so that progress can be shown. Fails when the file changes or vanishes meanwhile. */
export async function readBlob(file: Blob, onProgress: (share: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  for (let at = 0; at < file.size; at += piece) {
    bytes.set(new Uint8Array(await file.slice(at, at + piece).arrayBuffer()), at);
    onProgress(Math.min(1, (at + piece) / file.size));
  }
  return bytes;
}
