/** busy: somebody else holds the database for longer than we wait · full: the disk takes no more. */
export type StorageFault = "busy" | "full";
export const FAULT_STATUS = { busy: 503, full: 507 } as const;

const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string" && error.code.startsWith("SQLITE_")) return error.code;
  return "cause" in error ? codeOf(error.cause) : undefined;
};

/** What the storage says where a write failed through no fault of the request; by code, since classes differ between copies of a module. */
export function storageFault(error: unknown): StorageFault | undefined {
  const code = codeOf(error);
  if (!code) return undefined;
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return "busy";
  return /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)/.test(code) ? "full" : undefined;
}
