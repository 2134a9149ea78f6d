import { newId } from "#lib/ids";
import { publish, slugOf } from "../support/subjects/subjects.ts";
import { person, type Target } from "./target.ts";

const MEMBER = "app/[locale]/(member)";

export const MEMBER_TARGETS: readonly Target[] = [
  {
    call: `${MEMBER}/profile/actions.ts#save`,
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
    typed: ["name", "short.en", "text.en", "offers.en", "needs.en", "town", "website", "contactName", "contactEmail"],
    stored: {
      sql: `select name, json_extract(short, '$.en') "short.en", json_extract(text, '$.en') "text.en", json_extract(offers, '$.en') "offers.en",
        json_extract(needs, '$.en') "needs.en", town, website, contact_name contactName, contact_email contactEmail from organisations where id = ?`,
      key: async ({ org }) => org(),
    },
    shown: async ({ org }) => [
      [`/en/organisations/${await slugOf(await org())}`, "stranger"],
      [`/eu/organisations/${await slugOf(await org())}`, "otherOwner"],
      [`/en/profile?organisation=${await slugOf(await org())}`, "owner"],
    ],
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
    stored: {
      sql: "select first_name firstName, last_name lastName, email from invitations where organisation_id = ? order by rowid desc",
      key: async ({ org }) => org(),
    },
    shown: async ({ org }) => [[`/en/people?organisation=${await slugOf(await org())}`, "owner"]],
  },
  {
    call: `${MEMBER}/account/actions.ts#edit`,
    as: "editor",
    at: async () => "/en/account",
    fields: async () => ({ ...person, locale: "en" }),
    typed: ["firstName", "lastName", "position"],
    stored: {
      sql: "select first_name firstName, last_name lastName, position from people where id = ?",
      key: async ({ personOf }) => personOf("editor"),
    },
    shown: async ({ org, personOf }) => [
      ["/en/account", "editor"],
      [`/en/people?organisation=${await slugOf(await org())}`, "owner"],
      [`/en/staff/people/${await personOf("editor")}`, "staffAdmin"],
    ],
  },
];
