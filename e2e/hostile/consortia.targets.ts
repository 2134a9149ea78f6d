import { and, eq, inArray, type SQL } from "drizzle-orm";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { firstMeetings } from "#db/schema/meetings";
import { hidings } from "#db/schema/organisations";
import {
  firstMeetingFields,
  firstMeetingWith,
  memberToInvite,
  othersConsortium,
  ownConsortium,
  requestTo,
  requestWithoutMeeting,
  unpublishedConsortium,
} from "../support/subjects/consortium-subjects.ts";
import { stored, type Target } from "./target.ts";

const STAFF = "app/[locale]/staff";
const MEMBER = "app/[locale]/(member)";

const withFirstRole = async (which: SQL) =>
  (
    await stored()
      .select({ title: consortia.title, aim: consortia.aim, role: rolesSought.title, work: rolesSought.work })
      .from(consortia)
      .innerJoin(rolesSought, and(eq(rolesSought.consortiumId, consortia.id), eq(rolesSought.position, 0)))
      .where(which)
  ).map(({ title, aim, role, work }) => ({ title, aim: aim.en, "roles[0].title": role, "roles[0].work": work }));

export const CONSORTIA_TARGETS: readonly Target[] = [
  {
    call: `${MEMBER}/consortia/new/actions.ts#create`,
    as: "owner",
    at: async () => "/en/consortia/new",
    async fields({ org }) {
      const when = { closesAt: "2030-01-31T17:00", zone: "Europe/Brussels" };
      const row = { "roles[0].title": "Sites", "roles[0].sector": "care", "roles[0].seats": "1", "roles[0].work": "Enrols people." };
      return { organisationId: await org(), title: "Hemen Bizi", aim: "Keep people at home for longer.", ...when, ...row };
    },
    typed: ["title", "aim", "roles[0].title", "roles[0].work"],
    stored: async ({ org }) => {
      const theirs = stored().select({ id: consortiumMembers.consortiumId }).from(consortiumMembers);
      return withFirstRole(inArray(consortia.id, theirs.where(eq(consortiumMembers.organisationId, await org()))));
    },
    together: true,
    shown: async () => [["/en/desk", "owner"]],
  },
  {
    call: `${MEMBER}/consortia/[slug]/partners/actions.ts#edit`,
    apart: true,
    as: "owner",
    at: async (scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/partners`,
    async fields(scene) {
      const { id, roleIds } = await ownConsortium(scene);
      const when = { closesAt: "2030-01-31T17:00", zone: "Europe/Brussels" };
      const row = {
        "roles[0].id": roleIds[0] ?? "",
        "roles[0].title": "Sites",
        "roles[0].sector": "care",
        "roles[0].seats": "1",
        "roles[0].work": "Enrols people.",
      };
      return { consortiumId: id, version: "0", title: "Hemen Bizi", aim: "Keep people at home for longer.", ...when, ...row };
    },
    typed: ["title", "aim", "roles[0].title", "roles[0].work"],
    stored: async (scene) => withFirstRole(eq(consortia.id, (await ownConsortium(scene)).id)),
    shown: async (scene) => [
      [`/en/consortia/${(await ownConsortium(scene)).slug}`, "visitor"],
      [`/en/consortia/${(await ownConsortium(scene)).slug}/workspace`, "owner"],
      [`/en/consortia/${(await ownConsortium(scene)).slug}/partners`, "owner"],
      [`/en/consortia/${(await ownConsortium(scene)).slug}/membership`, "otherOwner"],
    ],
  },
  {
    call: `${MEMBER}/consortia/[slug]/partners/actions.ts#end`,
    apart: true,
    as: "owner",
    at: async (scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/partners`,
    async fields(scene) {
      await requestTo(scene);
      return { consortiumId: (await ownConsortium(scene)).id, endReason: "The call was cancelled." };
    },
    typed: ["endReason"],
    stored: async (scene) =>
      stored()
        .select({ endReason: consortia.endReason })
        .from(consortia)
        .where(eq(consortia.id, (await ownConsortium(scene)).id)),
    shown: async (scene) => [[`/en/consortia/${(await ownConsortium(scene)).slug}/workspace`, "owner"]],
  },
  {
    call: `${MEMBER}/consortia/[slug]/membership/actions.ts#ask`,
    apart: true,
    as: "owner",
    at: async (scene) => `/en/consortia/${(await othersConsortium(scene)).slug}/membership`,
    async fields(scene) {
      const { id, roleIds } = await othersConsortium(scene);
      return {
        consortiumId: id,
        organisationId: await scene.org(),
        roleId: roleIds[0] ?? "",
        message: "We can.",
        experience: "Three trials.",
      };
    },
    typed: ["message", "experience"],
    stored: async ({ org }) =>
      stored()
        .select()
        .from(consortiumMembers)
        .where(eq(consortiumMembers.organisationId, await org())),
    shown: async (scene) => [[`/en/consortia/${(await othersConsortium(scene)).slug}/membership`, "owner"]],
  },
  {
    call: `${MEMBER}/consortia/[slug]/invitations/actions.ts#invite`,
    apart: true,
    as: "owner",
    at: async (scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/invitations`,
    async fields(scene) {
      const { id, roleIds } = await ownConsortium(scene);
      return {
        consortiumId: id,
        organisationId: await memberToInvite(scene),
        roleId: roleIds[1] ?? "",
        invitation: "You have what we lack.",
      };
    },
    typed: ["invitation"],
    stored: async (scene) =>
      stored()
        .select()
        .from(consortiumMembers)
        .where(eq(consortiumMembers.organisationId, await memberToInvite(scene))),
    shown: async (scene) => [[`/en/consortia/${(await ownConsortium(scene)).slug}/invitations`, "owner"]],
  },
  {
    call: `${MEMBER}/consortia/[slug]/requests/actions.ts#decline`,
    apart: true,
    as: "owner",
    at: async (scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/requests`,
    fields: async (scene) => ({
      consortiumId: (await ownConsortium(scene)).id,
      requestId: await requestTo(scene),
      reason: "Another fits better.",
    }),
    typed: ["reason"],
    stored: async (scene) =>
      stored()
        .select()
        .from(consortiumMembers)
        .where(eq(consortiumMembers.id, await requestTo(scene))),
    shown: async (scene) => [[`/en/consortia/${(await ownConsortium(scene)).slug}/requests`, "owner"]],
  },
  {
    call: `${MEMBER}/consortia/[slug]/requests/actions.ts#proposeMeeting`,
    apart: true,
    as: "owner",
    at: async (scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/requests`,
    fields: async (scene) => ({
      consortiumId: (await ownConsortium(scene)).id,
      ...{ requestId: await requestWithoutMeeting(scene), place: "Building 3", ...firstMeetingFields() },
    }),
    typed: ["place"],
    stored: async (scene) =>
      stored()
        .select()
        .from(firstMeetings)
        .where(eq(firstMeetings.memberId, await requestTo(scene))),
    shown: async (scene) => [[`/en/consortia/${(await ownConsortium(scene)).slug}/requests`, "owner"]],
  },
  {
    call: `${MEMBER}/consortia/[slug]/membership/actions.ts#declineTimes`,
    apart: true,
    as: "owner",
    at: async (scene) => `/en/consortia/${(await othersConsortium(scene)).slug}/membership`,
    fields: async (scene) => ({
      consortiumId: (await othersConsortium(scene)).id,
      ...{ organisationId: await scene.org(), meetingId: await firstMeetingWith(scene), reply: "Any morning suits." },
    }),
    typed: ["reply"],
    stored: async () => stored().select().from(firstMeetings),
    shown: async (scene) => [[`/en/consortia/${(await othersConsortium(scene)).slug}/membership`, "owner"]],
  },
  {
    call: `${STAFF}/consortia/actions.ts#giveBack`,
    apart: true,
    as: "staffAdmin",
    at: async () => "/en/staff/consortia?view=waiting",
    fields: async (scene) => ({
      consortiumId: (await unpublishedConsortium(scene, "waiting")).id,
      version: "0",
      correction: "It names no aim.",
    }),
    typed: ["correction"],
    stored: async (scene) =>
      stored()
        .select()
        .from(consortia)
        .where(eq(consortia.id, (await unpublishedConsortium(scene, "waiting")).id)),
    shown: async (scene) => [[`/en/consortia/${(await unpublishedConsortium(scene, "waiting")).slug}/workspace`, "owner"]],
  },
  {
    call: `${STAFF}/consortia/actions.ts#hide`,
    apart: true,
    as: "staffAdmin",
    at: async () => "/en/staff/consortia?view=all",
    fields: async (scene) => ({ consortiumId: (await ownConsortium(scene)).id, reason: "It names no aim." }),
    typed: ["reason"],
    stored: async (scene) =>
      stored()
        .select()
        .from(hidings)
        .where(eq(hidings.subjectId, (await ownConsortium(scene)).id)),
    shown: async (scene) => [[`/en/consortia/${(await ownConsortium(scene)).slug}`, "owner"]],
  },
];
