import { z } from "zod";
import { CALL_KINDS, CALL_MODELS, DEADLINE_STAGES } from "#domain/calls/state";
import { STATES } from "#domain/consortia/reads";
import { CONSORTIUM_ROLES, ROLE_NEEDS } from "#domain/consortia/state";
import { LOCALES } from "#domain/kernel/state";
import { CAPABILITY_CODES } from "#domain/organisations/capabilities/capability-terms";
import { PUBLIC_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import { EVIDENCE_KINDS, KINDS, REGION_FILTERS, SECTORS, STATED, TRLS, UNIT_KINDS } from "#domain/organisations/state";
import { PROBLEM } from "#lib/requests/problem";
import { SUGGESTED_FILTERS } from "./suggested-filters.ts";

/** The parts of the answers that the description names: `#/components/schemas/Organisation` and so on. */
export const NAMED = z.registry<{ id: string }>();

const ofEach = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.object(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>);
const instant = z.iso.datetime();
const localised = ofEach(LOCALES, z.string().optional())
  .describe("A text in the languages in which somebody wrote it.")
  .register(NAMED, { id: "Text" });
const pages = ofEach(LOCALES, z.url()).describe("The page in each language.").register(NAMED, { id: "Pages" });

const capability = z
  .object({
    term: z.enum(CAPABILITY_CODES).nullable().describe("Of the portal\u2019s vocabulary."),
    tag: z.string().nullable().describe("The organisation\u2019s own words, where the vocabulary has no term."),
    name: localised,
    trl: z.enum(TRLS).nullable().describe("Technology readiness level, as the organisation states it."),
    text: z.string().nullable(),
    lang: z.enum(LOCALES).describe("The language of tag, text and title."),
    evidence: z.object({ kind: z.enum(EVIDENCE_KINDS), title: z.string(), url: z.string().nullable() }).nullable(),
    confirmedAt: instant.nullable().describe("When the organisation last confirmed it; null: it is known from its sources only."),
  })
  .register(NAMED, { id: "Capability" });

type Field = { control: string; options?: readonly string[]; localised?: true; column: { notNull: boolean } };
/** What a field of the profile's table is in an answer. */
function fieldAnswer({ control, options = [], localised: isLocalised, column }: Field): z.ZodType {
  if (isLocalised) return localised;
  if (control === "capabilities") return z.array(capability);
  if (control === "choices") return z.array(z.enum(options as [string]));
  if (control === "choice") return z.enum(options as [string]).nullable();
  if (control === "wholeNumber") return z.int().nullable();
  if (control === "web") return z.url().nullable();
  return column.notNull ? z.string() : z.string().nullable();
}

const unit = z
  .object({
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    town: z.string().nullable(),
    website: z.url().nullable(),
    text: localised,
  })
  .register(NAMED, { id: "Unit" });

export const ORGANISATION = z
  .object({
    slug: z.string(),
    pages,
    ...Object.fromEntries(PUBLIC_COLUMNS.map((name) => [name, fieldAnswer(PROFILE[name])])),
    clusterKind: z
      .object({ key: z.string(), name: localised })
      .nullable()
      .describe("The kind of the cluster\u2019s own that it is called by, if any; it is based on its kind."),
    units: z.array(unit).describe("Its branches, departments and research groups."),
    logo: z.object({ url: z.url(), altText: z.string() }).nullable(),
    memberSince: instant.nullable().describe("null: it is known from its sources only, which do not say it."),
    updatedAt: instant.nullable().describe("When its page last changed; null: it is known from its sources only."),
    madeUp: z.boolean().describe("It belongs to a demonstration and does not exist."),
  })
  .register(NAMED, { id: "Organisation" });

const source = z.object({
  field: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  readOn: z.string().nullable().describe("The day of the source, or on which it was read."),
});
export const WHOLE_ORGANISATION = z
  .object({
    ...ORGANISATION.shape,
    consortia: z.array(z.object({ slug: z.string(), title: z.string(), role: z.enum(CONSORTIUM_ROLES) })),
    sources: z.array(source).describe("Where facts that are not the organisation's own come from."),
  })
  .register(NAMED, { id: "OrganisationWithSources" });

const seats = z.int().min(0);
export const CONSORTIUM = z
  .object({
    slug: z.string(),
    pages,
    title: z.string(),
    aim: localised,
    status: z.enum(STATES),
    looking: z.boolean().describe("It takes requests to join at this moment."),
    closesAt: instant.nullable(),
    zone: z.string().nullable().describe("The time zone in which the closing date was set."),
    partners: z.array(
      z.object({
        name: z.string(),
        slug: z.string().nullable().describe("Of its page, where it has a public one."),
        country: z.string().nullable(),
        role: z.enum(CONSORTIUM_ROLES),
      }),
    ),
    unnamedPartners: seats.describe("Partners without a public page."),
    statedPartners: seats.nullable().describe("How many partners a source states, where they are not listed here."),
    roles: z.array(
      z.object({
        title: z.string(),
        sector: z.enum(SECTORS),
        need: z.enum(ROLE_NEEDS).describe("must: it cannot do without a partner in this role. should: one would help."),
        work: z.string().nullable().describe("What the partner would do, in the words of the coordinator."),
        kinds: z.array(z.enum(KINDS)).describe("Kinds of organisation that it is for; any where there are none."),
        countries: z.array(z.string()).describe("ISO 3166-1 codes of the countries that it is for; any where there are none."),
        newCountry: z.boolean().describe("Only for an organisation of a country of which no partner is yet."),
        capability: z.enum(CAPABILITY_CODES).nullable().describe("Of the portal\u2019s vocabulary; the organisation must state it."),
        seats,
        taken: seats,
      }),
    ),
    createdAt: instant.nullable().describe("null: it is known from its sources only, which do not say it."),
    updatedAt: instant.nullable().describe("When its page last changed; null: it is known from its sources only."),
    madeUp: z.boolean(),
  })
  .register(NAMED, { id: "Consortium" });

const euros = z.int().min(0).nullable();
const deadline = z
  .object({
    at: instant.describe("The instant at which it ends, in UTC."),
    stage: z.enum(DEADLINE_STAGES).describe("What ends. proposal: the only stage, a cut-off, or a stage that the source does not name."),
    timeAssumed: z.boolean().describe("The source gives only the day; the time is the usual one."),
  })
  .register(NAMED, { id: "Deadline" });
export const CALL = z
  .object({
    slug: z.string(),
    pages,
    kind: z
      .enum(CALL_KINDS)
      .describe("euTopic: of a programme of the European Union. consultation: a buyer asks the market. internal: of the cluster."),
    title: z.string().describe("In the language in which the call was published."),
    summary: localised,
    programme: z.string(),
    action: z.string().nullable().describe("The type of action, as its source names it."),
    code: z.string().nullable().describe("The funder\u2019s own code."),
    partOf: z.string().nullable().describe("The title of the call to which this topic belongs."),
    model: z.enum(CALL_MODELS).nullable().describe("How proposals are taken; null where the source does not say."),
    opensAt: instant.nullable(),
    deadlines: z.array(deadline).describe("All stages and cut-off dates, the past ones too."),
    zone: z.string().describe("The time zone in which its dates were set."),
    budget: euros.describe("In all, in euros."),
    grantFrom: euros.describe("The least for one project, in euros."),
    grantTo: euros.describe("The most for one project, in euros."),
    grants: seats.nullable().describe("How many projects are expected."),
    fundingRate: z.int().min(0).max(100).nullable().describe("Per cent of the eligible costs."),
    conditions: localised,
    sectors: z.array(z.enum(SECTORS)).describe("The segments of the value chain that it wants."),
    capabilities: z.array(z.enum(CAPABILITY_CODES)).describe("The capabilities that it wants, of the portal\u2019s vocabulary."),
    url: z.url().nullable().describe("Where the call itself is published."),
    createdAt: instant,
    updatedAt: instant,
    madeUp: z.boolean().describe("It belongs to a demonstration and does not exist."),
  })
  .register(NAMED, { id: "Call" });

const pageOf = (row: z.ZodType) =>
  z.object({ data: z.array(row), next: z.url().nullable().describe("The next part of the list; null at its end."), licence: z.url() });
export const ORGANISATIONS = pageOf(ORGANISATION).register(NAMED, { id: "Organisations" });
export const CONSORTIA = pageOf(CONSORTIUM).register(NAMED, { id: "Consortia" });
export const CALLS = pageOf(CALL).register(NAMED, { id: "Calls" });

export const FACETS = z
  .object({
    total: seats.describe("Organisations that match everything."),
    facets: z
      .object({
        sector: ofEach(SECTORS, seats),
        kind: ofEach(KINDS, seats)
          .catchall(seats)
          .describe(
            "By standard kind; and by the keys of the cluster\u2019s own kinds, which count in the one that they are based on too.",
          ),
        region: ofEach(REGION_FILTERS, seats),
        country: z.record(z.string(), seats).describe("By ISO 3166-1 code, only those with organisations; `none` where none is provided."),
        states: ofEach(STATED, seats),
        capability: ofEach(CAPABILITY_CODES, seats),
        trl: ofEach(TRLS, seats),
      })
      .describe("What choosing one more value of a filter would show."),
  })
  .register(NAMED, { id: "Facets" });

const suggestion = z.object({
  suggests: z.enum(["organisation", ...SUGGESTED_FILTERS, "town"]),
  text: z.string(),
  value: z.string().describe("The slug of an organisation, the value of a filter, or the name of a town."),
  detail: z.string().nullable().describe("The town of an organisation; how many a filter would show."),
  page: z.url(),
});
export const SUGGESTIONS = z
  .object({ suggestions: z.array(suggestion).describe("The best of each kind, at most fifteen.") })
  .register(NAMED, { id: "Suggestions" });

const item = z.object({ id: z.url(), url: z.url(), title: z.string(), content_text: z.string(), date_published: instant });
export const JSON_FEED = z
  .object({
    version: z.literal("https://jsonfeed.org/version/1.1"),
    title: z.string(),
    home_page_url: z.url(),
    feed_url: z.url(),
    language: z.enum(LOCALES),
    items: z.array(item),
  })
  .register(NAMED, { id: "Feed" });

PROBLEM.register(NAMED, { id: "Problem" });
/** JSON-LD, whose words are those of the vocabulary that its context names. */
export const LINKED_DATA = z
  .looseObject({ "@context": z.unknown(), "@type": z.string(), "@id": z.url() })
  .register(NAMED, { id: "LinkedData" });
