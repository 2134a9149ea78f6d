import type { AnyColumn } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "#db/schema/organisations";
import { COUNTRIES } from "#domain/kernel/countries";
import { emailAddress, line, paragraph, webAddress } from "#domain/kernel/input";
import { foundingYear } from "#domain/organisations/identifiers/founding-year";
import { checkIdentifier } from "#domain/organisations/identifiers/identifiers";
import { checkNace } from "#domain/organisations/identifiers/nace";
import { checkNuts } from "#domain/organisations/identifiers/nuts";
import { kindKey } from "#domain/organisations/kinds/kind-input";
import { type Capability, KINDS, LEVELS, type Level, type ProfilePart, SECTORS } from "#domain/organisations/state";
import { checkedBy, codes, inEachLanguage, maybe, oneOf } from "./field-inputs.ts";

/** How the form asks for a field. Its type, width and what a browser fills in follow from this. */
type Control =
  | "organisation"
  | "person"
  | "line"
  | "choice"
  | "choices"
  | "country"
  | "web"
  | "email"
  | "code"
  | "wholeNumber"
  | "text"
  | "capabilities";

type Row = {
  column: AnyColumn;
  /** What the form may send. */
  input: z.ZodType;
  control: Control;
  /** The answers of a list, each worded in the terms under this name. */
  options?: readonly string[];
  terms?: string;
  /** The section of the form. */
  part: ProfilePart;
  /** Whether organisations.profile.hints explains it. */
  hint?: true;
  /** Written in each language; the form counts down from `limit` letters. */
  localised?: true;
  limit?: number;
  rows?: number;
  /** Who may read it until the organisation chooses another level. */
  level: Level;
  /** The levels that the office can allow; the only one where it cannot be chosen. Versions keep only what may be public. */
  levels: readonly Level[];
  /** Whether the directory lists nobody without it. A text is needed in one language. */
  needed?: true;
  /** How much of a complete profile it is to a reader, in hundredths; a text in any language. Together they make 100. */
  weight: number;
  /** Not in the form of the profile: pages of its own change it, and a merge keeps that of both. */
  apart?: true;
  /** Of a listed organisation, a change of it waits for the office. */
  sensitive?: true;
  /** Of two values, one is kept; `unite` also lets an editor keep both. */
  merge: "choose" | "unite";
  /** Its words are found in the directory's search. A name is, in any case, and weighs more. */
  searched?: true;
  /** How the public page states it among the facts, and after which other one in the same line. */
  fact?: "words" | "number" | "web";
  beside?: string;
  /** Its property of schema.org, and what that says of the field's text. */
  schemaOrg?: { property: string; of?: "address"; says?: (text: string) => unknown };
  /** What it holds of a person, or of an organisation that may be one; `notPersonal` says why not. Numbers and choices from a list need neither. */
  personal?: string;
  notPersonal?: string;
};

const publicField = { part: "facts", level: "public", levels: LEVELS, merge: "choose" } as const;
/** Without it nobody could tell what is listed. */
const always = { levels: ["public"] } as const;
const identifier = { ...publicField, part: "identifiers", control: "code", hint: true, weight: 0 } as const;
/** A VAT number as the Union writes it: a Spanish one is stored without ES. */
const europeanVat = (number: string) => (/^[A-Z0-9][0-9]{7}[0-9A-Z]$/.test(number) ? `ES${number}` : number);
const text = { ...publicField, control: "text", part: "texts", localised: true, searched: true } as const;
const contact = { ...publicField, part: "contact", level: "members", levels: ["members", "partners", "own", "staff"] } as const;

