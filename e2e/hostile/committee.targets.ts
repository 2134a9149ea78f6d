import { and, eq } from "drizzle-orm";
import { auditEvents, auditPersonal } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { applicationScores, recusals, reopenings, savedViews } from "#db/schema/review";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { rulesFor } from "#domain/review/rules/current-rules";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { openEntry } from "#domain/review/stages/stage-entries";
import { newId } from "#lib/ids";
import { staff } from "#test/builders";
import type { Scene } from "../support/subjects/actors.ts";
import { stored, type Target, taken } from "./target.ts";

const QUEUE = "app/[locale]/staff/applications";
const ONE = `${QUEUE}/[id]`;
const turn = <T>(body: (ctx: Context) => Promise<T>) => transact(context({ actor: { kind: "system", name: "test" } }), body);
const idOf = async (scene: Scene) => (await taken(scene)).id;
const page = async (scene: Scene) => `/en/staff/applications/${await idOf(scene)}`;

/** What is kept beside the events of an application. */
const keptOf = async (scene: Scene) =>
  (
    await stored()
      .select({ values: auditPersonal.values })
      .from(auditPersonal)
      .innerJoin(auditEvents, eq(auditEvents.seq, auditPersonal.seq))
      .where(eq(auditEvents.subjectId, await idOf(scene)))
  ).map(({ values }) => values);

const FIRST = STANDARD_RULES.rubric.criteria[0]?.key ?? "";

/** A score for each criterion of the rules under which the application was sent: other forms add some and publish them. */
async function scores(applicationId: string) {
  const { rubric } = await rulesFor(context(), applicationId);
  return Object.fromEntries(rubric.criteria.map(({ key }) => [`scores.${key}`, "3"]));
}

/** One's own saved view, the only one. */
async function ownView(scene: Scene, name: string) {
  const personId = await scene.personOf("reviewer");
  const id = newId();
  await turn(async ({ db, clusterId, now }) => {
    await db.delete(savedViews).where(eq(savedViews.personId, personId));
    const view = { id, clusterId, personId, name, query: "", shared: false, opensFirst: false, createdAt: now };
    await db.insert(savedViews).values(view);
  });
  return id;
}
const view = (name: "save" | "change", fields: (viewId: string) => Record<string, string>): Target => ({
  call: `${QUEUE}/views/actions.ts#${name}`,
  as: "reviewer",
  at: async () => "/en/staff/applications",
  fields: async (scene) => ({ name: "Mine", ...fields(await ownView(scene, "Mine")) }),
  typed: ["name"],
  stored: async (scene) =>
    stored()
      .select()
      .from(savedViews)
      .where(eq(savedViews.personId, await scene.personOf("reviewer"))),
  shown: async () => [["/en/staff/applications", "reviewer"]],
});

export const COMMITTEE_TARGETS: readonly Target[] = [
  {
    call: `${ONE}/actions.ts#assign`,
    as: "staffAdmin",
    at: page,
    async fields(scene) {
      const { actor } = await staff();
      return { applicationId: await idOf(scene), personId: actor.kind === "person" ? actor.personId : "", why: "A holiday." };
    },
    typed: ["why"],
    together: true,
    refused: ["application.reassign_reason"],
    stored: keptOf,
    shown: async (scene) => [[`${await page(scene)}/history`, "staffAdmin"]],
  },
  {
    call: `${ONE}/actions.ts#advance`,
    as: "assigned",
    at: page,
    async fields(scene) {
      const applicationId = await idOf(scene);
      const from = (await openEntry(context(), applicationId))?.stage ?? "received";
      return { applicationId, from, to: from === "received" ? "screening" : "received", reason: "It lacks a page." };
    },
    typed: ["reason"],
    together: true,
    refused: ["application.reason_needed"],
    stored: keptOf,
    shown: async (scene) => [[`${await page(scene)}/history`, "staffAdmin"]],
  },
  {
    call: `${ONE}/committee-actions.ts#declare`,
    as: "reviewer",
    at: page,
    async fields(scene) {
      const applicationId = await idOf(scene);
      await turn(({ db }) => db.delete(recusals).where(eq(recusals.applicationId, applicationId)));
      return { applicationId, recusal: "My sister works there." };
    },
    typed: ["recusal"],
    stored: async (scene) =>
      stored()
        .select({ recusal: recusals.reason })
        .from(recusals)
        .where(eq(recusals.applicationId, await idOf(scene))),
    shown: async (scene) => [[await page(scene), "staffAdmin"]],
  },
  {
    call: `${ONE}/committee-actions.ts#score`,
    as: "reviewer",
    at: page,
    async fields(scene) {
      const applicationId = await idOf(scene);
      return { applicationId, ...(await scores(applicationId)), [`comments.${FIRST}`]: "A clear plan." };
    },
    typed: [`comments.${FIRST}`],
    stored: async (scene) =>
      (
        await stored()
          .select({ comment: applicationScores.comment })
          .from(applicationScores)
          .where(and(eq(applicationScores.applicationId, await idOf(scene)), eq(applicationScores.criterion, FIRST)))
      ).map(({ comment }) => ({ [`comments.${FIRST}`]: comment })),
    shown: async (scene) => [[await page(scene), "reviewer"]],
  },
  {
    call: `${ONE}/committee-actions.ts#reopen`,
    as: "reviewer",
    at: page,
    async fields(scene) {
      const applicationId = await idOf(scene);
      await turn(async ({ db, now }) => {
        await db.delete(reopenings).where(eq(reopenings.applicationId, applicationId));
        await db.update(applications).set({ status: "refused", decidedAt: now }).where(eq(applications.id, applicationId));
      });
      return { applicationId, why: "A letter was lost." };
    },
    typed: ["why"],
    stored: async (scene) =>
      stored()
        .select({ why: reopenings.reason })
        .from(reopenings)
        .where(eq(reopenings.applicationId, await idOf(scene))),
    shown: async (scene) => [[await page(scene), "staffAdmin"]],
  },
  view("save", () => ({ query: "" })),
  view("change", (viewId) => ({ viewId })),
];
