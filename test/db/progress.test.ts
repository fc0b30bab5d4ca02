import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showProgress } from '../../db/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pause = (milliseconds: number): Promise<void> => new Promise((passed) => setTimeout(passed, milliseconds));

function streamOf(isTTY: boolean): { written: string[]; isTTY: boolean; columns: number; write(text: string): void } {
  const written: string[] = [];
  return { written, isTTY, columns: 40, write: (text) => void written.push(text.replaceAll('\u001B[2K', '')) };
}

test('a terminal sees the step while it runs, with its detail, cut at the width, and a tick at the end', async () => {
  const stream = streamOf(true);
  const step = showProgress(stream).step('Publish release 2026-08', async (detail) => {
    await pause(100);
    detail('indicators of every service');
    await pause(100);
    return 3;
  });
  await vi.advanceTimersByTimeAsync(200);
  expect(await step).toBe(3);
  expect(stream.written).toEqual([
    '\r⠋ Publish release 2026-08  0.0 s',
    '\r⠙ Publish release 2026-08  0.1 s',
    '\r⠹ Publish release 2026-08  0.2 s  indic',
    '\r✓ Publish release 2026-08  0.2 s\n',
  ]);
});

test('a log gets one plain line for each step that has ended', async () => {
  const stream = streamOf(false);
  const step = showProgress(stream).step('Build the site', () => pause(1500));
  await vi.advanceTimersByTimeAsync(1500);
  await step;
  expect(stream.written).toEqual(['Build the site: 1.5 s\n']);
});

test('a step that fails is marked and its error goes on', async () => {
  const stream = streamOf(true);
  await expect(showProgress(stream).step('Build the site', () => Promise.reject(new Error('no room')))).rejects.toThrow(
    'no room',
  );
  expect(stream.written.at(-1)).toBe('\r✗ Build the site  0.0 s\n');
});
