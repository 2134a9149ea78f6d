import { newId } from "#lib/ids";
import { member } from "#test/builders";
import { KINDS, type Kind, organisationStatus } from "../support/subjects/actors.ts";
import { identified, PIC, verified } from "../support/subjects/identifier-subjects.ts";
import { lookAt, seenOf } from "../support/subjects/look-subjects.ts";
import { likeBut, publish, slugOf, waitingChange } from "../support/subjects/subjects.ts";
import { ADMINS, NEUTRAL } from "./review-step.ts";
import { INSIDE, NO_SUCH_PAGE, NOBODY, OUTSIDE, type Row, rest, STAFF, STAFF_PAGE, without } from "./row.ts";

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
/** What staff do once they have looked at an organisation as it is now. */
const onLook = (name: string, fields: Record<string, string>): Row => ({
  ...onOrganisation(name, NEUTRAL, publish, fields),
  request: async (scene, target) => {
    const id = await scene.org();
    await scene.once("before", async () => {
      await member(id);
      await publish(id);
    });
    return {
      call: `${ORGANISATIONS}#${name}`,
      at: "/en/staff/organisations",
      fields: { organisationId: target === "missing" ? newId() : id, seen: await seenOf(id), ...fields },
    };
  },
});
const PAGE = "app/[locale]/(public)/organisations/[slug]/actions.ts";
/** The marks of identifiers: staff, but nobody on an organisation that they act for. */
const onIdentifier = (name: string, before: (id: string) => Promise<unknown>, fields: Record<string, string>): Row => ({
  ...onOrganisation(name, NEUTRAL, before, fields),
  covers: `action ${PAGE}#${name}`,
  request: async (scene, target) => {
    const id = await scene.org();
    await before(id);
    const organisationId = target === "missing" ? newId() : id;
    return { call: `${PAGE}#${name}`, at: "/en/organisations/another", fields: { organisationId, field: "pic", ...fields } };
  },
  answers: [
    ["moved:/en/organisations/…", NEUTRAL],
    ["refused:own_organisation", ["ownReviewer"]],
    ["refused:forbidden", [...INSIDE, ...without(STAFF, "ownReviewer", ...NEUTRAL)]],
    ["refused:not_found", [...NOBODY, ...OUTSIDE]],
  ],
});
const why = { reason: "It names no activity at all." };

/** The email that hiding an organisation would send: for who may hide it. */
const hidingPreview = (method: "GET" | "POST"): Row => ({
  covers: "route /[locale]/staff/organisations/preview",
  when: method,
  request: async (scene, target) => {
    const address = `/en/staff/organisations/preview?organisation=${target === "missing" ? newId() : await scene.org()}&language=eu`;
    return method === "GET" ? { get: address } : { post: address, fields: { reason: "It names nobody who could confirm it." } };
  },
  right: "staffAdmin",
  answers: [
    ["200", NEUTRAL],
    ["404", rest(NEUTRAL)],
  ],
  missing: [["404", rest()]],
});

export const MODERATION: readonly Row[] = [
  hidingPreview("GET"),
  hidingPreview("POST"),
  {
    covers: "page /[locale]/staff/organisations/history/[slug]",
    request: async ({ org }, target) => {
      const slug = await slugOf(await org());
      return { get: `/en/staff/organisations/history/${target === "missing" ? likeBut(slug) : slug}` };
    },
    right: "staffAdmin",
    answers: STAFF_PAGE,
    missing: NO_SUCH_PAGE,
  },
  {
    covers: "page /[locale]/staff/organisations/profile/[slug]",
    request: async ({ org }, target) => {
      const slug = await slugOf(await org());
      return { get: `/en/staff/organisations/profile/${target === "missing" ? likeBut(slug) : slug}` };
    },
    right: "staffAdmin",
    answers: STAFF_PAGE,
    missing: NO_SUCH_PAGE,
  },
  {
    covers: "page /[locale]/staff/organisations/profile",
    request: () => ({ get: "/en/staff/organisations/profile?q=Scene" }),
    right: "staffAdmin",
    answers: STAFF_PAGE,
  },
  onChange("approve", {}),
  onChange("decline", why),
  onLook("keep", {}),
  onLook("write", { about: "source", message: "Please name the hospitals that use it." }),
  {
    ...onLook("undo", {}),
    request: async (scene, target) => {
      const id = await scene.org();
      await scene.once("before", () => publish(id));
      const lookId = await scene.once("look", () => lookAt(id));
      return {
        call: `${ORGANISATIONS}#undo`,
        at: "/en/staff/organisations",
        fields: { lookId: target === "missing" ? newId() : lookId },
      };
    },
    missing: [
      ["refused:organisation.look_undone", STAFF],
      ["refused:not_found", rest(STAFF)],
    ],
  },
  onIdentifier("verify", identified, { value: PIC, source: "The register", ...why }),
  onIdentifier("withdrawVerified", verified, why),
  onOrganisation("hide", NEUTRAL, publish, why),
  onOrganisation("show", NEUTRAL, (id) => organisationStatus(id, "hidden"), {}),
  onOrganisation("suspend", ADMINS, publish, why),
  onOrganisation("reinstate", ADMINS, (id) => organisationStatus(id, "suspended"), {}),
];
