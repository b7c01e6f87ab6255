/** Where kept data lie: files by path, at most one folder deep. */
export interface KeptBackend {
  /** Whether what is written outlives the page. */
  readonly lasting: boolean;
  /** Writes a whole file or, on failure, leaves the old one as it was. */
  write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The content as a buffer of the caller's own; null where there is no such file. */
  read(path: string): Promise<ArrayBuffer | null>;
  /** Names of the files and folders at the top. */
  list(): Promise<readonly string[]>;
  /** Removes a file or folder at the top; a missing one is fine. */
  remove(name: string): Promise<void>;
  removeAll(): Promise<void>;
}
