import { cache } from "react";
import { importWithMatches } from "#domain/exchange/import/import-reads";
import { idField } from "#domain/kernel/input";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../../staff-only.ts";

/** An import, for staff; undefined for anybody else who is signed in, and where there is none. */
export const load = cache(async (id: string) => {
  if (!(await staffOnly()) || !idField.safeParse(id).success) return undefined;
  return importWithMatches(await requestContext(), id);
});
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
