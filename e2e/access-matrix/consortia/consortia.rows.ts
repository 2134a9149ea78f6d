import { newId } from "#lib/ids";
import type { Kind, Scene } from "../../support/subjects/actors.ts";
import {
  declinedInvitation,
  firstMeetingWith,
  hidden,
  invitationTo,
  othersConsortium,
  ownConsortium,
  placeIn,
  requestWithMeeting,
  unpublishedConsortium,
} from "../../support/subjects/consortium-subjects.ts";
import { reviewed } from "../../support/subjects/look-subjects.ts";
import { likeBut } from "../../support/subjects/subjects.ts";
import { ALL, INSIDE, NO_SUCH_PAGE, NOBODY, OUTSIDE, type Row, rest, SIGN_IN, STAFF, STAFF_PAGE, type Target, without } from "../row.ts";

import { COORDINATING, OF_COORDINATOR, row, written } from "./coordinator.rows.ts";

const MEMBERSHIP = "app/[locale]/(member)/consortia/[slug]/membership/actions.ts";
const MODERATION = "app/[locale]/staff/consortia/actions.ts";

const slugIn = async (scene: Scene, target: Target) => {
  const { slug } = await ownConsortium(scene);
  return target === "missing" ? likeBut(slug) : slug;
};

/** An action of an organisation towards a consortium of others. */
const ofMember = (
  name: string,
  place: "none" | "asked" | "invited" | "declined" | "joined",
  more: (scene: Scene) => Promise<Record<string, string>>,
): Row => ({
  covers: `action ${MEMBERSHIP}#${name}`,
  request: async (scene, target) => {
    const { id, slug } = await othersConsortium(scene);
    if (place === "invited") await invitationTo(scene);
    else if (place === "declined") await declinedInvitation(scene);
    else if (place !== "none") await placeIn(scene, place === "joined");
    return {
      call: `${MEMBERSHIP}#${name}`,
      at: `/en/consortia/${slug}/membership`,
      fields: { consortiumId: target === "missing" ? newId() : id, organisationId: await scene.org(), ...(await more(scene)) },
    };
  },
  right: "owner",
  answers: COORDINATING,
  missing: [["refused:not_found", ALL]],
});

const moderated = (name: string, wasHidden: boolean): Row => ({
  covers: `action ${MODERATION}#${name}`,
  request: async (scene, target) => {
    const { id } = await ownConsortium(scene);
    if (wasHidden) await hidden(scene, id);
    return {
      call: `${MODERATION}#${name}`,
      at: "/en/staff/consortia",
      fields: { consortiumId: target === "missing" ? newId() : id, ...(wasHidden ? {} : { reason: "It names no aim." }) },
    };
  },
  right: "reviewer",
  answers: [
    ["moved:/en/staff/consortia…", without(STAFF, "ownReviewer")],
    ["refused:own_organisation", ["ownReviewer"]],
    ...outsiders(wasHidden),
  ],
  missing: [["refused:not_found", ALL]],
});

/** That staff reviewed a consortium, and that they undo it. */
const reviewedBy = (name: "keep" | "undo"): Row => ({
  covers: `action ${MODERATION}#${name}`,
  request: async (scene, target) => {
    const { id } = await ownConsortium(scene);
    const fields: Record<string, string> =
      name === "keep"
        ? { consortiumId: target === "missing" ? newId() : id, version: "0" }
        : { lookId: target === "missing" ? newId() : await scene.once("look", () => reviewed(id)) };
    return { call: `${MODERATION}#${name}`, at: "/en/staff/consortia", fields };
  },
  right: "reviewer",
  answers: [
    ["moved:/en/staff/consortia…", without(STAFF, "ownReviewer")],
    ["refused:own_organisation", ["ownReviewer"]],
    ...outsiders(false),
  ],
  missing:
    name === "keep"
      ? [["refused:not_found", ALL]]
      : [
          ["refused:consortium.look_undone", STAFF],
          ["refused:not_found", rest(STAFF)],
        ],
});

/** What staff decide of a consortium that waits to be checked. */
const checked = (name: string, more: Record<string, string>): Row => ({
  covers: `action ${MODERATION}#${name}`,
  request: async (scene, target) => ({
    call: `${MODERATION}#${name}`,
    at: "/en/staff/consortia?view=waiting",
    fields: { consortiumId: target === "missing" ? newId() : (await unpublishedConsortium(scene, "waiting")).id, version: "0", ...more },
  }),
  right: "reviewer",
  answers: [
    ["moved:/en/staff/consortia…", without(STAFF, "ownReviewer")],
    ["refused:own_organisation", ["ownReviewer"]],
    ...outsiders(true),
  ],
  missing: [["refused:not_found", ALL]],
});

/** A hidden one is not there for those who are not in it. */
const outsiders = (isHidden: boolean): Row["answers"] =>
  isHidden
    ? [
        ["refused:forbidden", INSIDE],
        ["refused:not_found", rest(STAFF, INSIDE)],
      ]
    : [["refused:forbidden", rest(STAFF)]];

