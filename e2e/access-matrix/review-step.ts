import { claimApplication } from "#domain/review/assignment/claim-application";
import { newId } from "#lib/ids";
import { as } from "#test/builders";
import type { Kind, Scene } from "../support/subjects/actors.ts";
import { type Row, rest, STAFF, type Target, without } from "./row.ts";

export const DECISION = "app/[locale]/staff/applications/[id]/decision/actions.ts";
export const ADMINS: readonly Kind[] = ["staffAdmin", "staffAdminLater"];
export const RESPONSIBLE: readonly Kind[] = ["assigned", ...ADMINS];
export const NEUTRAL = without(STAFF, "ownReviewer");
export const NO_SUCH: Row["answers"] = [
  ["refused:not_found", STAFF],
  ["refused:forbidden", rest(STAFF)],
];

/** The scene's application: nobody's, or the assigned reviewer's. */
export const waiting = (scene: Scene) => scene.submitted();
export const taken = async (scene: Scene) => scene.submitted({ assignedTo: await scene.personOf("assigned") });

/** Whom it is assigned to took it a moment ago. */
export async function claimed(scene: Scene) {
  const application = await waiting(scene);
  await scene.cookie("assigned");
  await scene.once("claiming", async () => {
    const done = await claimApplication(await as(await scene.personOf("assigned")), { applicationId: application.id });
    if (!done.ok) throw new Error(done.refusal);
  });
  return application;
}

/** The application is made in both cases, and made before the request: what a refused request must not have written is not mistaken for it. */
export async function idFor(application: Promise<{ id: string }>, target: Target) {
  const { id } = await application;
  return target === "missing" ? newId() : id;
}

/** A step of the review, of whoever may take it. */
export const step = (
  action: string,
  application: (scene: Scene) => Promise<{ id: string }>,
  right: Kind,
  answers: Row["answers"],
  more: (scene: Scene) => Promise<Record<string, string>> = async () => ({}),
): Row => ({
  covers: `action ${action}`,
  request: async (scene, target) => {
    const applicationId = await idFor(application(scene), target);
    return {
      call: action,
      at: `/en/staff/applications/${applicationId}${action.startsWith(DECISION) ? "/decision" : ""}`,
      fields: { applicationId, ...(await more(scene)) },
    };
  },
  right,
  answers: [...answers, ["refused:forbidden", rest(...answers.map(([, kinds]) => kinds))]],
  missing: NO_SUCH,
});
