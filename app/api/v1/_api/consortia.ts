import type { PublicConsortium } from "#domain/consortia/consortia-after";
import { isFromSources } from "#domain/consortia/state";
import { pagesOf } from "./addresses.ts";

/** A consortium as the open data say it. */
export const consortiumAnswer = (origin: string, { closesAt, createdAt, updatedAt, unnamed, ...row }: PublicConsortium) => ({
  ...row,
  pages: pagesOf(origin, (to) => to.consortium(row.slug)),
  closesAt: closesAt?.toISOString() ?? null,
  createdAt: isFromSources({ closesAt }) ? null : createdAt.toISOString(),
  updatedAt: isFromSources({ closesAt }) ? null : updatedAt.toISOString(),
  unnamedPartners: unnamed,
});
