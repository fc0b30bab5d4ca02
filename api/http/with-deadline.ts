/** Work that is given up when its client is gone or its time is up. */
export async function withDeadline<T>(
  milliseconds: number,
  gone: AbortSignal,
  work: (until: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const stop = (): void => ending.abort(gone.reason);
  const timer = setTimeout(() => ending.abort(new DOMException('The time is up.', 'TimeoutError')), milliseconds);
  gone.addEventListener('abort', stop, { once: true });
  try {
    gone.throwIfAborted();
    return await work(ending.signal);
  } finally {
    clearTimeout(timer);
    gone.removeEventListener('abort', stop);
  }
}
