import { newId } from "#lib/ids";
import { listed } from "#test/fixtures/profiles";
import type { Kind, Scene } from "../support/subjects/actors.ts";
import { blockedBy, follows, messageTo, reportedMessage } from "../support/subjects/message-subjects.ts";
import { likeBut, publish, slugOf } from "../support/subjects/subjects.ts";
import { ALL, INSIDE, NO_SUCH_PAGE, NOBODY, type Row, rest, SIGN_IN, STAFF, STAFF_PAGE, type Target, without } from "./row.ts";

const MESSAGES = "app/[locale]/(member)/messages/actions.ts";
const PAGE = "app/[locale]/(public)/organisations/[slug]";
const MANAGERS: readonly Kind[] = ["owner", "admin", "ownReviewer"];
const WRITERS: readonly Kind[] = [...MANAGERS, "editor", "contact"];
const MEMBERS: readonly Kind[] = [...INSIDE, "otherOwner", ...STAFF];
const SIGNED_IN = rest(NOBODY);

const message = async ({ once, org }: Scene, target: Target) =>
  target === "missing" ? newId() : once("message", async () => messageTo(await org()));
const published = async ({ once, org }: Scene) => {
  await once("in the directory", async () => publish(await org()));
  return org();
};

/** What the owners and admins of an organisation do with a message that reached it. */
const onMessage = (name: string, more: Record<string, string> = {}): Row => ({
  covers: `action ${MESSAGES}#${name}`,
  request: async (scene, target) => ({
    call: `${MESSAGES}#${name}`,
    at: "/en/messages",
    fields: { messageId: await message(scene, target), ...more },
  }),
  right: "owner",
  answers: [
    ["moved:/en/messages/…", MANAGERS],
    ["refused:forbidden", without(INSIDE, "owner", "admin")],
    ["refused:not_found", rest(INSIDE, MANAGERS)],
  ],
  missing: [["refused:not_found", ALL]],
});

export const MESSAGE_ROWS: readonly Row[] = [
  {
    covers: "page /[locale]/organisations/[slug]/write",
    request: async (scene, target) => {
      const slug = await slugOf(await published(scene));
      return { get: `/en/organisations/${target === "missing" ? likeBut(slug) : slug}/write` };
    },
    right: "otherOwner",
    answers: [["200", SIGNED_IN], SIGN_IN],
    missing: [["404", SIGNED_IN], SIGN_IN],
  },
  { covers: "page /[locale]/messages", request: () => ({ get: "/en/messages" }), right: "owner", answers: [["200", SIGNED_IN], SIGN_IN] },
  {
    covers: "page /[locale]/messages/[id]",
    request: async (scene, target) => ({ get: `/en/messages/${await message(scene, target)}` }),
    right: "owner",
    answers: [["200", MANAGERS], ["404", rest(NOBODY, MANAGERS)], SIGN_IN],
    missing: [["404", SIGNED_IN], SIGN_IN],
  },
  {
    covers: "page /[locale]/staff/organisations/reported/[id]",
    request: async ({ once }, target) => ({
      get: `/en/staff/organisations/reported/${target === "missing" ? newId() : await once("reported", reportedMessage)}`,
    }),
    right: "staffAdmin",
    answers: STAFF_PAGE,
    missing: NO_SUCH_PAGE,
  },
  {
    covers: `action ${PAGE}/write/actions.ts#send`,
    request: async ({ once, org }, target) => ({
      call: `${PAGE}/write/actions.ts#send`,
      at: "/en/organisations/another/write",
      fields: {
        organisationId: target === "missing" ? newId() : (await once("receiver", () => listed())).id,
        fromId: await org(),
        about: "other",
        topic: "Samples",
        text: "We need 60 stored samples.",
      },
    }),
    right: "owner",
    answers: [
      ["moved:/en/messages/…", WRITERS],
      ["refused:forbidden", rest(WRITERS)],
    ],
    missing: [
      ["refused:not_found", WRITERS],
      ["refused:forbidden", rest(WRITERS)],
    ],
  },
  onMessage("answer", { answer: "We have them." }),
  onMessage("decline"),
  onMessage("block"),
  onMessage("report", { reason: "advertising" }),
  {
    ...onMessage("unblock"),
    request: async ({ once, org }, target) => ({
      call: `${MESSAGES}#unblock`,
      at: "/en/messages",
      fields: {
        organisationId: target === "missing" ? newId() : await org(),
        blockedId: await once("blocked", async () => blockedBy(await org())),
      },
    }),
    answers: [
      ["moved:/en/messages", MANAGERS],
      ["refused:forbidden", without(INSIDE, "owner", "admin")],
      ["refused:not_found", rest(INSIDE, MANAGERS)],
    ],
  },
  {
    covers: `action ${PAGE}/actions.ts#follow`,
    request: async (scene, target) => ({
      call: `${PAGE}/actions.ts#follow`,
      at: "/en/organisations/another",
      fields: { organisationId: target === "missing" ? newId() : await published(scene) },
    }),
    right: "otherOwner",
    answers: [
      ["moved:/en/organisations/…", MEMBERS],
      ["refused:forbidden", rest(MEMBERS)],
    ],
    missing: [
      ["refused:not_found", MEMBERS],
      ["refused:forbidden", rest(MEMBERS)],
    ],
  },
  {
    covers: `action ${PAGE}/actions.ts#unfollow`,
    request: async (scene, target, kind) => {
      const organisationId = await published(scene);
      if (target === "there" && SIGNED_IN.includes(kind)) await follows(await scene.personOf(kind), organisationId);
      const fields = { organisationId: target === "missing" ? newId() : organisationId };
      return { call: `${PAGE}/actions.ts#unfollow`, at: "/en/organisations/another", fields };
    },
    right: "otherOwner",
    answers: [
      ["moved:/en/organisations/…", SIGNED_IN],
      ["refused:forbidden", NOBODY],
    ],
    missing: [
      ["refused:follow.not_following", SIGNED_IN],
      ["refused:forbidden", NOBODY],
    ],
  },
];
