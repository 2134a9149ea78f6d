import { importsAndMappings } from "#domain/exchange/import/import-reads";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../staff-only.ts";

/** For staff; undefined for anybody else who is signed in. */
export async function load() {
  return (await staffOnly()) && importsAndMappings(await requestContext());
}
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
