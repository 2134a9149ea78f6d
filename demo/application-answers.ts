import type { Locale } from "#domain/kernel/state";
import type { ApplicationField } from "#domain/membership/application/application-fields";
import { type Answer, NO_NUMBER } from "#domain/membership/state";
import { KINDS, type Kind } from "#domain/organisations/state";
import { ASKED, SEEKS, SENTENCES, STREETS, WORK } from "./application-texts.ts";
import { madeUpIdentifier } from "./made-up/identifiers.ts";
import type { Place } from "./places.ts";
import type { Random } from "./random.ts";

type About = { locale: Locale; place: Place; n: number; chances: Random; members: string[]; unnumbered: boolean };
export const anyKind = ({ pick }: Random): Kind => pick(["company", "company", "company", ...KINDS]);

/** The standard fee category of a company with so many people. */
const sizeOf = (people: string) =>
  Number(people) < 10 ? "micro" : Number(people) < 50 ? "small" : Number(people) < 250 ? "medium" : "large";

/** What a made-up applicant answers: drawn once, so that a page saved twice says the same. */
export function madeUpAnswers({ locale, place, n, chances, members, unnumbered }: About): (field: ApplicationField) => Answer | undefined {
  const { pick, between } = chances;
  const sectors = [...new Set([pick(["devices", "ehealth", "biotech"]), pick(["services", "ivd", "care", "pharma"])])];
  const sentence = pick(SENTENCES[locale]);
  const work = pick(WORK[locale]);
  const number = String(between(2, 240));
  const phone = `+34 944 ${between(100, 999)} ${between(100, 999)}`;
  const said: Record<string, Answer | undefined> = {
    identifier: unnumbered ? undefined : madeUpIdentifier(place.country, n),
    street: `${pick(STREETS)} ${between(1, 80)}`,
    postalCode: `${place.country === "FR" ? 64 : 48}${between(100, 999)}`,
    town: place.town,
    region: place.region,
    sectors,
    short: sentence,
    phone,
    signatory: "same",
    pic: undefined,
    ror: undefined,
    [NO_NUMBER]: unnumbered ? ["founding"] : undefined,
    founded: undefined,
    group: undefined,
    beds: undefined,
    orderNumber: undefined,
    invoiceEmail: undefined,
    website: undefined,
  };
  const nth = (texts: string[] | undefined) => texts?.[n % texts.length];
  return ({ key, type, options }) => {
    if (key === "feeCategory") return options?.find((option) => option.key === sizeOf(number))?.key ?? options?.[n % options.length]?.key;
    if (key in said) return said[key];
    if (type === "choice") return options?.[n % options.length]?.key;
    if (type === "organisations") return members.length > 0 ? members : undefined;
    if (type === "number") return number;
    if (key === "needs") return nth(SEEKS[locale]);
    const own = nth(ASKED[key]?.[locale]);
    if (own !== undefined) return own;
    return type === "paragraph" ? work : sentence;
  };
}
