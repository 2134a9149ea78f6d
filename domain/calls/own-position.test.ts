import { expect, test } from "vitest";
import { consortiaAnswering } from "#domain/consortia/answering";
import type { Context } from "#domain/kernel/context";
import { member, visitor } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { stated } from "#test/fixtures/capabilities";
import { consortium } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { queryCount } from "#test/query-count";
import type { CallCard } from "./cards.ts";
import { ownPosition } from "./own-position.ts";
import { callBySlug } from "./page-view.ts";

const WANTED = { sectors: ["devices", "care"], capabilities: ["zebrafish"] } as const;
const wanting = (given: Partial<Parameters<typeof publishedCall>[0]> = {}) =>
  publishedCall({ sectors: [...WANTED.sectors], capabilities: [...WANTED.capabilities], ...given });

async function read(ctx: Context, { slug, id }: { slug: string; id: string }) {
  const call = await callBySlug(ctx, slug);
  if (!call) throw new Error("The call is not there.");
  return { call: call as CallCard, answering: await consortiaAnswering(ctx, id) };
}
async function positionOf(ctx: Context, made: { slug: string; id: string }) {
  const { call, answering } = await read(ctx, made);
  return ownPosition(ctx, call, answering);
}

test("an owner reads what the own organisation has of what a call wants", async () => {
  const { id, owner } = await listed({ name: "Bat", sectors: ["devices", "ehealth"], capabilities: [stated()] });
  expect(await positionOf(owner, await wanting())).toMatchObject({
    ...{ organisationId: id, name: "Bat", fits: true, inside: [], missing: [] },
    fit: { sectors: ["devices"], capabilities: ["zebrafish"] },
  });
});

test("who has a segment and not the capability does not fit, and a call that names none asks for none", async () => {
  const { owner } = await listed({ sectors: ["devices"] });
  expect(await positionOf(owner, await wanting())).toMatchObject({ fits: false, fit: { sectors: ["devices"], capabilities: [] } });
  expect(await positionOf(owner, await wanting({ capabilities: [] }))).toMatchObject({ fits: true });
});

test("what the rules ask of each partner and it has not stated is named, in the order of the profile, and nothing of others", async () => {
  const { owner } = await listed({ sectors: ["devices"] });
  const missing = (await positionOf(owner, await wanting({ rulePack: "horizon2021RiaIa" })))?.missing ?? [];
  expect(missing).toEqual(["country", "pic", "owner"]);
});

test("the consortia that answer the call and in which it is are named", async () => {
  const { id, owner } = await listed({ sectors: ["devices"] });
  const call = await wanting();
  const { slug } = await consortium({ organisationId: id, title: "Etxean", callId: call.id });
  await consortium({ title: "Of others", callId: call.id });
  expect((await positionOf(owner, call))?.inside).toEqual([{ slug, title: "Etxean" }]);
});

test("nobody else has a position: neither a visitor nor who may not commit the organisation", async () => {
  const { id } = await listed({ sectors: ["devices"] });
  const call = await wanting();
  expect(await positionOf(visitor(), call)).toBeUndefined();
  expect(await positionOf(await member(id, "viewer"), call)).toBeUndefined();
});

test("the organisation is read once", async () => {
  const { owner } = await listed({ sectors: ["devices"] });
  const { call, answering } = await read(owner, await wanting());
  expect(await queryCount(() => ownPosition(owner, call, answering))).toBe(1);
});
