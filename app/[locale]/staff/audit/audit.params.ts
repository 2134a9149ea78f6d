import { createLoader, createSerializer, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { dayBounds } from "#domain/audit/day-bounds";
import { AUDIT_GROUPS } from "#domain/audit/state";
import { MAX_QUERY, SUBJECT_KINDS } from "#domain/kernel/state";

const filters = {
  kind: parseAsStringLiteral(SUBJECT_KINDS),
  what: parseAsStringLiteral(AUDIT_GROUPS),
  by: parseAsString.withDefault(""),
  name: parseAsString.withDefault(""),
  from: parseAsString.withDefault(""),
  to: parseAsString.withDefault(""),
};
const params = { ...filters, before: parseAsInteger, after: parseAsInteger };

const read = createLoader(params);
export const auditHref = createSerializer(params);
type Asked = Parameters<typeof read>[0];
export type AuditState = Awaited<ReturnType<typeof readParams>>;

/** The filters in an address; what is no choice, and what is no day, narrows nothing. */
export async function readParams(asked: Promise<Record<string, string | string[] | undefined>> | Request) {
  const { from, to, name, by, before, after, ...rest } = await read(asked as Asked);
  const [first, last] = [dayBounds(from), dayBounds(to)];
  const filters = { ...rest, by: by.slice(0, MAX_QUERY), name: name.trim().slice(0, 100), from: first ? from : "", to: last ? to : "" };
  return { ...filters, before: positive(before), after: positive(after), starts: first?.starts, ends: last?.ends };
}
const positive = (n: number | null) => (n !== null && n >= 0 && n <= Number.MAX_SAFE_INTEGER ? n : undefined);

/** The filters as the domain reads them. */
export const filterOf = ({ kind, what, by, name, starts, ends }: AuditState) => ({
  ...{ kind: kind ?? undefined, what: what ?? undefined, by: by || undefined, name: name || undefined, from: starts, until: ends },
});
