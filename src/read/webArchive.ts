const headSize = 4096;

/** Whether a file begins as web archives (.mht) do, which SAP and Excel save as .xls: with the header of a message of several parts. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const start = characters(bytes.subarray(0, headSize));
  return (
    /^\s*[\w-]+:/.test(start) &&
    /^MIME-Version:/im.test(start) &&
    /^Content-Type:\s*(?:multipart\/|text\/html)/im.test(start)
  );
}

/** The page of a web archive that has the most rows of tables; null without any. */
export function webArchivePage(bytes: Uint8Array): Uint8Array | null {
  const text = characters(bytes);
  const boundary = /\bboundary="?([^"\r\n;]+)/i.exec(text.slice(0, headSize))?.[1];
  const parts = boundary === undefined ? [text] : text.split(`--${boundary}`).slice(1);
  const pages = parts.flatMap((part) => {
    const own = part.trimStart();
    const end = /\r?\n\r?\n/.exec(own)?.index ?? 0;
    const head = own.slice(0, end);
    const encoding = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(head)?.[1];
    return /^Content-Type:\s*text\/html/im.test(head) ? [decoded(own.slice(end).trim(), encoding)] : [];
  });
  const rows = pages.map((page) => page.match(/<tr\b/gi)?.length ?? 0);
  const most = Math.max(0, ...rows);
  return most === 0 ? null : Uint8Array.from(pages[rows.indexOf(most)]!, (char) => char.charCodeAt(0));
}

/** A character for each byte. */
function characters(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += headSize) text += String.fromCharCode(...bytes.subarray(at, at + headSize));
  return text;
}

/** A part with one character for each of its bytes. */
function decoded(body: string, encoding = ""): string {
  if (/^base64$/i.test(encoding)) {
    const digits = body.replace(/[^A-Za-z\d+/]/g, "");
    return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
  }
  if (!/^quoted-printable$/i.test(encoding)) return body;
  return body
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([\dA-F]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
