import { noteReading } from "#domain/access/people/note-reading";
import { organisationsNamed } from "#domain/organisations/merge/merge-reads";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../staff-only.ts";

/** For staff: the organisations of a name. Undefined for anybody else. */
export async function load(search: Promise<{ q?: string | string[] }>) {
  if (!(await staffOnly())) return undefined;
  const ctx = await requestContext();
  const { q } = await search;
  const name = typeof q === "string" ? q.slice(0, 100) : "";
  noteAfter(() => noteReading(ctx, { what: "organisations" }));
  return { q: name, found: await organisationsNamed(ctx, name) };
}
