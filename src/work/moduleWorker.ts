const urls = new Map<string, string>();

/** A module worker from a blob that imports a built module: so started it obeys the page's Content-Security-Policy. */
export function moduleWorker(href: string): Worker {
  const url =
    urls.get(href) ?? URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: "text/javascript" }));
  urls.set(href, url);
  return new Worker(url, { type: "module" });
}
