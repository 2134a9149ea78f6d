import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { matchHistory } from "#domain/consortia/matching/match-history";
import { actorId } from "#domain/kernel/actor";
import { context } from "#domain/kernel/context";
import { listedGroups } from "#domain/organisations/directory/listed-counts";
import { suggestedNames } from "#domain/organisations/directory/suggestions";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { member, organisation } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { listed, profileInput } from "#test/fixtures/profiles";

/** What the worker does in a process of its own: it writes what the portal has read and kept. */
const WORKER = `const [organisationId, ownerId] = process.argv.slice(1);
  const [{ publishProfile }, { as }, { closeConnections }] = await Promise.all(
    ["./domain/organisations/profile/publish-profile.ts", "./test/builders.ts", "./db/chosen/connections.ts"].map((name) => import(name)),
  );
  const published = await publishProfile(await as(ownerId), { organisationId });
  await closeConnections();
  process.exit(published.ok ? 0 : 1);`;

async function publishedInAnotherProcess(organisationId: string, ownerId: string) {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", WORKER, organisationId, ownerId], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  expect((await once(child, "exit"))[0]).toBe(0);
}

/** All that a process keeps until something is written: each group of facets by its number, counts, names, and what suggestions are made of. */
async function known() {
  const ctx = context();
  const groups = await listedGroups(ctx, "", undefined);
  const { listed } = await matchHistory(ctx);
  return {
    kinds: groups.map(({ group, n }) => `${group.kind} ${n}`).toSorted(),
    total: groups.reduce((sum, { n }) => sum + n, 0),
    names: (await suggestedNames(ctx, "Best")).map(({ name }) => name),
    matched: listed.map(({ name }) => name).toSorted(),
  };
}

test("what the portal keeps until something is written notices what the worker wrote in its own process", async () => {
  await listed({ name: "Made-up Sensors" });
  const id = await organisation({ name: "Besteak Diagnostika" });
  const owner = await member(id);
  const profile = profileInput(id, {
    name: "Besteak Diagnostika",
    kind: "university",
    sectors: ["ivd"],
    short: { en: "Biochips" },
  });
  expectDone(await saveProfile(owner, profile));
  const before = await known();
  expect(await known()).toEqual(before);
  expect(before).toMatchObject({ kinds: ["company 1"], total: 1, names: [], matched: ["Made-up Sensors"] });
  await publishedInAnotherProcess(id, actorId(owner.actor) ?? "");
  expect(await known()).toEqual({
    kinds: ["company 1", "university 1"],
    total: 2,
    names: ["Besteak Diagnostika"],
    matched: ["Besteak Diagnostika", "Made-up Sensors"],
  });
});
