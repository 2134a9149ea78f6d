import type { PublishedCall } from "#domain/calls/calls-after";
import { addressOf, pagesOf } from "./addresses.ts";

/** A call as the open data say it. */
export const callAnswer = (
  origin: string,
  { texts, quote, quoteLang, quoteUrl, quotation: _, areFound, opensAt, deadlines, url, createdAt, updatedAt, ...row }: PublishedCall,
) => ({
  ...row,
  pages: pagesOf(origin, (to) => to.call(row.slug)),
  summary: texts,
  text: quote === null ? null : { written: quote, language: quoteLang, source: addressOf(quoteUrl ?? url) },
  capabilitiesFoundInText: areFound,
  opensAt: opensAt?.toISOString() ?? null,
  deadlines: deadlines.map(({ at, ...deadline }) => ({ ...deadline, at: at.toISOString() })),
  url: addressOf(url),
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
