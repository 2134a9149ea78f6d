import { newId } from "#lib/ids";
import { KINDS, type Kind, organisationStatus } from "../support/subjects/actors.ts";
import { publish, waitingChange } from "../support/subjects/subjects.ts";
import { ADMINS, NEUTRAL } from "./review-step.ts";
import { INSIDE, NOBODY, OUTSIDE, type Row, STAFF, without } from "./row.ts";

const ORGANISATIONS = "app/[locale]/staff/organisations/actions.ts";
/** Moderation: staff, but nobody on an organisation that they act for. */
const onOrganisation = (
  name: string,
  may: readonly Kind[],
  before: (id: string) => Promise<unknown>,
  fields: Record<string, string>,
): Row => ({
  covers: `action ${ORGANISATIONS}#${name}`,
  request: async (scene, target) => {
    const id = await scene.org();
    await scene.once("before", () => before(id));
    return {
      call: `${ORGANISATIONS}#${name}`,
      at: "/en/staff/organisations",
      fields: { organisationId: target === "missing" ? newId() : id, ...fields },
    };
  },
  right: "staffAdmin",
  answers: [
    ["done|moved:/en/staff/organisations…", may],
    ["refused:own_organisation", ["ownReviewer"]],
    ["refused:forbidden", [...INSIDE, ...without(STAFF, "ownReviewer", ...may)]],
    ["refused:not_found", [...NOBODY, ...OUTSIDE]],
  ],
  missing: [["refused:not_found", KINDS]],
});
/** The answers to a change that an organisation asked for. */
const onChange = (name: string, fields: Record<string, string>): Row => ({
  ...onOrganisation(name, NEUTRAL, publish, {}),
  request: async (scene, target) => {
    const id = await scene.once("change", async () => {
      await publish(await scene.org());
      return waitingChange(await scene.org());
    });
    return {
      call: `${ORGANISATIONS}#${name}`,
      at: "/en/staff/organisations",
      fields: { changeId: target === "missing" ? newId() : id, ...fields },
    };
  },
});
const why = { reason: "It names no activity at all." };

export const MODERATION: readonly Row[] = [
  onChange("approve", {}),
  onChange("decline", why),
  onOrganisation("hide", NEUTRAL, publish, why),
  onOrganisation("show", NEUTRAL, (id) => organisationStatus(id, "hidden"), {}),
  onOrganisation("suspend", ADMINS, publish, why),
  onOrganisation("reinstate", ADMINS, (id) => organisationStatus(id, "suspended"), {}),
];
