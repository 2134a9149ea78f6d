import { sha256 } from "#lib/hash";

export const GENESIS = "0".repeat(64);

export type AuditRow = {
  seq: number;
  clusterId: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  facts: Record<string, unknown>;
  personalHash: string | null;
  previousHash: string;
};

/** JSON with sorted keys, so that a database that reorders them gives the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(",")}}`;
}

/** SHA-256 over the row's content and its predecessor's hash. */
export const auditRowHash = (row: AuditRow) => sha256(canonical({ ...row, at: row.at.toISOString() }));

export const personalPartHash = (salt: string, values: Record<string, string>) => sha256(`${salt}${canonical(values)}`);
