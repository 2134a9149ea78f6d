import { cache } from "react";
import { noteReading } from "#domain/access/people/note-reading";
import { mergeView } from "#domain/organisations/merge/merge-reads";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../../staff-only.ts";

/** Once a request, for the page and its title. */
export const load = cache(async (id: string) => {
  if (!(await staffOnly())) return undefined;
  const ctx = await requestContext();
  const view = await mergeView(ctx, id);
  if (view) noteAfter(() => noteReading(ctx, { what: "organisations" }));
  return view;
});
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
