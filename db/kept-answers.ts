const MAX_KEPT = 500;
type Kept = { version: unknown; answers: Map<string, Promise<unknown>> };
const kept = new WeakMap<object, Kept>();

/** What was read of a database while it was at this version. */
function answersAt(db: object, version: unknown): Map<string, Promise<unknown>> {
  const before = kept.get(db);
  if (before && before.version === version) return before.answers;
  const answers = new Map<string, Promise<unknown>>();
  kept.set(db, { version, answers });
  return answers;
}

/** Nobody's change to an answer may show in another's. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/**
 * The answer of a read, kept while the database is at `version`, which its caller took before: what is written in the meantime makes the answer newer than
 * its version says, never older. Who asks while it is being read waits for the same read. A read that fails is not kept. Of too many the one unused the
 * longest goes.
 */
export function keptAt<T>(db: object, version: unknown, key: string, read: () => Promise<T>): Promise<T> {
  const answers = answersAt(db, version);
  const answer = (answers.get(key) as Promise<T> | undefined) ?? read().then(frozen);
  answers.delete(key);
  answers.set(key, answer);
  answer.catch(() => answers.get(key) === answer && answers.delete(key));
  const [oldest] = answers.keys();
  if (answers.size > MAX_KEPT && oldest !== undefined) answers.delete(oldest);
  return answer;
}
