import { expect, test, vi } from 'vitest';
import { abortSignalOf, Stop } from '../../db/connection/stop-signal.ts';

test('each listener is told once, but for who has stopped listening', () => {
  const stop = new Stop();
  const [one, other, gone] = [vi.fn(), vi.fn(), vi.fn()];
  for (const listener of [one, gone, other]) stop.addEventListener('abort', listener);
  stop.removeEventListener('abort', gone);
  stop.removeEventListener('abort', gone);
  stop.abort('left');
  stop.abort('again');
  expect([stop.aborted, stop.reason]).toEqual([true, 'left']);
  expect([one, other, gone].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
});

test('a listener may stop the others while it is told', () => {
  const stop = new Stop();
  const other = vi.fn();
  stop.addEventListener('abort', () => stop.removeEventListener('abort', other));
  stop.addEventListener('abort', other);
  stop.abort('left');
  expect(other).toHaveBeenCalledTimes(0);
});

test.each(['before', 'after'])('as an AbortSignal it aborts with the same reason when it was made %s', (when) => {
  const stop = new Stop();
  const early = when === 'before' ? abortSignalOf(stop) : undefined;
  const reason = new Error('left');
  stop.abort(reason);
  const signal = early ?? abortSignalOf(stop);
  expect([signal.aborted, signal.reason]).toEqual([true, reason]);
});
