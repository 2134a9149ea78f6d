/** busy: somebody else holds the database for longer than we wait, or its server does not answer · full: the disk takes no more. */
export type StorageFault = "busy" | "full";
export const FAULT_STATUS = { busy: 503, full: 507 } as const;

/** Codes of SQLite, and those of SQLSTATE for PostgreSQL. */
const OF_STORAGE = /^(SQLITE_|[0-9A-Z]{5}$)/;
const BUSY = /^(SQLITE_(BUSY|LOCKED|PROTOCOL)|08\w{3}$|53[234]00$|55P03$|57P0[123]$|25006$)/;
const FULL = /^(SQLITE_(FULL|IOERR|CANTOPEN|READONLY)|53100$|58030$)/;

const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string" && OF_STORAGE.test(error.code)) return error.code;
  return "cause" in error ? codeOf(error.cause) : undefined;
};

/** What the storage says where a write failed through no fault of the request; by code, since classes differ between copies of a module. */
export function storageFault(error: unknown): StorageFault | undefined {
  const code = codeOf(error);
  if (!code) return undefined;
  if (BUSY.test(code)) return "busy";
  return FULL.test(code) ? "full" : undefined;
}
