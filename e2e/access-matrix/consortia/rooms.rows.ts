import { desc, eq } from "drizzle-orm";
import { roomVersions } from "#db/schema/rooms";
import { closeThread } from "#domain/consortia/discussion/close-thread";
import { context } from "#domain/kernel/context";
import { newId } from "#lib/ids";
import { NDA } from "#test/fixtures/rooms";
import type { Kind, Scene } from "../../support/subjects/actors.ts";
import { ownConsortium } from "../../support/subjects/consortium-subjects.ts";
import { withAgreement, withDecision, withDocument, withOwnMessage, withThread } from "../../support/subjects/room-subjects.ts";
import { likeBut } from "../../support/subjects/subjects.ts";
import { ALL, INSIDE, NO_SUCH_PAGE, NOBODY, type Row, rest, SIGN_IN, without } from "../row.ts";

const SPACE = "app/[locale]/(member)/consortia/[slug]";
/** The people of the partners: the cluster's office sees no documents. */
export const PARTNERS = [...INSIDE, "ownReviewer"] as const satisfies readonly Kind[];
export const COMMITS: readonly Kind[] = ["owner", "admin", "ownReviewer"];
const DONE = "moved:/en/consortia/…";

/** Here every request says the same to those outside as where there is no such consortium. */
export const partnersAction = (
  path: string,
  allowed: readonly Kind[],
  fields: (scene: Scene) => Promise<Record<string, string>>,
  done: string = DONE,
): Row => ({
  covers: `action ${SPACE}/${path}`,
  request: async (scene, target) => {
    const { id, slug } = await ownConsortium(scene);
    const given = await fields(scene);
    return {
      call: `${SPACE}/${path}`,
      at: `/en/consortia/${slug}/${path.split("/")[0]}`,
      fields: { ...given, consortiumId: target === "missing" ? newId() : id },
    };
  },
  right: "owner",
  answers: [
    [done, allowed],
    ["refused:forbidden", without(PARTNERS, ...allowed)],
    ["refused:not_found", rest(PARTNERS)],
  ],
  missing: [["refused:not_found", ALL]],
});

const WRITES = without(PARTNERS, "viewer", "demoted");
const WRITTEN = { message: "I suggest the hospital." };
/** A thread that was closed. */
const closedThread = async (scene: Scene) => {
  const { consortiumId, threadId } = await withThread(scene);
  await closeThread((await ownConsortium(scene)).coordinator, { consortiumId, threadId });
  return { threadId };
};

export const ROOMS: readonly Row[] = [
  {
    covers: "page /[locale]/consortia/[slug]/documents",
    request: async (scene, target) => {
      const { slug } = await ownConsortium(scene);
      return { get: `/en/consortia/${target === "missing" ? likeBut(slug) : slug}/documents` };
    },
    right: "owner",
    answers: [["200", PARTNERS], ["404", rest(PARTNERS, NOBODY)], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  {
    covers: "route /[locale]/consortia/[slug]/documents/file",
    request: async (scene, target) => {
      const { slug } = await ownConsortium(scene);
      return { post: `/en/consortia/${target === "missing" ? likeBut(slug) : slug}/documents/file`, fields: { title: "Work plan" } };
    },
    right: "owner",
    // Nothing was chosen: whoever may add a file is told so on the page.
    answers: [[DONE, PARTNERS], ["404", rest(PARTNERS, NOBODY)], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  {
    covers: "route /[locale]/consortia/[slug]/documents/[file]",
    request: async (scene, target) => {
      const { slug, documentId } = await scene.once("document", () => withDocument(scene));
      const [newest] = await context()
        .db.select({ id: roomVersions.id })
        .from(roomVersions)
        .where(eq(roomVersions.documentId, documentId))
        .orderBy(desc(roomVersions.version));
      return { get: `/en/consortia/${slug}/documents/${target === "missing" ? newId() : newest?.id}` };
    },
    right: "owner",
    answers: [
      ["200", PARTNERS],
      ["404", rest(PARTNERS)],
    ],
    missing: [["404", ALL]],
  },
  partnersAction("documents/actions.ts#agree", PARTNERS, async (scene) => {
    await withAgreement(scene);
    return { version: "1", agreed: "on" };
  }),
  partnersAction("documents/actions.ts#setText", COMMITS, async () => ({ version: "0", text: NDA })),
  partnersAction("documents/actions.ts#remove", WRITES, async (scene) => ({
    documentId: (await withDocument(scene)).documentId,
  })),
  {
    covers: "page /[locale]/consortia/[slug]/discussion",
    request: async (scene, target) => {
      const { slug } = await ownConsortium(scene);
      return { get: `/en/consortia/${target === "missing" ? likeBut(slug) : slug}/discussion` };
    },
    right: "owner",
    answers: [["200", PARTNERS], ["404", rest(PARTNERS, NOBODY)], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  {
    covers: "page /[locale]/consortia/[slug]/discussion/[thread]",
    request: async (scene, target) => {
      const { slug, threadId } = await scene.once("thread", () => withThread(scene));
      return { get: `/en/consortia/${slug}/discussion/${target === "missing" ? newId() : threadId}` };
    },
    right: "owner",
    answers: [["200", PARTNERS], ["404", rest(PARTNERS, NOBODY)], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  partnersAction("discussion/actions.ts#start", WRITES, async () => ({ title: "Who writes the section on impact?", ...WRITTEN })),
  partnersAction("discussion/actions.ts#answer", WRITES, async (scene) => ({ threadId: (await withThread(scene)).threadId, ...WRITTEN })),
  partnersAction("discussion/actions.ts#close", COMMITS, async (scene) => ({ threadId: (await withThread(scene)).threadId })),
  partnersAction("discussion/actions.ts#reopen", COMMITS, closedThread),
  partnersAction("discussion/actions.ts#remove", COMMITS, async (scene) => ({ messageId: (await withThread(scene)).messageId })),
  partnersAction("discussion/actions.ts#correct", ["owner"], async (scene) => ({
    messageId: (await withOwnMessage(scene)).messageId,
    ...{ version: "0", text: "I suggest the university." },
  })),
  partnersAction("discussion/actions.ts#setEmails", PARTNERS, async () => ({ emails: "mentions" }), "done"),
  partnersAction("workspace/actions.ts#decide", WRITES, async () => ({ decision: "We submit in January." })),
  partnersAction("workspace/actions.ts#undecide", WRITES, async (scene) => ({
    decisionId: await withDecision(scene),
  })),
];
