/** A read that is made once, for all that follows from it. */
export function once<T>(read: () => Promise<T>) {
  let kept: Promise<T> | undefined;
  return () => (kept ??= read());
}
