import { mailDomainOf, phoneOf, siteOf } from "#domain/organisations/identifiers/web-domain";
import { DUPLICATE_REASONS, type DuplicateReason, type Likeness } from "#domain/organisations/state";
import { type NameLikeness, nameLikeness } from "./name-likeness.ts";
import { type NameWords, nameWords } from "./name-words.ts";

/** What is known of an organisation, or of an application for one. */
export type Likeable = {
  names: readonly string[];
  country?: string | null;
  website?: string | null;
  emails?: readonly (string | null)[];
  /** Whole addresses that tell an entry: of who applies, of who acts for the organisation. */
  addresses?: readonly string[];
  vat?: string | null;
  pic?: string | null;
  ror?: string | null;
  phone?: string | null;
};

export type DuplicateTraits = {
  names: NameWords[];
  country: string | undefined;
  site: string | undefined;
  mails: string[];
  addresses: readonly string[];
  vat: string | undefined;
  pic: string | undefined;
  ror: string | undefined;
  phone: string | undefined;
};

const given = (value: string | null | undefined) => value || undefined;
/** A Spanish NIF is the same number with ES before it. */
const bareVat = (value: string | null | undefined) => given(value?.replace(/^ES(?=[A-Z0-9]{9}$)/, ""));

/** An entry as it is compared. */
export const traitsOf = (known: Likeable): DuplicateTraits => ({
  names: known.names.map(nameWords).filter(({ joined }) => joined !== ""),
  country: given(known.country),
  site: siteOf(known.website),
  mails: [...new Set((known.emails ?? []).flatMap((email) => mailDomainOf(email) ?? []))].sort(),
  addresses: known.addresses ?? [],
  vat: bareVat(known.vat),
  pic: given(known.pic),
  ror: given(known.ror),
  phone: phoneOf(known.phone),
});

/** From here on a pair is shown as a possible duplicate. */
export const WORTH_A_LOOK = 0.5;
/** Logarithms of odds: what two entries share speaks for one organisation, what differs speaks against it. */
const SHARED = { vat: 15, pic: 15, ror: 15, domain: 12, phone: 4, initials: 3 };
const DIFFERENT = { vat: -3, ror: -4, site: -2.5, country: -1.5 };
const UNLIKE = -12;

/** Whether two entries may be one organisation: 0 to 1, and what speaks for it. The order of the two makes no difference. */
export function likeness(a: DuplicateTraits, b: DuplicateTraits): Likeness {
  const reasons = new Set<DuplicateReason>();
  const name = closest(a.names, b.names);
  if (name.same) reasons.add("sameName");
  else if (name.odds > 0) reasons.add("nearName");
  let odds = name.odds;
  if (name.initials && odds < 0) {
    reasons.add("initials");
    odds += SHARED.initials;
  }
  for (const field of ["vat", "pic", "ror"] as const)
    if (a[field] && a[field] === b[field]) {
      reasons.add(field);
      odds += SHARED[field];
    }
  if (a.site && a.site === b.site) reasons.add("site");
  if (a.mails.some((domain) => b.mails.includes(domain) || domain === b.site) || b.mails.some((domain) => domain === a.site))
    reasons.add("mail");
  if (a.addresses.some((address) => b.addresses.includes(address))) reasons.add("address");
  if (reasons.has("address") || reasons.has("site") || reasons.has("mail")) odds += SHARED.domain;
  if (a.phone && a.phone === b.phone) {
    reasons.add("phone");
    odds += SHARED.phone;
  }
  for (const field of ["vat", "ror", "site", "country"] as const)
    if (a[field] && b[field] && a[field] !== b[field]) odds += DIFFERENT[field];
  return { score: 1 / (1 + Math.exp(-odds)), reasons: DUPLICATE_REASONS.filter((reason) => reasons.has(reason)) };
}

function closest(a: NameWords[], b: NameWords[]): NameLikeness {
  let best: NameLikeness = { same: false, initials: false, odds: UNLIKE };
  for (const one of a)
    for (const other of b) {
      const found = nameLikeness(one, other);
      best = { same: best.same || found.same, initials: best.initials || found.initials, odds: Math.max(best.odds, found.odds) };
    }
  return best;
}
