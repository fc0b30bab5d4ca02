/** The README names every limit with its refusal, and every code with what it means. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { apiError, errorCodes, type ErrorCode } from '../../api/errors.ts';
import { refusals, type RefusalCode } from '../../api/http/refusal.ts';
import { defaultTurns } from '../../api/http/take-turns.ts';
import { defaultBudget } from '../../api/http/use-budget.ts';
import { limits, variableLevels } from '../../api/limits/limits.ts';
import { projectFolder } from '../../db/settings.ts';

const readme = readFileSync(path.join(projectFolder, 'README.md'), 'utf8');

/** The cells of the table below a heading, without its head. */
function tableBelow(heading: string): string[][] {
  const lines = readme.slice(readme.indexOf(`\n${heading}\n`)).split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const table = lines.slice(start, start + lines.slice(start).findIndex((line) => !line.startsWith('|')));
  return table.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const codes: Readonly<Record<keyof typeof limits, ErrorCode | RefusalCode>> = {
  depth: 'DEPTH_LIMIT',
  tokens: 'TOKEN_LIMIT',
  aliases: 'ALIAS_LIMIT',
  rootFields: 'ROOT_FIELD_LIMIT',
  directives: 'DIRECTIVE_LIMIT',
  pageSize: 'PAGE_SIZE',
  cost: 'COST_LIMIT',
  listRows: 'COST_LIMIT',
  bodyBytes: 'BODY_TOO_LARGE',
  urlBytes: 'URL_TOO_LONG',
};

describe('the README', () => {
  test('has a row for every published limit, with its number and code', () => {
    const rows = tableBelow('### Limits').map(([name, most, code]) => [name, most, code]);
    const expected = Object.entries(limits).map(([name, most]) => [
      `\`${name}\``,
      most.toLocaleString('en'),
      `\`${codes[name as keyof typeof limits]}\``,
    ]);
    expect(rows).toEqual(expected);
  });

  test('has the limits that are not of one document', () => {
    const { quota, windowSeconds } = defaultBudget;
    expect(readme).toContain(`${quota.toLocaleString('en')} computed answers in ${windowSeconds} seconds (\`RATE_LIMITED\`)`);
    expect(readme).toContain(
      `${defaultTurns.perAddress} long lists at a time to one address, ${defaultTurns.all} in all (\`RATE_LIMITED\`)`,
    );
    expect(readme).toContain(`variables ${variableLevels} levels deep (\`BAD_REQUEST\`)`);
  });

  test('has a row for every code, with its status and meaning', () => {
    const statusOf = (code: ErrorCode): number => (apiError(code, '').extensions['http'] as { status: number }).status;
    const all = {
      ...Object.fromEntries(
        Object.entries(errorCodes).map(([code, meaning]) => [code, { status: statusOf(code as ErrorCode), meaning }]),
      ),
      ...refusals,
    };
    const expected = Object.entries(all).map(([code, { status, meaning }]) => [`\`${code}\``, String(status), meaning]);
    const byCode = (rows: string[][]): string[][] => rows.toSorted(([a], [b]) => (a! < b! ? -1 : 1));
    expect(byCode(tableBelow('### Codes'))).toEqual(byCode(expected));
  });
});
