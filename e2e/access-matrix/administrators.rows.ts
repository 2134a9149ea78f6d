import { newId } from "#lib/ids";
import { person, staff } from "#test/builders";
import { proposed } from "#test/fixtures/administrators";
import type { Kind, Scene } from "../support/subjects/actors.ts";
import { ADMINS } from "./review-step.ts";
import { type Row, rest, STAFF, type Target, without } from "./row.ts";

const FRESH: readonly Kind[] = ["staffAdmin"];
const ACTIONS = "app/[locale]/staff/people/actions.ts";

const subject = (scene: Scene) => scene.once("subject", () => person());
/** One that two other administrators are about: one proposed it, one could confirm it. */
const waiting = (scene: Scene) =>
  scene.once("proposal", async () => {
    await staff("staffAdmin");
    return proposed(await staff("staffAdmin"), await subject(scene));
  });

const step = (name: string, fields: (scene: Scene, target: Target) => Promise<Record<string, string>>, missing: string): Row => ({
  covers: `action ${ACTIONS}#${name}`,
  request: async (scene, target) => ({ call: `${ACTIONS}#${name}`, at: "/en/staff/people", fields: await fields(scene, target) }),
  right: "staffAdmin",
  answers: [
    ["done", name === "decline" ? ADMINS : FRESH],
    ["refused:step_up_needed", ["staffAdminLater"]],
    ["refused:forbidden", without(STAFF, ...ADMINS)],
    ["refused:not_found", rest(STAFF)],
  ],
  missing: [[`refused:${missing}`, ADMINS]],
});
const answered = async (scene: Scene, target: Target) => ({ proposalId: target === "missing" ? newId() : await waiting(scene) });

/** The administrators' alone; both steps that change something ask for a fresh sign-in. */
export const ADMINISTRATORS: readonly Row[] = [
  step(
    "propose",
    async (scene, target) => {
      await scene.once("second", () => staff("staffAdmin"));
      const personId = target === "missing" ? newId() : await subject(scene);
      return { personId, change: "make", reason: "She keeps the office while I am away." };
    },
    "not_found",
  ),
  step("confirm", answered, "administrator.not_waiting"),
  step("decline", answered, "administrator.not_waiting"),
];
