import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isSiteCurrent } from '../../api/start/is-site-current.ts';

test('a site is served again for its own edition and address alone', () => {
  const dataFolder = mkdtempSync('/tmp/daulat-current-');
  mkdirSync(path.join(dataFolder, 'site', '2026-10'), { recursive: true });
  const publicUrl = 'http://127.0.0.1:4000';
  writeFileSync(path.join(dataFolder, 'site', '2026-10', 'release.json'), JSON.stringify({ id: '2026-10', publicUrl }));
  const asked = { edition: '2026-10', publicUrl };
  expect(isSiteCurrent(dataFolder, asked)).toBe(false);
  symlinkSync('2026-10', path.join(dataFolder, 'site', 'current'));
  expect(isSiteCurrent(dataFolder, asked)).toBe(true);
  expect(isSiteCurrent(dataFolder, { ...asked, edition: '2026-11' })).toBe(false);
  expect(isSiteCurrent(dataFolder, { ...asked, publicUrl: 'http://127.0.0.1:4310' })).toBe(false);
});
