import { eq } from "drizzle-orm";
import { applications, changeRequests } from "#db/schema/membership";
import { applicationNotes, draftPoints } from "#db/schema/review";
import type { Scene } from "../support/subjects/actors.ts";
import { stored, type Target, taken } from "./target.ts";

const STAFF = "app/[locale]/staff";
const applicationId = async (scene: Scene) => (await taken(scene)).id;

const decision = (
  name: string,
  field: string,
  rows: (applicationId: string) => ReturnType<Target["stored"]>,
  more: Record<string, string> = {},
): Target => ({
  call: `${STAFF}/applications/[id]/decision/actions.ts#${name}`,
  apart: true,
  as: "assigned",
  at: async (scene) => `/en/staff/applications/${await applicationId(scene)}/decision`,
  fields: async (scene) => ({ applicationId: await applicationId(scene), [field]: "A plain sentence of some length.", ...more }),
  typed: [field],
  stored: async (scene) => rows(await applicationId(scene)),
  shown: async (scene) => [
    [`/en/staff/applications/${await applicationId(scene)}`, "assigned"],
    [`/en/apply/status/${(await taken(scene)).reference}`, "applicant"],
  ],
});

export const REVIEW_TARGETS: readonly Target[] = [
  {
    call: `${STAFF}/applications/[id]/actions.ts#note`,
    as: "assigned",
    at: async (scene) => `/en/staff/applications/${await applicationId(scene)}`,
    fields: async (scene) => ({ applicationId: await applicationId(scene), text: "A note." }),
    typed: ["text"],
    together: true,
    stored: async (scene) =>
      stored()
        .select()
        .from(applicationNotes)
        .where(eq(applicationNotes.applicationId, await applicationId(scene))),
    shown: async (scene) => [[`/en/staff/applications/${await applicationId(scene)}`, "reviewer"]],
  },
  decision("changes", "message", (id) => stored().select().from(changeRequests).where(eq(changeRequests.applicationId, id)), {
    question: "organisation",
    point: "Why?",
  }),
  {
    call: `${STAFF}/applications/[id]/points/actions.ts#ask`,
    as: "assigned",
    at: async (scene) => `/en/staff/applications/${await applicationId(scene)}`,
    fields: async (scene) => ({ applicationId: await applicationId(scene), question: "organisation", text: "A point." }),
    typed: ["text"],
    stored: async (scene) =>
      stored()
        .select()
        .from(draftPoints)
        .where(eq(draftPoints.applicationId, await applicationId(scene))),
    shown: async (scene) => [[`/en/staff/applications/${await applicationId(scene)}`, "reviewer"]],
  },
  decision("refuse", "reason", (id) =>
    stored().select({ reason: applications.decisionReason }).from(applications).where(eq(applications.id, id)),
  ),
];
