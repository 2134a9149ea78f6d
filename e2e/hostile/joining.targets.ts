import { eq } from "drizzle-orm";
import { organisationJoinRequests, organisationSuccessions } from "#db/schema/joining";
import { newId } from "#lib/ids";
import type { Scene } from "../support/subjects/actors.ts";
import { openSuccession, ownRequest } from "../support/subjects/join-subjects.ts";
import { publish, slugOf } from "../support/subjects/subjects.ts";
import { nowhere, person, stored, type Target } from "./target.ts";

const PAGE = "app/[locale]/(public)/organisations/[slug]/join/actions.ts";
const OFFICE = "app/[locale]/staff/organisations/requests/actions.ts";

const published = async ({ once, org }: Scene) => {
  await once("listed", async () => publish(await org()));
  return org();
};
const requests = async ({ org }: Scene) =>
  stored()
    .select()
    .from(organisationJoinRequests)
    .where(eq(organisationJoinRequests.organisationId, await org()));
const waiting = ({ once, org }: Scene) => once("request", async () => ownRequest(await org()));

const opened = ({ once, org }: Scene, former?: string) => once("succession", async () => openSuccession(await org(), former));
const successions = async ({ org }: Scene) =>
  stored()
    .select()
    .from(organisationSuccessions)
    .where(eq(organisationSuccessions.organisationId, await org()));

export const JOINING_TARGETS: readonly Target[] = [
  {
    call: `${PAGE}#ask`,
    as: "visitor",
    at: async (scene) => `/en/organisations/${await slugOf(await published(scene))}/join`,
    fields: async (scene) => ({
      organisationId: await published(scene),
      ...person,
      email: `${newId()}@example.org`,
      evidence: "My name is on the team page.",
    }),
    typed: ["firstName", "lastName", "position", "email", "evidence"],
    stored: requests,
    shown: nowhere,
  },
  {
    call: `${PAGE}#askSignedIn`,
    as: "otherOwner",
    at: async (scene) => `/en/organisations/${await slugOf(await published(scene))}/join`,
    fields: async (scene) => ({ organisationId: await published(scene), evidence: "My name is on the team page." }),
    typed: ["evidence"],
    refused: ["join.already_asked"],
    stored: requests,
    shown: async ({ org }) => [
      ["/en/staff/organisations/requests", "staffAdmin"],
      [`/en/people?organisation=${await slugOf(await org())}`, "owner"],
    ],
  },
  ...(["accept", "decline"] as const).map((step) => ({
    call: `${OFFICE}#${step}`,
    apart: true,
    as: "staffAdmin" as const,
    at: async () => "/en/staff/organisations/requests",
    fields: async (scene: Scene) => ({
      requestId: (await waiting(scene)).id,
      reason: "The managing director, by telephone.",
      ...(step === "accept" && { role: "owner", proof: "staff" }),
    }),
    typed: ["reason"],
    stored: requests,
    shown: nowhere,
  })),
  {
    call: `${OFFICE}#hand`,
    apart: true,
    as: "staffAdmin",
    at: async () => "/en/staff/organisations/requests",
    fields: async (scene) => ({ ...(await opened(scene)), reason: "Named in the register of companies." }),
    typed: ["reason"],
    stored: successions,
    shown: nowhere,
  },
  {
    call: "app/[locale]/(member)/people/actions.ts#objectTo",
    apart: true,
    as: "viewer",
    at: async () => "/en/people",
    fields: async (scene) => {
      const { successionId } = await opened(scene, await scene.personOf("viewer"));
      return { successionId, reason: "I was on leave for a year." };
    },
    typed: ["reason"],
    stored: async (scene) => (await successions(scene)).map((row) => ({ ...row, reason: row.objection })),
    shown: async () => [["/en/staff/organisations/requests", "staffAdmin"]],
  },
];
