import { expect, test } from "vitest";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { type Context, context, HOME_CLUSTER } from "#domain/kernel/context";
import { officeJoinRequests } from "#domain/organisations/joining/office-join-requests";
import { sendMessage } from "#domain/organisations/messages/send-message";
import { keepOrganisation } from "#domain/organisations/moderation/keep-organisation";
import { moderatedOrganisations } from "#domain/organisations/moderation/moderation";
import { publishProfile } from "#domain/organisations/profile/publish-profile";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { later } from "#lib/clock";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { consortium } from "#test/fixtures/consortia";
import { confirmedRequest, unownedOrganisation } from "#test/fixtures/join-requests";
import { correspondents } from "#test/fixtures/messages";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { stale } from "#test/mail/mailed";
import { watchWords } from "./watch-words.ts";
import { WatchWords } from "./watched-input.ts";
import { currentWatched } from "./watched-reads.ts";

const MINUTE = 60_000;
const at = <C extends Context>(ctx: C, minutes: number): C => ({ ...ctx, now: later(ctx.now, minutes * MINUTE) });
const toLookAt = async () => (await moderatedOrganisations(await staff(), { view: "toLookAt", page: 1 }))?.rows ?? [];
const rowOf = async (id: string) => (await toLookAt()).find((row) => row.id === id);

async function watch(...words: string[]) {
  const { version } = await currentWatched(context());
  return expectDone(await watchWords(await staff("staffAdmin"), WatchWords.parse({ version, words: words.join("\n") })));
}
/** An organisation that staff looked at a minute after it was published. */
async function lookedAt() {
  const one = await listed();
  expectDone(await keepOrganisation(at(await staff(), 1), { organisationId: one.id, seen: (await rowOf(one.id))?.seen ?? "" }));
  return one;
}

test("a profile that says a watched word is looked at first, with the word; kept, it is off the list until it says another", async () => {
  await watch("milagro", "cura");
  const [{ id, owner }, other] = [await lookedAt(), await listed({ name: "A First One" })];
  const save = async (minutes: number, version: number, text: string, town = "Tolosa") =>
    expectDone(await saveProfile(at(owner, minutes), profileInput(id, { version, town, short: { es: text } })));
  await save(2, 1, "Un MILÁGRO de sensores");
  expect((await toLookAt()).map((row) => row.id)).toEqual([id, other.id]);
  const row = await rowOf(id);
  expect(row).toMatchObject({ reasons: ["watched", "changed"], watched: [{ source: "profile", word: "milagro" }] });
  expectDone(await keepOrganisation(at(await staff(), 3), { organisationId: id, seen: row?.seen ?? "" }));
  await save(4, 2, "Un milagro de sensores", "Getaria");
  expect(await rowOf(id)).toMatchObject({ reasons: ["changed"], watched: [] });
  await save(5, 3, "Un milagro que cura");
  expect(await rowOf(id)).toMatchObject({ reasons: ["watched", "changed"], watched: [{ word: "cura" }] });
  await save(6, 4, "Sensores");
  expect(await rowOf(id)).toMatchObject({ reasons: ["changed"] });
});

test("a message is sent as any other, and its sender's organisation is looked at first", async () => {
  await watch("samples");
  const { fromId, toId, sender, input } = await correspondents();
  expectDone(await sendMessage(sender, { ...input, topic: "Sixty SAMPLES" }));
  expect(await rowOf(fromId)).toMatchObject({ reasons: ["watched"], watched: [{ source: "message", word: "samples" }] });
  expect((await rowOf(toId))?.reasons).toEqual(["new"]);
  const counts = (await moderatedOrganisations(await staff(), { view: "watched", page: 1 }))?.counts;
  expect(counts).toMatchObject({ watched: 1, toLookAt: 2 });
});

test("a request to join a consortium is marked, and what staff did not see is not kept", async () => {
  await watch("hitzeman");
  const [made, { id, owner }] = [await consortium(), await listed({ name: "Asks" })];
  const { seen = "" } = (await rowOf(id)) ?? {};
  expectDone(
    await askToJoin(at(owner, 1), { consortiumId: made.id, organisationId: id, roleId: made.roleIds[0] ?? "", message: "Hitzemanak." }),
  );
  expect(await rowOf(id)).toMatchObject({ reasons: ["watched", "new"], watched: [{ source: "seat", word: "hitzeman" }] });
  expect(refusalOf(await keepOrganisation(at(await staff(), 2), { organisationId: id, seen }))).toBe("organisation.changed_since");
});

test("a draft that nobody sees is not marked until it is published", async () => {
  await watch("miracle");
  const id = await organisation({ name: "Draft" });
  const owner = await member(id, "owner");
  expectDone(await saveProfile(owner, profileInput(id, { version: 0, name: "Draft", short: { en: "A miracle." } })));
  expect(await rowOf(id)).toBeUndefined();
  expectDone(await publishProfile(at(owner, 1), { organisationId: id }));
  expect((await rowOf(id))?.reasons).toEqual(["watched", "new"]);
});

test("of the requests to act for an organisation the office reads first those with a watched word", async () => {
  await watch("trust me");
  const [first, second] = [await unownedOrganisation(), await unownedOrganisation()];
  await confirmedRequest(first);
  await confirmedRequest(second, { evidence: "Trust me, I am the director." });
  const found = await officeJoinRequests(await staff(), { page: 1 });
  expect(found?.rows.map(({ organisationId, watched }) => [organisationId, watched])).toEqual([
    [second, ["trust me"]],
    [first, []],
  ]);
  expect((await rowOf(second))?.reasons ?? []).not.toContain("watched");
});

test("a word that is watched no longer marks nothing any more; the list applies to what is written from then on", async () => {
  const { id, owner } = await lookedAt();
  expectDone(await saveProfile(at(owner, 2), profileInput(id, { version: 1, short: { en: "A miracle" } })));
  await watch("miracle");
  expect((await rowOf(id))?.reasons).toEqual(["changed"]);
  expectDone(await saveProfile(at(owner, 3), profileInput(id, { version: 2, short: { en: "A miracle!" } })));
  expect((await rowOf(id))?.reasons).toEqual(["watched", "changed"]);
  await watch("cure");
  expect((await rowOf(id))?.reasons).toEqual(["changed"]);
});

test("only administrators who signed in a moment ago change the list, each line once, and of two at once one", async () => {
  const input = WatchWords.parse({ version: 0, words: " Milagro \n\nmilágro\nhigh   risk" });
  expect(input.words).toEqual(["milágro", "high   risk"]);
  for (const words of ["…", "a".repeat(61), Array.from({ length: 201 }, (_, n) => `w${n}`).join("\n")])
    expect(WatchWords.safeParse({ version: 0, words }).success).toBe(false);
  for (const who of [await staff(), await member(await organisation(), "owner"), visitor()])
    expect(refusalOf(await watchWords(who, input))).toBe("forbidden");
  expect(refusalOf(await watchWords(stale(await staff("staffAdmin")), input))).toBe("step_up_needed");
  const both = await Promise.all([await staff("staffAdmin"), await staff("staffAdmin")].map((admin) => watchWords(admin, input)));
  expect(both.map(refusalOf)).toEqual([undefined, "conflict"]);
  expect((await auditOf(HOME_CLUSTER)).at(-1)).toMatchObject({ action: "cluster.words_watched", facts: { version: 1, words: 2 } });
});
