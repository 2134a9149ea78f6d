import { eq } from "drizzle-orm";
import { applicationAnswers } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { recusals } from "#db/schema/review";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { groupKey } from "#domain/organisations/duplicates/group-key";
import { organisation } from "#test/builders";
import { actsFor, type Kind, type Scene } from "../support/subjects/actors.ts";
import { type Row, STAFF, without } from "./row.ts";

export const turn = (body: (ctx: ReturnType<typeof context>) => Promise<unknown>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), body);

/** Everybody of the staff but the one who shows that the step is there. */
export const RECUSED_ROLES = without(STAFF, "staffAdmin", "ownReviewer");
type Recusal = { when: string; refusal: string; comes: (scene: Scene, kind: Kind, applicationId: string) => Promise<unknown> };

export const DECLARED: Recusal = {
  when: "who declared a conflict of interest",
  refusal: "review.recusal_declared",
  comes: async (scene, kind, applicationId) => {
    const personId = await scene.personOf(kind);
    await scene.once(`declared ${kind}`, () =>
      turn(async ({ db, now }) => void (await db.insert(recusals).values({ applicationId, personId, reason: "Family.", declaredAt: now }))),
    );
  },
};

const SAME_GROUP: Recusal = {
  when: "who acts for an organisation of the same group",
  refusal: "review.same_group",
  comes: async (scene, kind, applicationId) => {
    const group = `Group of ${scene.name}`;
    const sister = await scene.once("sister", async () => {
      const id = await organisation({});
      await turn(async ({ db, now }) => {
        await db
          .update(organisations)
          .set({ groupName: group, groupKey: groupKey(group) })
          .where(eq(organisations.id, id));
        await db.insert(applicationAnswers).values({ applicationId, question: "group", value: group.toUpperCase(), updatedAt: now });
      });
      return id;
    });
    const personId = await scene.personOf(kind);
    await scene.once(`sister of ${kind}`, () => actsFor(personId, sister, "viewer"));
  },
};

/** A step that a recusal closes, asked for by the same people with one and without. */
export const closedBy = ({ when, refusal, comes }: Recusal, row: Row): Row => ({
  ...row,
  when,
  right: row.right === "committee" ? "committee" : "staffAdmin",
  request: async (scene, target, kind) => {
    const request = await row.request(scene, target, kind);
    if (!RECUSED_ROLES.includes(kind)) return request;
    await scene.cookie(kind);
    await comes(scene, kind, (await scene.submitted()).id);
    return request;
  },
  answers: row.answers
    .flatMap(([answer, kinds]): Row["answers"] => {
      const left = kinds.filter((kind) => !RECUSED_ROLES.includes(kind));
      return left.length > 0 ? [[answer, left] as const] : [];
    })
    .concat([[`refused:${refusal}`, RECUSED_ROLES]]),
});
export const underRecusal = (row: Row) => [closedBy(DECLARED, row), closedBy(SAME_GROUP, row)];
