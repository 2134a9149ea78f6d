import { expect, test } from "vitest";
import { type Context, context } from "#domain/kernel/context";
import { profileHistory } from "#domain/organisations/history/profile-history";
import { restoreField } from "#domain/organisations/history/restore-field";
import { suspendOrganisation } from "#domain/organisations/moderation/suspend-organisation";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { ownProfile } from "#domain/organisations/reads";
import { MAX_CAPABILITIES } from "#domain/organisations/state";
import { DAY, later } from "#lib/clock";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { capabilityInput, stated } from "#test/fixtures/capabilities";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { addCapability } from "./add-capability.ts";
import { capabilityText } from "./capability-texts.ts";
import { confirmCapability } from "./confirm-capability.ts";
import { editCapability } from "./edit-capability.ts";
import { EditCapability } from "./input.ts";
import { removeCapability } from "./remove-capability.ts";

const of = async (owner: Context, id: string) => (await ownProfile(owner, id))?.profile.capabilities ?? [];
const versionOf = async (owner: Context, id: string) => (await ownProfile(owner, id))?.version ?? -1;

/** An organisation that says one thing that it can do. */
async function able() {
  const { id, owner } = await listed();
  expectDone(await addCapability(owner, capabilityInput(id, { trl: "5", text: "Larvae" })));
  const [one] = await of(owner, id);
  if (!one) throw new Error("Nothing was added.");
  const edited = (given: Record<string, unknown> = {}) =>
    EditCapability.parse({
      organisationId: id,
      capabilityId: one.id,
      before: capabilityText(one),
      term: "zebrafish",
      lang: "en",
      ...given,
    });
  return { id, owner, one, edited, pressed: { organisationId: id, capabilityId: one.id } };
}
const at = (ctx: Context, days: number): Context => context({ actor: ctx.actor, clock: () => later(new Date(), days * DAY) });

test("what is added is stated and confirmed on that day, and everybody who edits may", async () => {
  const { id, owner, one } = await able();
  expect(one).toMatchObject({ term: "zebrafish", tag: null, trl: "5", text: "Larvae", lang: "en", evidence: null });
  const evidence = { kind: "patent", title: "A plate for larvae", url: "https://example.org/patent" };
  expectDone(await addCapability(await member(id, "editor"), capabilityInput(id, { term: undefined, tag: "Fish plates", evidence })));
  expect((await of(owner, id))[1]).toMatchObject({ term: null, tag: "Fish plates", evidence });
});

test("own words that are a term of the list become that term, by which others search", async () => {
  const { id, owner } = await able();
  expectDone(await addCapability(owner, capabilityInput(id, { term: undefined, tag: "gela garbiak" })));
  expect((await of(owner, id))[1]).toMatchObject({ term: "cleanRooms", tag: null });
  const again = await addCapability(owner, capabilityInput(id, { term: undefined, tag: "Salas  blancas" }));
  expect(refusalOf(again)).toBe("capability.already_there");
});

test("an edit replaces what was said and confirms it; a removal takes it out; the history keeps both and restores them", async () => {
  const { id, owner, edited, pressed } = await able();
  expectDone(await editCapability(at(owner, 30), edited({ trl: "7" })));
  const [changed] = await of(owner, id);
  expect(changed).toMatchObject({ id: pressed.capabilityId, trl: "7", text: null });
  expect(new Date(changed?.confirmedAt ?? 0).getTime()).toBeGreaterThan(Date.now() + 29 * DAY);
  expectDone(await removeCapability(owner, pressed));
  expect(await of(owner, id)).toEqual([]);
  const history = (await profileHistory(owner, id)) ?? [];
  expect(history.slice(0, 3).map(({ cause, changes }) => [cause, changes.map(({ field }) => field)])).toEqual(
    Array(3).fill(["capabilities", ["capabilities"]]),
  );
  const restored = {
    organisationId: id,
    field: "capabilities",
    from: history[0]?.version ?? 0,
    version: await versionOf(owner, id),
  } as const;
  expectDone(await restoreField(owner, restored));
  expect(await of(owner, id)).toEqual([changed]);
});

test("a confirmation says when, and changes neither the text nor the version: nothing in the history", async () => {
  const { id, owner, one, pressed } = await able();
  const before = [await versionOf(owner, id), (await profileHistory(owner, id))?.length];
  const day = at(owner, 200);
  expectDone(await confirmCapability(day, pressed));
  expect(await of(owner, id)).toEqual([{ ...one, confirmedAt: day.now.toISOString() }]);
  expect([await versionOf(owner, id), (await profileHistory(owner, id))?.length]).toEqual(before);
});

