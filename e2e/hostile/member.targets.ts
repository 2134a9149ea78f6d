import { and, eq } from "drizzle-orm";
import { invitations, people } from "#db/schema/access";
import { organisationChanges, organisations, organisationUnits } from "#db/schema/organisations";
import { ownershipStakes } from "#db/schema/ownership";
import { capabilityText } from "#domain/organisations/capabilities/capability-texts";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import { newId } from "#lib/ids";
import { capability, noCapabilities } from "../support/subjects/capability-subjects.ts";
import { unitOf } from "../support/subjects/identifier-subjects.ts";
import { stakeOf } from "../support/subjects/ownership-subjects.ts";
import { publish, slugOf } from "../support/subjects/subjects.ts";
import { person, stored, type Target } from "./target.ts";

const MEMBER = "app/[locale]/(member)";

/** The fields of a profile that take any text, those in three languages in English. */
const PROFILE_TEXTS = Object.entries(PROFILE).flatMap(([field, row]) => {
  if (!["organisation", "person", "line", "web", "email", "text"].includes(row.control)) return [];
  return "localised" in row ? [`${field}.en`] : [field];
});

/** The capabilities of an organisation by the names of their form. */
const statedAs: Target["stored"] = async ({ org }) => {
  const [row] = await stored()
    .select({ capabilities: organisations.capabilities })
    .from(organisations)
    .where(eq(organisations.id, await org()));
  return (row?.capabilities ?? []).map(({ evidence, ...one }) => ({
    ...one,
    "evidence.title": evidence?.title,
    "evidence.url": evidence?.url,
  }));
};

