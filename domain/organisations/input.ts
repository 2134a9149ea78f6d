import { z } from "zod";
import { foundingYear } from "#domain/organisations/identifiers/founding-year";
import { checkIdentifier } from "#domain/organisations/identifiers/identifiers";
import { COUNTRIES } from "../kernel/countries.ts";
import { emailAddress, idField, line, paragraph, versionField, webAddress } from "../kernel/input.ts";
import type { Localised } from "../kernel/state.ts";
import { KINDS, REGIONS, SECTORS } from "./state.ts";

export const LIMITS = {
  name: 160,
  short: 200,
  text: 4000,
  offers: 600,
  needs: 600,
  town: 80,
  website: 200,
  contactName: 120,
  contactEmail: 254,
};

/** A text in the languages in which it was filled in. */
const localised = (each: z.ZodType<string>) =>
  z
    .strictObject({ en: each.optional(), es: each.optional(), eu: each.optional() })
    .optional()
    .transform((texts): Localised => Object.fromEntries(Object.entries(texts ?? {}).filter(([, text]) => text)));
const country = z.enum(COUNTRIES as [string, ...string[]]);
const ror = z.string().transform((value, ctx) => {
  const checked = checkIdentifier("ror", "", value);
  if (checked.ok) return checked.value;
  ctx.addIssue({ code: "custom", params: { code: `ror.${checked.why}` }, input: value });
  return z.NEVER;
});
const maybe = <T extends z.ZodType>(field: T) => field.optional().transform((value): z.output<T> | null => value ?? null);

const profile = {
  name: line(LIMITS.name),
  kind: maybe(z.enum(KINDS)),
  sectors: z
    .array(z.enum(SECTORS))
    .max(SECTORS.length)
    .default([])
    .transform((chosen) => SECTORS.filter((sector) => chosen.includes(sector))),
  short: localised(line(LIMITS.short)),
  text: localised(paragraph(LIMITS.text)),
  offers: localised(paragraph(LIMITS.offers)),
  needs: localised(paragraph(LIMITS.needs)),
  website: maybe(webAddress),
  ror: maybe(ror),
  town: maybe(line(LIMITS.town)),
  region: maybe(z.enum(REGIONS)),
  country: maybe(country),
  founded: maybe(z.coerce.number().pipe(foundingYear())),
  people: maybe(z.coerce.number().int().min(1).max(10_000_000)),
  contactName: maybe(line(LIMITS.contactName)),
  contactEmail: maybe(emailAddress),
};

const choice = z.enum(["mine", "theirs", "both"]).optional();
const inLanguages = z.strictObject({ en: choice, es: choice, eu: choice }).optional();
/** Of two versions of a field, which one stays. */
const choices = z
  .strictObject({
    name: choice,
    kind: choice,
    sectors: choice,
    website: choice,
    ror: choice,
    town: choice,
    region: choice,
    country: choice,
    founded: choice,
    people: choice,
    contactName: choice,
    contactEmail: choice,
    short: inLanguages,
    text: inLanguages,
    offers: inLanguages,
    needs: inLanguages,
  })
  .optional();

export const SaveProfile = z.strictObject({ organisationId: idField, version: versionField, ...profile, choice: choices });
export type SaveProfile = z.output<typeof SaveProfile>;

export const PublishProfile = z.strictObject({ organisationId: idField });
export type PublishProfile = z.output<typeof PublishProfile>;

export const HideOrganisation = z.strictObject({ organisationId: idField, reason: paragraph(1000, 10) });
export type HideOrganisation = z.output<typeof HideOrganisation>;

export const ShowOrganisation = z.strictObject({ organisationId: idField });
export type ShowOrganisation = z.output<typeof ShowOrganisation>;

export const SuspendOrganisation = z.strictObject({ organisationId: idField, reason: paragraph(1000, 10) });
export type SuspendOrganisation = z.output<typeof SuspendOrganisation>;

export const ReinstateOrganisation = z.strictObject({ organisationId: idField });
export type ReinstateOrganisation = z.output<typeof ReinstateOrganisation>;
