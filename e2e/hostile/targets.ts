import { context } from "#domain/kernel/context";
import { chooseKind } from "#domain/membership/choose-kind";
import { pageVersion } from "#domain/membership/save-page";
import { formStamp } from "#lib/form-stamp";
import { newId, newToken } from "#lib/ids";
import type { Kind, Scene } from "../support/actors.ts";
import { othersConsortium, ownConsortium, requestTo } from "../support/consortium-subjects.ts";
import { mergeOf, publish, slugOf } from "../support/subjects.ts";

type Fields = Record<string, string>;
/** A form, sent by somebody who may: its valid values, the fields that people type into, and where their text lies afterwards. */
export type Target = {
  call: string;
  as: Kind;
  at: (scene: Scene) => Promise<string>;
  fields: (scene: Scene) => Promise<Fields>;
  typed: readonly string[];
  /** The row that holds them, by a column for each typed field, and its key. */
  stored: { sql: string; key: (scene: Scene, fields: Fields) => Promise<string> };
  /** All strings on one subject, so that one page shows them all. */
  together?: boolean;
  /** The pages that show what was stored, and to whom. */
  shown: (scene: Scene, fields: Fields) => Promise<[path: string, kind: Kind][]>;
};

const APPLY = "app/[locale]/(apply)/apply";
const STAFF = "app/[locale]/staff";
const MEMBER = "app/[locale]/(member)";
const person = { firstName: "Ane", lastName: "Etxeberria", position: "Director" };
const taken = async (scene: Scene) => scene.submitted({ assignedTo: await scene.personOf("assigned") });
const applicationId = async (scene: Scene) => (await taken(scene)).id;
/** A draft of a company, and the version of its page of offers and needs while both are empty. */
const draft = async (scene: Scene) => {
  const { id, reference } = await scene.submitted({ status: "draft" });
  const ctx = context({ actor: { kind: "applicant", applicationId: id } });
  await scene.once("company", () => chooseKind(ctx, { reference, kind: "company" }));
  const version = pageVersion(["offers", "needs"].map((key) => ({ key, answer: undefined })));
  return { id, reference, version };
};
const none = async (): Promise<[string, Kind][]> => [];

const decision = (name: string, field: string, sql: string, more: Record<string, string> = {}): Target => ({
  call: `${STAFF}/applications/[id]/decision/actions.ts#${name}`,
  as: "assigned",
  at: async (scene) => `/en/staff/applications/${await applicationId(scene)}/decision`,
  fields: async (scene) => ({ applicationId: await applicationId(scene), [field]: "A plain sentence of some length.", ...more }),
  typed: [field],
  stored: { sql, key: applicationId },
  shown: async (scene) => [
    [`/en/staff/applications/${await applicationId(scene)}`, "assigned"],
    [`/en/apply/status/${(await taken(scene)).reference}`, "applicant"],
  ],
});

export const TARGETS: readonly Target[] = [
  {
    call: `${APPLY}/actions.ts#sendApplication`,
    as: "visitor",
    at: async () => "/en/apply",
    async fields({ once }) {
      const key = await once("key", async () => newToken());
      const email = `${newId()}@example.org`;
      return {
        ...person,
        email,
        country: "ES",
        organisation: `Organisation ${newId()}`,
        privacy: "on",
        key,
        stamp: formStamp(key, Date.now() - 3000),
      };
    },
    typed: ["firstName", "lastName", "email", "position", "organisation"],
    stored: {
      sql: "select first_name firstName, last_name lastName, email, position, organisation_name organisation from applications where submit_key = ?",
      key: async (_, { key = "" }) => key,
    },
    shown: none,
  },
  {
    call: `${APPLY}/tasks/[reference]/actions.ts#save`,
    as: "applicant",
    at: async (scene) => `/en/apply/tasks/${(await draft(scene)).reference}/question/exchange`,
    fields: async (scene) => {
      const { reference, version } = await draft(scene);
      return { reference, page: "exchange", version, offers: "A test bench.", needs: "A clinic." };
    },
    typed: ["offers", "needs"],
    stored: {
      sql: `select max(case when question = 'offers' then value ->> '$' end) offers, max(case when question = 'needs' then value ->> '$' end) needs
        from application_answers where application_id = ?`,
      key: async (scene) => (await draft(scene)).id,
    },
    shown: async (_, { reference }) => [
      [`/en/apply/tasks/${reference}/check`, "applicant"],
      [`/en/apply/tasks/${reference}/question/exchange`, "applicant"],
    ],
  },
  {
    call: `${STAFF}/applications/[id]/actions.ts#note`,
    as: "assigned",
    at: async (scene) => `/en/staff/applications/${await applicationId(scene)}`,
    fields: async (scene) => ({ applicationId: await applicationId(scene), text: "A note." }),
    typed: ["text"],
    together: true,
    stored: { sql: "select text from application_notes where application_id = ? order by rowid desc", key: applicationId },
    shown: async (scene) => [[`/en/staff/applications/${await applicationId(scene)}`, "reviewer"]],
  },
  decision("changes", "message", "select message from change_requests where application_id = ?", {
    question: "organisation",
    point: "Why?",
  }),
  {
    call: `${STAFF}/applications/[id]/points/actions.ts#ask`,
    as: "assigned",
    at: async (scene) => `/en/staff/applications/${await applicationId(scene)}`,
    fields: async (scene) => ({ applicationId: await applicationId(scene), question: "organisation", text: "A point." }),
    typed: ["text"],
    stored: { sql: "select text from draft_points where application_id = ?", key: applicationId },
    shown: async (scene) => [[`/en/staff/applications/${await applicationId(scene)}`, "reviewer"]],
  },
  decision("refuse", "reason", "select decision_reason reason from applications where id = ?"),
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
    fields: async () => ({ ...person, email: `${newId()}@example.org` }),
    typed: ["firstName", "lastName", "position", "email"],
    stored: {
      sql: "select first_name firstName, last_name lastName, position, email from people where email_key = lower(?) order by created_at desc",
      key: async (_, { email = "" }) => email.trim(),
    },
    shown: none,
  },
];

/** Lists that show much of it at once, and searches that take anything. */
export const LISTS: readonly (readonly [path: string, kind: Kind])[] = [
  ["/en", "visitor"],
  ["/en/directory", "visitor"],
  ["/en/directory?page=2", "visitor"],
  ["/en/consortia", "visitor"],
  ["/en/consortia?page=2", "visitor"],
  ["/en/staff/applications", "staffAdmin"],
  ["/en/staff/applications?page=2", "staffAdmin"],
  ["/en/staff/applications?page=3", "staffAdmin"],
  ["/en/staff/organisations", "staffAdmin"],
  ["/en/staff/consortia", "staffAdmin"],
  ["/en/staff/consortia?view=hidden", "staffAdmin"],
  ["/en/staff/people", "staffAdmin"],
  ["/en/staff/people?page=2", "staffAdmin"],
];
export const SEARCHES: readonly (readonly [path: string, kind: Kind])[] = [
  ["/en/directory?q=", "visitor"],
  ["/en/consortia?q=", "visitor"],
  ["/en/staff/applications?q=", "staffAdmin"],
  ["/en/staff/people?q=", "staffAdmin"],
  ["/en/sign-in?returnTo=", "visitor"],
  ["/en/apply/sent?reference=", "visitor"],
];