export const MEMBER_TARGETS: readonly Target[] = [
  {
    call: `${MEMBER}/profile/capabilities/actions.ts#add`,
    as: "owner",
    at: async ({ org }) => `/en/profile/capabilities/new?organisation=${await slugOf(await org())}`,
    async fields({ once, org }) {
      await once("listed", async () => publish(await org()));
      await noCapabilities(await org());
      const evidence = { "evidence.kind": "project", "evidence.title": "Fish in plates", "evidence.url": "https://example.org" };
      return { organisationId: await org(), tag: "Fish larvae", text: "Larvae in plates", lang: "en", ...evidence };
    },
    typed: ["tag", "text", "evidence.title", "evidence.url"],
    stored: statedAs,
    shown: async ({ org }) => [
      [`/en/organisations/${await slugOf(await org())}`, "stranger"],
      [`/en/profile?organisation=${await slugOf(await org())}`, "owner"],
      [`/en/profile/history?organisation=${await slugOf(await org())}`, "owner"],
    ],
  },
  {
    call: `${MEMBER}/profile/capabilities/actions.ts#edit`,
    as: "owner",
    at: async ({ org }) => `/en/profile/capabilities/new?organisation=${await slugOf(await org())}`,
    async fields({ once, org }) {
      await once("listed", async () => publish(await org()));
      const there = await capability(await org());
      const evidence = { "evidence.kind": "project", "evidence.title": "Fish in plates", "evidence.url": "https://example.org" };
      return {
        organisationId: await org(),
        capabilityId: there.id,
        before: capabilityText(there),
        tag: "Fish larvae",
        text: "Larvae in plates",
        lang: "en",
        ...evidence,
      };
    },
    typed: ["tag", "text", "evidence.title", "evidence.url"],
    stored: statedAs,
    shown: async ({ org }) => [[`/en/organisations/${await slugOf(await org())}`, "stranger"]],
  },
  {
    call: `${MEMBER}/profile/actions.ts#save`,
    apart: true,
    as: "owner",
    at: async ({ org }) => `/en/profile?organisation=${await slugOf(await org())}`,
    async fields({ once, org }) {
      await once("listed", async () => publish(await org()));
      const texts = { "short.en": "Short", "text.en": "Text", "offers.en": "Offers", "needs.en": "Needs" };
      const contact = { contactName: "Ane Etxeberria", contactEmail: "ane@example.org" };
      return {
        organisationId: await org(),
        version: "0",
        name: "Made-up",
        kind: "company",
        sectors: "devices",
        ...texts,
        town: "Bilbao",
        website: "https://example.org",
        ...contact,
      };
    },
    typed: PROFILE_TEXTS,
    stored: async ({ org }) => {
      const rows = await stored()
        .select({ organisation: organisations, asked: organisationChanges.asked })
        .from(organisations)
        .leftJoin(
          organisationChanges,
          and(eq(organisationChanges.organisationId, organisations.id), eq(organisationChanges.status, "waiting")),
        )
        .where(eq(organisations.id, await org()));
      const english = ({ short, text, offers, needs }: typeof organisations.$inferSelect) =>
        Object.entries({ short, text, offers, needs }).map(([name, value]) => [`${name}.en`, value?.en]);
      // A listed organisation's new name waits for the office.
      return rows.map(({ organisation, asked }) => ({ ...organisation, ...asked, ...Object.fromEntries(english(organisation)) }));
    },
    shown: async ({ org }) => [
      [`/en/organisations/${await slugOf(await org())}`, "stranger"],
      [`/eu/organisations/${await slugOf(await org())}`, "otherOwner"],
      [`/en/profile?organisation=${await slugOf(await org())}`, "owner"],
      ["/en/staff/organisations?view=waiting", "reviewer"],
    ],
  },
  ...(["add", "edit"] as const).map(
    (step): Target => ({
      call: `${MEMBER}/profile/units/actions.ts#${step}`,
      as: "owner",
      at: async ({ org }) => `/en/profile/units?organisation=${await slugOf(await org())}`,
      async fields({ once, org }) {
        await once("listed", async () => publish(await org()));
        const unit = {
          name: "Photonics",
          kind: "group",
          town: "Leioa",
          website: "https://example.org",
          "text.en": "Light",
          contactName: "Ane",
        };
        return step === "add"
          ? { organisationId: await org(), ...unit }
          : { unitId: await unitOf(await org()), version: "0", ...unit, contactEmail: "ane@example.org" };
      },
      typed: ["name", "town", "website", "text.en", "contactName", ...(step === "edit" ? ["contactEmail"] : [])],
      stored: async ({ org }) =>
        (
          await stored()
            .select()
            .from(organisationUnits)
            .where(eq(organisationUnits.organisationId, await org()))
        ).map(({ text, ...unit }) => ({ ...unit, "text.en": text.en })),
      refused: ["unit.too_many"],
      shown: async ({ org }) => [
        [`/en/organisations/${await slugOf(await org())}`, "stranger"],
        [`/en/profile/units?organisation=${await slugOf(await org())}`, "owner"],
      ],
    }),
  ),
  {
    call: `${MEMBER}/profile/ownership/actions.ts#add`,
    as: "owner",
    at: async ({ org }) => `/en/profile/ownership?organisation=${await slugOf(await org())}`,
    async fields({ org }) {
      await stakeOf(await org());
      return { organisationId: await org(), side: "holder", name: "Cassiopeia", country: "FR", kind: "person", share: "30" };
    },
    typed: ["name", "number"],
    stored: async ({ org }) =>
      stored()
        .select()
        .from(ownershipStakes)
        .where(eq(ownershipStakes.organisationId, await org())),
    refused: ["ownership.itself"],
    shown: async ({ org }) => [[`/en/profile/ownership?organisation=${await slugOf(await org())}`, "owner"]],
  },
  {
    call: `${MEMBER}/people/actions.ts#invite`,
    as: "owner",
    at: async ({ org }) => `/en/people?organisation=${await slugOf(await org())}`,
    fields: async ({ org }) => ({
      organisationId: await org(),
      firstName: "Jon",
      lastName: "Berria",
      email: `${newId()}@example.org`,
      role: "editor",
    }),
    typed: ["firstName", "lastName", "email"],
    together: true,
    stored: async ({ org }) =>
      stored()
        .select()
        .from(invitations)
        .where(eq(invitations.organisationId, await org())),
    shown: async ({ org }) => [[`/en/people?organisation=${await slugOf(await org())}`, "owner"]],
  },
  {
    call: `${MEMBER}/account/actions.ts#edit`,
    as: "editor",
    at: async () => "/en/account",
    fields: async () => ({ ...person, locale: "en" }),
    typed: ["firstName", "lastName", "position"],
    stored: async ({ personOf }) =>
      stored()
        .select()
        .from(people)
        .where(eq(people.id, await personOf("editor"))),
    shown: async ({ org, personOf }) => [
      ["/en/account", "editor"],
      [`/en/people?organisation=${await slugOf(await org())}`, "owner"],
      [`/en/staff/people/${await personOf("editor")}`, "staffAdmin"],
    ],
  },
];
