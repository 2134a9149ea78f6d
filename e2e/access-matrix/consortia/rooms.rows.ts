import { desc, eq } from "drizzle-orm";
import { roomVersions } from "#db/schema/rooms";
import { context } from "#domain/kernel/context";
import { newId } from "#lib/ids";
import { NDA } from "#test/fixtures/rooms";
import type { Kind } from "../../support/subjects/actors.ts";
import { ownConsortium } from "../../support/subjects/consortium-subjects.ts";
import { withAgreement, withDecision, withDocument } from "../../support/subjects/room-subjects.ts";
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
  fields: (scene: Parameters<Row["request"]>[0]) => Promise<Record<string, string>>,
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
    [DONE, allowed],
    ["refused:forbidden", without(PARTNERS, ...allowed)],
    ["refused:not_found", rest(PARTNERS)],
  ],
  missing: [["refused:not_found", ALL]],
});

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
  partnersAction("documents/actions.ts#remove", without(PARTNERS, "viewer", "demoted"), async (scene) => ({
    documentId: (await withDocument(scene)).documentId,
  })),
  partnersAction("workspace/actions.ts#decide", without(PARTNERS, "viewer", "demoted"), async () => ({
    decision: "We submit in January.",
  })),
  partnersAction("workspace/actions.ts#undecide", without(PARTNERS, "viewer", "demoted"), async (scene) => ({
    decisionId: await withDecision(scene),
  })),
];