test("the form of the profile, opened before, is saved all the same: what it says did not change in the meantime", async () => {
  const { id, owner } = await listed();
  const version = await versionOf(owner, id);
  expectDone(await addCapability(owner, capabilityInput(id)));
  expectDone(await saveProfile(owner, profileInput(id, { version, town: "Tolosa" })));
  expect(await of(owner, id)).toHaveLength(1);
  expect(refusalOf(await saveProfile(owner, profileInput(id, { version, town: "Hernani" })))).toBe("conflict");
});

test("the same is not stated twice, not more than fits, and what is gone is neither edited, removed nor confirmed", async () => {
  const { id, owner, edited, pressed } = await able();
  expect(refusalOf(await addCapability(owner, capabilityInput(id, { trl: "5", text: "Larvae" })))).toBe("capability.already_there");
  expectDone(await addCapability(owner, capabilityInput(id, { trl: "6" })));
  expect(refusalOf(await editCapability(owner, edited({ trl: "6" })))).toBe("capability.already_there");
  expectDone(await removeCapability(owner, pressed));
  for (const gone of [editCapability(owner, edited()), removeCapability(owner, pressed), confirmCapability(owner, pressed)])
    expect(refusalOf(await gone)).toBe("capability.removed");
  const full = Array.from({ length: MAX_CAPABILITIES }, (_, n) => stated({ text: `Made up ${n}` }));
  expectDone(await saveProfile(owner, { ...profileInput(id, { version: await versionOf(owner, id) }), capabilities: full }));
  expect(refusalOf(await addCapability(owner, capabilityInput(id)))).toBe("capability.too_many");
});

test("who may not edit changes nothing, and whoever is not there learns nothing", async () => {
  const { id, edited, pressed } = await able();
  const all = (ctx: Context, organisationId = id) => [
    addCapability(ctx, capabilityInput(organisationId)),
    editCapability(ctx, { ...edited(), organisationId }),
    removeCapability(ctx, { ...pressed, organisationId }),
    confirmCapability(ctx, { ...pressed, organisationId }),
  ];
  const actors: [Context, string][] = [
    [await member(id, "viewer"), "forbidden"],
    [await staff(), "forbidden"],
    [visitor(), "not_found"],
    [await member(await organisation()), "not_found"],
  ];
  for (const [ctx, refusal] of actors) for (const one of all(ctx)) expect(refusalOf(await one)).toBe(refusal);
  const { owner } = await able();
  for (const one of all(owner, newId())) expect(refusalOf(await one)).toBe("not_found");
  expectDone(await suspendOrganisation(await staff("staffAdmin"), { organisationId: id, reason: "It has not paid its fee." }));
  for (const one of all(await member(id))) expect(refusalOf(await one)).toBe("organisation.not_active");
});

test("of two who edit the same one, the later is told; two who add at once both do", async () => {
  const { id, owner, edited } = await able();
  const both = await Promise.all([
    editCapability(owner, edited({ trl: "7" })),
    editCapability(await member(id, "editor"), edited({ trl: "8" })),
  ]);
  expect(both.map(refusalOf)).toEqual([undefined, "capability.changed"]);
  expect((await of(owner, id))[0]?.trl).toBe("7");
  const added = await Promise.all(["1", "2"].map((trl) => addCapability(owner, capabilityInput(id, { trl }))));
  expect(added.map(refusalOf)).toEqual([undefined, undefined]);
  expect((await of(owner, id)).map(({ trl }) => trl)).toEqual(["7", "1", "2"]);
});

test("each change has its row in the audit, without a word of what was said", async () => {
  const { id, owner, edited, pressed } = await able();
  expectDone(await editCapability(owner, edited({ trl: "7" })));
  expectDone(await confirmCapability(owner, pressed));
  expectDone(await removeCapability(owner, pressed));
  const rows = (await auditOf(id)).slice(-4);
  expect(rows.map(({ action }) => action)).toEqual([
    "organisation.capability_added",
    "organisation.capability_edited",
    "organisation.capability_confirmed",
    "organisation.capability_removed",
  ]);
  expect(JSON.stringify(rows)).not.toContain("Larvae");
});

test("what a form leaves half said is refused at its field", () => {
  const problems = (given: Record<string, unknown>) => {
    const parsed = EditCapability.safeParse({ organisationId: newId(), capabilityId: newId(), before: "", lang: "en", ...given });
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
  };
  expect(problems({})).toEqual(["term"]);
  expect(problems({ term: "zebrafish", tag: "Fish" })).toEqual(["tag"]);
  expect(problems({ term: "zebrafish", evidence: { url: "example.org" } })).toEqual(["evidence.title", "evidence.kind"]);
  expect(problems({ term: "zebrafish", evidence: { title: "A study" } })).toEqual(["evidence.kind"]);
  expect(problems({ term: "alchemy" })).toContain("term");
  expect(problems({ term: "zebrafish", trl: "10" })).toEqual(["trl"]);
});
