import { mailDomainOf, siteOf } from "#domain/organisations/identifiers/web-domain";
import type { DnsResult } from "#domain/organisations/state";
import { isAtWebDomain } from "./web-proof.ts";

export type JoinFacts = {
  email: string;
  website: string | null;
  /** How many owners and admins can sign in. */
  managers: number;
  dnsResult: DnsResult | null;
  /** How many others ask to act for the same organisation. */
  others: number;
  /** How many other organisations have the same web domain. */
  sharing: number;
};
export const SIGNS_FOR = ["address", "record", "nobody"] as const;
export const SIGNS_AGAINST = [
  "freeMail",
  "otherDomain",
  "noWebsite",
  "sharedDomain",
  "recordOther",
  "recordNone",
  "owners",
  "others",
] as const;
export type JoinSigns = { speaksFor: (typeof SIGNS_FOR)[number][]; against: (typeof SIGNS_AGAINST)[number][] };

/** What speaks for and against a request to act for an organisation, as far as the portal can tell; staff decide. */
export function joinSigns({ email, website, managers, dnsResult, others, sharing }: JoinFacts): JoinSigns {
  const atDomain = isAtWebDomain(email, website);
  const hasSite = siteOf(website) !== undefined;
  const isFree = mailDomainOf(email) === undefined;
  return {
    speaksFor: [
      ...(atDomain ? ["address" as const] : []),
      ...(dnsResult === "found" ? ["record" as const] : []),
      ...(managers === 0 ? ["nobody" as const] : []),
    ],
    against: [
      ...(isFree ? ["freeMail" as const] : hasSite && !atDomain ? ["otherDomain" as const] : []),
      ...(hasSite ? [] : ["noWebsite" as const]),
      ...(atDomain && sharing > 0 ? ["sharedDomain" as const] : []),
      ...(dnsResult === "other" ? ["recordOther" as const] : dnsResult === "none" ? ["recordNone" as const] : []),
      ...(managers > 0 ? ["owners" as const] : []),
      ...(others > 0 ? ["others" as const] : []),
    ],
  };
}