/** The coordinator's people, whatever their role. */
const PARTNERS = [...INSIDE, "ownReviewer"] as const satisfies readonly Kind[];
/** A page of the workspace that the cluster's administrators read, too. */
const spacePage = (page: string): Row => ({
  covers: `page /[locale]/consortia/[slug]/${page}`,
  request: async (scene, target) => ({ get: `/en/consortia/${await slugIn(scene, target)}/${page}` }),
  right: "owner",
  answers: [["200", [...PARTNERS, "staffAdmin", "staffAdminLater"]], ["404", [...OUTSIDE, "reviewer", "assigned"]], SIGN_IN],
  missing: NO_SUCH_PAGE,
});

export const CONSORTIA: readonly Row[] = [
  { covers: "page /[locale]/consortia", request: () => ({ get: "/en/consortia" }), right: "visitor", answers: [["200", ALL]] },
  {
    covers: "page /[locale]/consortia/[slug]",
    request: async (scene, target) => ({ get: `/en/consortia/${await slugIn(scene, target)}` }),
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  {
    covers: "page /[locale]/consortia/[slug]",
    when: "hidden by staff",
    request: async (scene, target) => {
      await hidden(scene, (await ownConsortium(scene)).id);
      return { get: `/en/consortia/${await slugIn(scene, target)}` };
    },
    right: "owner",
    answers: [
      ["200", [...INSIDE, ...STAFF]],
      ["404", rest(INSIDE, STAFF)],
    ],
    missing: [["404", ALL]],
  },
  {
    covers: "page /[locale]/consortia/[slug]",
    when: "not published yet",
    request: async (scene, target) => {
      const { slug } = await unpublishedConsortium(scene, "waiting");
      return { get: `/en/consortia/${target === "missing" ? likeBut(slug) : slug}` };
    },
    right: "owner",
    answers: [
      ["200", [...INSIDE, ...STAFF]],
      ["404", rest(INSIDE, STAFF)],
    ],
    missing: [["404", ALL]],
  },
  {
    covers: "page /[locale]/consortia/new",
    request: () => ({ get: "/en/consortia/new" }),
    right: "owner",
    answers: [["200", rest(NOBODY)], SIGN_IN],
  },
  {
    covers: "page /[locale]/consortia/[slug]/membership",
    request: async (scene, target) => ({ get: `/en/consortia/${await slugIn(scene, target)}/membership` }),
    right: "otherOwner",
    answers: [["200", rest(NOBODY)], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  ...["workspace", "partners", "eligibility", "commitments", "history"].map(spacePage),
  {
    ...spacePage("requests"),
    answers: [["200", PARTNERS], ["404", rest(PARTNERS, NOBODY)], SIGN_IN],
  },
  {
    covers: "page /[locale]/staff/consortia",
    request: () => ({ get: "/en/staff/consortia" }),
    right: "reviewer",
    answers: STAFF_PAGE,
  },
  {
    covers: "action app/[locale]/(member)/consortia/new/actions.ts#create",
    request: async ({ org }, target) => ({
      call: "app/[locale]/(member)/consortia/new/actions.ts#create",
      at: "/en/consortia/new",
      fields: { organisationId: target === "missing" ? newId() : await org(), ...written, ...row },
    }),
    right: "owner",
    answers: COORDINATING,
    missing: [["refused:forbidden", ALL]],
  },
  ofMember("ask", "none", async (scene) => ({ roleId: (await othersConsortium(scene)).roleIds[0] ?? "", message: "We can." })),
  ofMember("withdraw", "asked", async () => ({})),
  ofMember("answer", "invited", async () => ({ answer: "accept" })),
  ofMember("undo", "declined", async () => ({})),
  ofMember("leave", "joined", async () => ({})),
  ofMember("choose", "asked", async (scene) => ({ meetingId: await firstMeetingWith(scene), slot: "0" })),
  ofMember("declineTimes", "asked", async (scene) => ({ meetingId: await firstMeetingWith(scene), reply: "Any morning suits." })),
  {
    covers: "route /[locale]/consortia/[slug]/first-meeting/[request]",
    request: async (scene, target) => {
      const { slug } = await ownConsortium(scene);
      return { get: `/en/consortia/${slug}/first-meeting/${target === "missing" ? newId() : await requestWithMeeting(scene, true)}` };
    },
    right: "owner",
    answers: [
      ["200", PARTNERS],
      ["404", rest(PARTNERS)],
    ],
    missing: [["404", ALL]],
  },
  {
    covers: "page /[locale]/consortia/[slug]/invitations",
    request: async (scene, target) => ({ get: `/en/consortia/${await slugIn(scene, target)}/invitations` }),
    right: "owner",
    answers: [["200", [...INSIDE, "ownReviewer"]], ["404", [...OUTSIDE, "reviewer", "assigned", "staffAdmin", "staffAdminLater"]], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  ...OF_COORDINATOR,
  reviewedBy("keep"),
  reviewedBy("undo"),
  checked("publish", {}),
  checked("giveBack", { correction: "Say what the study is for." }),
  moderated("hide", false),
  moderated("show", true),
];
