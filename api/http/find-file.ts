/** From the path of a request to a file below a folder, and never to one outside of it. */
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

export interface FoundFile {
  readonly file: string;
  readonly size: number;
  /** Changes whenever the file's bytes may have. */
  readonly identity: string;
}

/** The names between the slashes, decoded; undefined where a path is not one that a public file can have. */
export function segmentsOf(path: string): string[] | undefined {
  let names: string[];
  try {
    names = path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
  if (names.at(-1) === '') names.pop();
  const safe = (name: string) => name !== '' && !/[\0/\\]/.test(name) && (!name.startsWith('.') || name === '.well-known');
  return names.every(safe) ? names : undefined;
}

/** `/x/` is `x/index.html`. A folder asked for without its slash is `folder`. */
export async function findFile(root: string, path: string): Promise<FoundFile | 'folder' | undefined> {
  const names = segmentsOf(path);
  if (!names) return undefined;
  const wanted = path.endsWith('/') ? [...names, 'index.html'] : names;
  try {
    const [base, file] = await Promise.all([realpath(root), realpath(join(root, ...wanted))]);
    if (!file.startsWith(base + sep)) return undefined;
    const { size, mtimeMs, ino } = await stat(file).then((found) => (found.isDirectory() ? { ...found, size: -1 } : found));
    if (size < 0) return (await findFile(root, `${path}/`)) ? 'folder' : undefined;
    return { file, size, identity: `${file}\0${ino}\0${size}\0${mtimeMs}` };
  } catch {
    return undefined;
  }
}
