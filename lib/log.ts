import pino from "pino";

/** JSON lines on standard output: ids and counts, never personal data or secrets. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** A failed statement of the database as Drizzle tells it: its message and its stack hold the values that were written. */
const isFailedQuery = (error: unknown): error is Error & { query: string } =>
  error instanceof Error && "query" in error && typeof error.query === "string" && "params" in error;

const codeOf = (cause: unknown) => (typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "");

/** What failed and where, for the log: never the values of a statement, which are personal data. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if (!isFailedQuery(error)) return error.stack ?? error.name;
  // A value can hold a line that looks like one of the stack: what follows the whole message is none of them.
  const [, where] = error.stack?.split(error.message) ?? [];
  return [`Failed query: ${error.query}`, codeOf(error.cause), where?.trimEnd().slice(1)].filter(Boolean).join("\n");
}
