/** Whether each entry of an archive stands where its directory says, alone. */
import type { ByteStore } from './byte-store.ts';
import type { ZipEntry } from './zip-directory.ts';
import { brokenZip } from './zip-fault.ts';

/** Where the packed bytes of an entry begin. Throws `ZipFault` where its local header is missing or names another entry. */
export function startOf(store: ByteStore, { name, offset }: ZipEntry): number {
  const head = store.read(offset, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw brokenZip(`"${name}" is missing`, `"${name}" tiada`);
  const nameLength = head.readUInt16LE(26);
  const own = store.read(offset + 30, nameLength).toString('utf8');
  if (own !== name) throw brokenZip(`"${name}" is named "${own}" elsewhere`, `"${name}" bernama "${own}" di tempat lain`);
  return offset + 30 + nameLength + head.readUInt16LE(28);
}

/** Throws `ZipFault` where two entries overlap, or one reaches into the directory: how small archives unpack to very much. */
export function checkPlace(store: ByteStore, entries: readonly ZipEntry[], directory: number): void {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  let free = 0;
  for (const entry of inOrder) {
    if (entry.offset < free)
      throw brokenZip(`"${entry.name}" overlaps another part`, `"${entry.name}" bertindih dengan bahagian lain`);
    free = startOf(store, entry) + entry.packed;
    if (free > directory) throw brokenZip(`"${entry.name}" is cut off`, `"${entry.name}" terpotong`);
  }
}
