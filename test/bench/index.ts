/** `npm run bench [-- <name> ...]`: the benchmarks one after the other; fails where one is over its threshold. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const all = ['intake', 'release', 'vintages', 'graphql'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(2);
}
const failed = (asked.length > 0 ? asked : all).filter(
  (name) => spawnSync(process.execPath, [path.join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' }).status !== 0,
);
process.exitCode = failed.length > 0 ? 1 : 0;
