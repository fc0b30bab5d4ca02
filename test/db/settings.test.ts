import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEnvironment, loadProgramme, programmeAt, projectFolder } from '../../db/settings.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'settings-'));
const shipped = JSON.parse(readFileSync('programme.json', 'utf8')) as Record<string, unknown>;

function loadChanged(changes: Record<string, unknown>): unknown {
  const file = path.join(folder, 'programme.json');
  writeFileSync(file, JSON.stringify({ ...shipped, ...changes }));
  return loadProgramme(file);
}

describe('programme.json', () => {
  test('as shipped is a demonstration of Malaysia', () => {
    expect(loadProgramme()).toMatchObject({
      demonstration: true,
      country: 'MY',
      timeZone: 'Asia/Kuala_Lumpur',
      baselineOn: '2026-06-05',
    });
  });

  test.each([
    [{ demonstration: 'no' }, '"demonstration" is true or false'],
    [{ name: { ms: 'Daulat' } }, '"name" has the texts ms, en and ar'],
    [{ country: 'Malaysia' }, '"country" is two capitals of ISO 3166-1'],
    [{ timeZone: 'Kuala Lumpur' }, '"timeZone" is an IANA time zone'],
    [{ window: undefined }, '"window.from" is a date'],
    [{ publication: { dayOfMonth: 31, time: '10:00' } }, '"publication.dayOfMonth" is 1 to 28'],
  ])('%j is refused in words', (changes, claim) => {
    expect(() => loadChanged(changes)).toThrow(claim);
  });

  test('that is not there or not JSON is refused in words', () => {
    expect(() => loadProgramme(path.join(folder, 'none.json'))).toThrow('programme.json cannot be read');
  });
});

describe('the address of the programme', () => {
  test.each([
    ['http://127.0.0.1:4000', 4310, 'http://127.0.0.1:4310'],
    ['http://localhost:4000/', 4310, 'http://localhost:4310'],
    ['http://127.0.0.1:4000', 0, 'http://127.0.0.1:4000'],
    ['https://daulat.example', 4310, 'https://daulat.example'],
  ])('%s is, at port %i, %s', (publicUrl, port, told) => {
    expect(programmeAt(port, { ...loadProgramme(), publicUrl }).publicUrl).toBe(told);
  });
});

describe('the environment', () => {
  test('empty gives the defaults', () => {
    expect(loadEnvironment({})).toEqual({ dataFolder: path.join(projectFolder, '.data'), port: 4000 });
  });

  test('gives what is set', () => {
    const set = { PORT: '8080', PORTAL_DATA: '/srv/daulat', DATABASE_URL: 'postgres://u:p@db/d', PORTAL_BUILD_TOKEN: 'x' };
    expect(loadEnvironment(set)).toEqual({
      dataFolder: '/srv/daulat',
      port: 8080,
      databaseUrl: 'postgres://u:p@db/d',
      buildToken: 'x',
    });
  });

  test.each([
    [{ PORT: 'http' }, 'PORT is "http", which is not a port.'],
    [{ PORT: '70000' }, 'PORT is "70000", which is not a port.'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is not an address that can be used.'],
    [{ PORTAL_API_URL: 'portal' }, 'PORTAL_API_URL is not an address that can be used.'],
  ])('%j is refused in words', (variables, message) => {
    expect(() => loadEnvironment(variables)).toThrow(message);
  });
});
