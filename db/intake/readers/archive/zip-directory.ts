/**
 * Zip archives as their central directory lists them (PKWARE APPNOTE 4.3), held against limits before anything is unpacked.
 * Nothing is written to a disk, so no name can lead outside; such names are refused all the same.
 */
import { say } from '../../problem.ts';
import type { ByteStore } from './byte-store.ts';
import { largestDirectory, largestUnpacked, mostEntries, mostRatio, ratioMatters } from './limits.ts';
import { checkPlace } from './zip-place.ts';
import { brokenZip, unpacksOutOfProportion, unpacksTooLarge, ZipFault } from './zip-fault.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its local header stands. */
  readonly offset: number;
}

/** The entries of an archive, folders left out. Throws `ZipFault`. */
export function listEntries(store: ByteStore): ZipEntry[] {
  const { at, size, count, end } = findDirectory(store);
  if (count > mostEntries) throw tooMany(count);
  if (size > largestDirectory || at + size !== end)
    throw brokenZip('its directory is not where it says', 'direktorinya bukan di tempat yang dinyatakan');
  const directory = store.read(at, size);
  const entries: ZipEntry[] = [];
  let place = 0;
  for (let index = 0; index < count; index++) {
    if (place + 46 > directory.length || directory.readUInt32LE(place) !== 0x02014b50) throw cutOff();
    const nameLength = directory.readUInt16LE(place + 28);
    entries.push(readEntry(directory, place, nameLength));
    place += 46 + nameLength + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32);
  }
  if (place !== directory.length) throw cutOff();
  checkNames(entries);
  checkSizes(entries);
  checkPlace(store, entries, at);
  return entries.filter(({ name }) => !name.endsWith('/'));
}

const cutOff = (): ZipFault => brokenZip('its directory is cut off', 'direktorinya terpotong');

const tooMany = (count: number): ZipFault =>
  new ZipFault(
    'unpacks-too-large',
    say(
      `has ${count} parts; ${mostEntries} is the most. Hand in the record files alone.`,
      `mempunyai ${count} bahagian; had tertinggi ialah ${mostEntries}. Serahkan fail rekod sahaja.`,
    ),
  );

/** The record at the end, whose comment ends with the file. */
function findDirectory(store: ByteStore): { at: number; size: number; count: number; end: number } {
  const start = Math.max(0, store.size - 65_557);
  const tail = store.read(start, store.size - start);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== 0x06054b50 || tail.readUInt16LE(at + 20) !== tail.length - at - 22) continue;
    const [disk, first, here, count] = [4, 6, 8, 10].map((field) => tail.readUInt16LE(at + field)) as [
      number,
      number,
      number,
      number,
    ];
    const [size, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff || disk !== 0 || first !== 0 || here !== count)
      throw brokenZip('zip64 or several disks', 'zip64 atau beberapa cakera');
    return { at: offset, size, count, end: start + at };
  }
  throw brokenZip('it has no directory', 'tiada direktori');
}

function readEntry(directory: Buffer, at: number, nameLength: number): ZipEntry {
  const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
  const flags = directory.readUInt16LE(at + 8);
  // Bit 0: encrypted; bit 6: strongly; bit 13: the directory is masked.
  if (flags & 0x2041)
    throw new ZipFault(
      'not-this-format',
      say('is encrypted. Save it without a password.', 'disulitkan. Simpan tanpa kata laluan.'),
    );
  const unixMode = directory[at + 5] === 3 ? directory.readUInt32LE(at + 38) >>> 16 : 0;
  if (unixMode & 0xf000 && ![0x8000, 0x4000].includes(unixMode & 0xf000)) throw notAPlainPart(name);
  return {
    name,
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    packed: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
}

const notAPlainPart = (name: string): ZipFault =>
  new ZipFault(
    'not-a-file',
    say(
      `has a part "${name}" that is a link or device. Pack the file itself.`,
      `mempunyai bahagian "${name}" yang merupakan pautan atau peranti. Mampatkan fail itu sendiri.`,
    ),
  );

function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    // eslint-disable-next-line no-control-regex
    if (/(^|\/)\.\.(\/|$)|^\/|\\|^[A-Za-z]:|[\0-\x1F\x7F]|^$/.test(name))
      throw new ZipFault(
        'outside-name',
        say(
          `has a part named "${name}", which leads outside ("..", "/", "\\"). Save it again.`,
          `mempunyai bahagian bernama "${name}" yang menuju ke luar ("..", "/", "\\"). Simpan semula.`,
        ),
      );
    const plain = name.toLowerCase();
    if (seen.has(plain)) throw brokenZip(`"${name}" stands twice`, `"${name}" terdapat dua kali`);
    seen.add(plain);
  }
}

function checkSizes(entries: readonly ZipEntry[]): void {
  if (entries.some(({ packed, size, offset }) => [packed, size, offset].includes(0xffffffff)))
    throw brokenZip('zip64 or several disks', 'zip64 atau beberapa cakera');
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > largestUnpacked) throw unpacksTooLarge(size);
  const swelling = entries.find((entry) => entry.size > ratioMatters && entry.size > entry.packed * mostRatio);
  if (swelling) throw unpacksOutOfProportion(swelling.name, mostRatio);
}
