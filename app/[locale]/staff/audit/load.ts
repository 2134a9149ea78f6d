import { noteReading } from "#domain/access/people/note-reading";
import { auditPage, auditStaff } from "#domain/audit/audit-reads";
import { lastCheck } from "#domain/audit/check-audit";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { signedIn } from "#lib/sessions/signed-in";
import { filterOf, readParams } from "./audit.params.ts";

/** A page of the audit trail, for administrators; undefined for everybody else. */
export async function load(searchParams: Promise<Record<string, string | string[] | undefined>>) {
  await signedIn();
  const state = await readParams(searchParams);
  const ctx = await requestContext();
  const found = await auditPage(ctx, { ...filterOf(state), before: state.before, after: state.after });
  if (!found) return undefined;
  noteAfter(() => noteReading(ctx, { what: "audit" }));
  return { found, state, staff: await auditStaff(ctx), last: await lastCheck(ctx) };
}
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
