/** How much an archive or workbook may ask of the machine. What needs more is handed in as CSV. */

export interface ArchiveLimits {
  /** Seconds in all that the parent waits for the child's answers. */
  readonly seconds: number;
  /** Megabytes of the child's heap. */
  readonly heapMegabytes: number;
}

export const archiveLimits: ArchiveLimits = { seconds: 120, heapMegabytes: 384 };

/** Megabytes of memory beside the heap (packed bytes, pieces that are unpacked) at which the child gives up. */
export const memoryBesideHeap = 512;

/** Bytes at most that an archive may unpack to, all entries together. */
export const largestUnpacked = 200_000_000;

export const mostEntries = 10_000;

/** Bytes at most of the list of entries. */
export const largestDirectory = 4_000_000;

/** How many times as large as its packed bytes an entry may become, from ten megabytes on. */
export const mostRatio = 250;
export const ratioMatters = 10_000_000;

/** Bytes at most of a part of a workbook that is read as a whole: its list of sheets, its styles. */
export const largestSmallPart = 16_000_000;
