import { newId } from "#lib/ids";
import { person as somebody, staff } from "#test/builders";
import { mergeOf, publish, slugOf } from "../support/subjects/subjects.ts";
import { nowhere, person, type Target } from "./target.ts";

const STAFF = "app/[locale]/staff";

export const STAFF_TARGETS: readonly Target[] = [
  {
    call: `${STAFF}/organisations/actions.ts#hide`,
    as: "staffAdmin",
    at: async () => "/en/staff/organisations",
    async fields({ once, org }) {
      await once("listed", async () => publish(await org()));
      return { organisationId: await org(), reason: "It names no activity at all." };
    },
    typed: ["reason"],
    stored: { sql: "select reason from hidings where subject_id = ?", key: async ({ org }) => org() },
    shown: async ({ org }) => [
      [`/en/profile?organisation=${await slugOf(await org())}`, "owner"],
      [`/en/organisations/${await slugOf(await org())}`, "owner"],
    ],
  },
  {
    call: `${STAFF}/organisations/merge/actions.ts#ask`,
    as: "staffAdmin",
    at: async () => "/en/staff/organisations/merge",
    fields: async ({ org, elsewhere }) => ({ fromId: await org(), intoId: await elsewhere(), reason: "Both are the same company." }),
    typed: ["reason"],
    stored: { sql: "select reason from organisation_merges where from_id = ?", key: async ({ org }) => org() },
    shown: async ({ org }) => [[`/en/staff/organisations/merge/${await mergeOf(await org())}`, "staffAdmin"]],
  },
  {
    call: `${STAFF}/people/actions.ts#add`,
    as: "staffAdmin",
    at: async () => "/en/staff/people",
    fields: async () => ({ ...person, email: `${newId()}@example.org`, role: "reviewer" }),
    typed: ["firstName", "lastName", "position", "email"],
    stored: {
      sql: "select first_name firstName, last_name lastName, position, email from people where email_key = lower(?) order by created_at desc",
      key: async (_, { email = "" }) => email.trim(),
    },
    shown: nowhere,
  },
  {
    call: `${STAFF}/people/actions.ts#propose`,
    as: "staffAdmin",
    at: async () => "/en/staff/people",
    async fields({ once }) {
      await once("second", () => staff("staffAdmin"));
      return { personId: await once("subject", () => somebody()), change: "make", reason: "She keeps the office while I am away." };
    },
    typed: ["reason"],
    stored: { sql: "select reason from administrator_proposals where person_id = ?", key: async (_, { personId = "" }) => personId },
    shown: async (_, { personId = "" }) => [[`/en/staff/people/${personId}`, "staffAdmin"]],
  },
];
