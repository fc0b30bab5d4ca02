/** Files of a large submission: so many agencies, and a million rows of posts. The same bytes at every call. */
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gradeBands, postRoles } from '../../db/records/posts.ts';

const roles = Object.keys(postRoles);
const grades = Object.keys(gradeBands);
const quarters = Array.from({ length: 40 }, (_, index) => `${2016 + Math.floor((index + 3) / 4)}-Q${((index + 3) % 4) + 1}`);
const perAgency = roles.length * grades.length * quarters.length;

const agencyId = (index: number): string => `KEMENTERIAN-DIGITAL-JABATAN-${String(index).padStart(5, '0')}`;

function* agencies(count: number): Iterable<string> {
  yield 'agency_id,name_ms,name_en,kind\n';
  for (let index = 0; index < count; index++) yield `${agencyId(index)},Agensi ${index},Agency ${index},department\n`;
}

/** Long fields of numbers, so that a million rows have about the bytes of a real register. */
function* posts(rows: number): Iterable<string> {
  yield 'agency_id,quarter,role,grade_band,established_fte,filled_fte,contractor_fte,advertised,hires,leavers\n';
  let piece = '';
  for (let index = 0; index < rows; index++) {
    const cell = index % perAgency;
    const grade = grades[cell % grades.length]!;
    const role = roles[Math.floor(cell / grades.length) % roles.length]!;
    const quarter = quarters[Math.floor(cell / grades.length / roles.length)]!;
    const established = 100_000 + ((index * 7919) % 900_000);
    const filled = Math.floor(established * 0.9);
    piece += `${agencyId(Math.floor(index / perAgency))},${quarter},${role},${grade},${established}.5,${filled}.5,${index % 977}.5,${index % 89},${index % 97},${index % 83}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Writes `agencies.csv` and `posts.csv` and gives their paths. */
export async function writeMillionPosts(folder: string, rows = 1_000_000): Promise<{ agencies: string; posts: string }> {
  const files = { agencies: path.join(folder, 'agencies.csv'), posts: path.join(folder, 'posts.csv') };
  await pipeline(Readable.from(agencies(Math.ceil(rows / perAgency))), createWriteStream(files.agencies));
  await pipeline(Readable.from(posts(rows)), createWriteStream(files.posts));
  return files;
}
