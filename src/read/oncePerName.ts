const mostRemembered = 20_000;

/** The same function, which looks at a name of a column once: thousands of files in one run have the same names, and cells that might be names are asked about too. */
export function oncePerName<Found extends object | string | number | boolean | null>(
  find: (name: string) => Found,
): (name: string) => Found {
  const remembered = new Map<string, Found>();
  return (name) => {
    let found = remembered.get(name);
    if (found === undefined) {
      if (remembered.size >= mostRemembered) remembered.clear();
      found = find(name);
      remembered.set(name, found);
    }
    return found;
  };
}
