import { othersConsortium, ownConsortium, requestTo } from "../support/subjects/consortium-subjects.ts";
import type { Target } from "./target.ts";

const STAFF = "app/[locale]/staff";
const MEMBER = "app/[locale]/(member)";

export const CONSORTIA_TARGETS: readonly Target[] = [
  {
    call: `${MEMBER}/consortia/new/actions.ts#create`,
    as: "owner",
    at: async () => "/en/consortia/new",
    async fields({ org }) {
      const when = { closesAt: "2030-01-31T17:00", zone: "Europe/Brussels" };
      const row = { "roles[0].title": "Sites", "roles[0].sector": "care", "roles[0].seats": "1" };
      return { organisationId: await org(), title: "Hemen Bizi", aim: "Keep people at home for longer.", ...when, ...row };
    },
    typed: ["title", "aim", "roles[0].title"],
    stored: {
      sql: `select c.title, json_extract(c.aim, '$.en') aim, r.title "roles[0].title" from consortia c join roles_sought r on r.consortium_id = c.id
        join consortium_members m on m.consortium_id = c.id where m.organisation_id = ? order by c.rowid desc`,
      key: async ({ org }) => org(),
    },
    together: true,
    shown: async () => [["/en/desk", "owner"]],
  },
  {
    call: `${MEMBER}/consortia/[slug]/workspace/actions.ts#edit`,
    as: "owner",
    at: async (scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/workspace`,
    async fields(scene) {
      const { id, roleIds } = await ownConsortium(scene);
      const when = { closesAt: "2030-01-31T17:00", zone: "Europe/Brussels" };
      const row = { "roles[0].id": roleIds[0] ?? "", "roles[0].title": "Sites", "roles[0].sector": "care", "roles[0].seats": "1" };
      return { consortiumId: id, version: "0", title: "Hemen Bizi", aim: "Keep people at home for longer.", ...when, ...row };
    },
    typed: ["title", "aim", "roles[0].title"],
    stored: {
      sql: `select c.title, json_extract(c.aim, '$.en') aim, r.title "roles[0].title" from consortia c join roles_sought r on r.consortium_id = c.id
        where c.id = ? order by r.position limit 1`,
      key: async (scene) => (await ownConsortium(scene)).id,
    },
    shown: async (scene) => [
      [`/en/consortia/${(await ownConsortium(scene)).slug}`, "visitor"],
      [`/en/consortia/${(await ownConsortium(scene)).slug}/workspace`, "owner"],
      [`/en/consortia/${(await ownConsortium(scene)).slug}/membership`, "otherOwner"],
    ],
  },
  {
    call: `${MEMBER}/consortia/[slug]/membership/actions.ts#ask`,
    as: "owner",
    at: async (scene) => `/en/consortia/${(await othersConsortium(scene)).slug}/membership`,
    async fields(scene) {
      const { id, roleIds } = await othersConsortium(scene);
      return { consortiumId: id, organisationId: await scene.org(), roleId: roleIds[0] ?? "", message: "We can." };
    },
    typed: ["message"],
    stored: { sql: "select message from consortium_members where organisation_id = ?", key: async ({ org }) => org() },
    shown: async (scene) => [[`/en/consortia/${(await othersConsortium(scene)).slug}/membership`, "owner"]],
  },
  {
    call: `${MEMBER}/consortia/[slug]/workspace/actions.ts#decline`,
    as: "owner",
    at: async (scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/workspace`,
    fields: async (scene) => ({
      consortiumId: (await ownConsortium(scene)).id,
      requestId: await requestTo(scene),
      reason: "Another fits better.",
    }),
    typed: ["reason"],
    stored: { sql: "select reason from consortium_members where id = ?", key: async (scene) => requestTo(scene) },
    shown: async (scene) => [[`/en/consortia/${(await ownConsortium(scene)).slug}/workspace`, "owner"]],
  },
  {
    call: `${STAFF}/consortia/actions.ts#hide`,
    as: "staffAdmin",
    at: async () => "/en/staff/consortia",
    fields: async (scene) => ({ consortiumId: (await ownConsortium(scene)).id, reason: "It names no aim." }),
    typed: ["reason"],
    stored: { sql: "select reason from hidings where subject_id = ?", key: async (scene) => (await ownConsortium(scene)).id },
    shown: async (scene) => [[`/en/consortia/${(await ownConsortium(scene)).slug}`, "owner"]],
  },
];
