/**
 * Calls back once the process that started this one is gone.
 * @param {() => void} gone
 */
export function whenParentEnds(gone) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, 300);
  timer.unref();
}

/**
 * Calls back once the process that started this one is gone, where npm started it: npm does not hand a signal on past its shell, so a server would live on unseen.
 * Outside npm a parent may leave on purpose (nohup), and nothing happens.
 * @param {() => void} orphaned
 */
export function whenOrphaned(orphaned) {
  if (process.env.npm_lifecycle_event) whenParentEnds(orphaned);
}
