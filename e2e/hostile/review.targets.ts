import type { Scene } from "../support/subjects/actors.ts";
import { type Target, taken } from "./target.ts";

const STAFF = "app/[locale]/staff";
const applicationId = async (scene: Scene) => (await taken(scene)).id;

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

export const REVIEW_TARGETS: readonly Target[] = [
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
];
