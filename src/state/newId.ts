/** An identifier that nobody else has; not from randomUUID, which browsers have over https only. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
}
