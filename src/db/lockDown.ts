/** The settings of DuckDB after opening, in this order: the last one makes the others final. */
const settings = [
  "autoload_known_extensions = false",
  "autoinstall_known_extensions = false",
  "allow_community_extensions = false",
  "allowed_directories = ['/in/']",
  "enable_external_access = false",
  "lock_configuration = true",
];

/** Locks a freshly opened DuckDB: no extensions from anywhere, no files outside /in/, no way back. */
export async function lockDown(run: (sql: string) => unknown): Promise<void> {
  for (const setting of settings) await run(`SET ${setting}`);
}