/** Every field of an organisation's profile, in the order of the form. Form, saving, merge, completeness, page and search all derive from its row. */
export const PROFILE = {
  name: {
    ...publicField,
    ...always,
    column: organisations.name,
    input: line(160),
    sensitive: true,
    weight: 5,
    needed: true,
    control: "organisation",
    schemaOrg: { property: "name" },
    personal: "Name, which may be that of a person who trades under it",
  },
  kind: {
    ...publicField,
    ...always,
    column: organisations.kind,
    input: maybe(kindKey),
    sensitive: true,
    weight: 8,
    needed: true,
    control: "choice",
    options: KINDS,
    terms: "kind",
    fact: "words",
    notPersonal: "A kind from a list",
  },
  website: {
    ...publicField,
    column: organisations.website,
    input: maybe(webAddress),
    weight: 5,
    control: "web",
    hint: true,
    fact: "web",
    schemaOrg: { property: "url" },
    personal: "Website",
  },
  town: {
    ...publicField,
    column: organisations.town,
    input: maybe(line(80)),
    weight: 4,
    control: "line",
    searched: true,
    fact: "words",
    schemaOrg: { property: "addressLocality", of: "address" },
    personal: "Town",
  },
  region: {
    ...publicField,
    column: organisations.region,
    input: oneOf(organisations.region.enumValues),
    weight: 4,
    control: "choice",
    options: organisations.region.enumValues,
    terms: "region",
    fact: "words",
    beside: "town",
    schemaOrg: { property: "addressRegion", of: "address" },
  },
  country: {
    ...publicField,
    column: organisations.country,
    input: maybe(z.enum(COUNTRIES as [string, ...string[]])),
    sensitive: true,
    weight: 3,
    control: "country",
    fact: "words",
    schemaOrg: { property: "addressCountry", of: "address" },
    personal: "Country",
  },
  founded: {
    ...publicField,
    column: organisations.founded,
    input: maybe(z.coerce.number().pipe(foundingYear())),
    weight: 3,
    control: "wholeNumber",
    fact: "words",
    schemaOrg: { property: "foundingDate" },
  },
  people: {
    ...publicField,
    column: organisations.people,
    input: maybe(z.coerce.number().int().min(1).max(10_000_000)),
    weight: 3,
    control: "wholeNumber",
    hint: true,
    fact: "number",
    schemaOrg: { property: "numberOfEmployees", says: (n) => ({ "@type": "QuantitativeValue", value: Number(n) }) },
  },
  vat: {
    ...identifier,
    column: organisations.vat,
    input: maybe(line(40)),
    level: "own",
    sensitive: true,
    schemaOrg: { property: "vatID", says: europeanVat },
    personal: "Tax number, which may be that of a person who trades",
  },
  pic: {
    ...identifier,
    column: organisations.pic,
    input: maybe(checkedBy("pic", (value) => checkIdentifier("pic", "", value))),
    schemaOrg: { property: "identifier", says: (code) => ({ "@type": "PropertyValue", propertyID: "PIC", value: code }) },
    personal: "Number at the European Commission",
  },
  ror: {
    ...identifier,
    column: organisations.ror,
    input: maybe(checkedBy("ror", (value) => checkIdentifier("ror", "", value))),
    schemaOrg: { property: "sameAs", says: (id) => `https://ror.org/${id}` },
    personal: "Number in the registry of research organisations",
  },
  nuts: {
    ...identifier,
    column: organisations.nuts,
    input: maybe(checkedBy("nuts", checkNuts)),
    schemaOrg: { property: "identifier", says: (code) => ({ "@type": "PropertyValue", propertyID: "NUTS 2024", value: code }) },
    notPersonal: "A code from a list",
  },
  nace: {
    ...identifier,
    column: organisations.nace,
    input: maybe(checkedBy("nace", checkNace)),
    schemaOrg: { property: "identifier", says: (code) => ({ "@type": "PropertyValue", propertyID: "NACE Rev. 2.1", value: code }) },
    notPersonal: "A code from a list",
  },
  sectors: {
    ...publicField,
    ...always,
    column: organisations.sectors,
    input: codes(SECTORS),
    weight: 15,
    needed: true,
    control: "choices",
    options: SECTORS,
    terms: "sector",
    part: "segments",
    hint: true,
    merge: "unite",
    notPersonal: "Choices from a list",
  },
  short: {
    ...text,
    ...always,
    column: organisations.short,
    input: inEachLanguage(line(200)),
    weight: 15,
    needed: true,
    hint: true,
    limit: 200,
    rows: 2,
    personal: "What it does, in a sentence",
  },
  text: {
    ...text,
    column: organisations.text,
    input: inEachLanguage(paragraph(4000)),
    weight: 10,
    hint: true,
    limit: 4000,
    rows: 8,
    personal: "What it does",
  },
  offers: {
    ...text,
    part: "exchange",
    column: organisations.offers,
    input: inEachLanguage(paragraph(600)),
    weight: 10,
    hint: true,
    limit: 600,
    rows: 3,
    personal: "What it offers",
  },
  needs: {
    ...text,
    part: "exchange",
    column: organisations.needs,
    input: inEachLanguage(paragraph(600)),
    weight: 10,
    hint: true,
    limit: 600,
    rows: 3,
    personal: "What it seeks",
  },
  capabilities: {
    ...publicField,
    part: "capabilities",
    column: organisations.capabilities,
    input: z.custom<Capability[]>(),
    weight: 0,
    control: "capabilities",
    apart: true,
    personal: "What it says it can do, with the evidence",
  },
  contactName: {
    ...contact,
    column: organisations.contactName,
    input: maybe(line(120)),
    weight: 2,
    control: "person",
    personal: "Name and position of its contact, with their consent",
  },
  contactEmail: {
    ...contact,
    column: organisations.contactEmail,
    input: maybe(emailAddress),
    weight: 3,
    control: "email",
    personal: "Email address of its contact",
  },
} as const satisfies Record<string, Row>;
