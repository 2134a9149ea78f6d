import { cache } from "react";
import { noteReading } from "#domain/access/people/note-reading";
import { importWithMatches } from "#domain/exchange/import/import-reads";
import { smallWorkDone } from "#domain/exchange/import/small-work-done";
import { idField } from "#domain/kernel/input";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../staff-only.ts";

/** An import, for staff, once the worker has ended what it does with a small one, or had a moment for it; undefined for anybody else who is signed in, and where there is none. */
export const load = cache(async (id: string) => {
  if (!(await staffOnly()) || !idField.safeParse(id).success) return undefined;
  const ctx = await requestContext();
  await smallWorkDone(ctx, id);
  const found = await importWithMatches(ctx, id);
  const what = found?.file.subject;
  if (what && what !== "calls") noteAfter(() => noteReading(ctx, { what }));
  return found;
});
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
