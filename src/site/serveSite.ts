import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

/** Serves a built site on loopback under `base` at the port asked for, or the next free one; resolves with the server and its address. */
export async function serveSite(
  folder: string,
  { port = 3000, base = "/" } = {},
): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, { etag: true, setHeaders: setCaching });
  const server = createServer((request, response) => {
    const missing = () => {
      response.statusCode = 404;
      response.end();
    };
    if (!request.url?.startsWith(base)) return missing();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, missing);
  });
  for (let next = port; ; next++) {
    if (await listens(server, next)) break;
    if (port === 0 || next >= port + 100) throw new Error(`No free port from ${port} on`);
  }
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}` };
}

/** A file with a hash of its content in its name never changes: asking again for each of some dozen would hold up every page. */
function setCaching(response: ServerResponse, path: string): void {
  if (/^\/_.*(?:\.[0-9a-f]{8}|-[0-9A-Z]{8})\.\w+$/.test(path))
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  // Other files are named by what is in them. A page of the build before would ask for files that are gone.
  else if (path.endsWith(".html") || path.endsWith("/")) response.setHeader("Cache-Control", "no-cache");
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error));
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}
