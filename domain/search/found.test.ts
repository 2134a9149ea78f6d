import { expect, test } from "vitest";
import { noteReading } from "#domain/access/people/note-reading";
import { createCall } from "#domain/calls/create-call";
import { listCalls } from "#domain/calls/reads";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { type Context, context } from "#domain/kernel/context";
import { directory } from "#domain/organisations/directory/directory";
import { unpublishProfile } from "#domain/organisations/profile/unpublish-profile";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { HOUR, later } from "#lib/clock";
import { as, member, organisation, person, staff, visitor } from "#test/builders";
import { submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { callText, publishedCall } from "#test/fixtures/calls";
import { consortium } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { queryCount } from "#test/query-count";
import { foundByStaff } from "./found.ts";
import { FOUND_SHOWN } from "./state.ts";

/** What is found, by the name of each thing. */
async function names(ctx: Context, typed: string) {
  const found = await foundByStaff(ctx, typed);
  return (
    found && {
      applications: found.applications.rows.map((row) => row.organisation),
      organisations: found.organisations.rows.map((row) => row.name),
      people: found.people.rows.map((row) => row.name),
      consortia: found.consortia.rows.map((row) => row.title),
      calls: found.calls.rows.map((row) => row.title),
    }
  );
}
const NOTHING = { applications: [], organisations: [], people: [], consortia: [], calls: [] };
const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");

test("one text finds applications, organisations, people, consortia and calls", async () => {
  const reviewer = await staff();
  await submittedApplication({ organisation: "Zubieta Biosensors" });
  await listed({ name: "Zubia Diagnostika" });
  await person({ firstName: "Maite", lastName: "Zubiri" });
  await consortium({ title: "Zubi-Care" });
  await publishedCall({ title: "Zubiak: bridges to care" });
  const all = {
    applications: ["Zubieta Biosensors"],
    organisations: ["Zubia Diagnostika"],
    people: ["Maite Zubiri"],
    consortia: ["Zubi-Care"],
    calls: ["Zubiak: bridges to care"],
  };
  for (const typed of ["zub", "ZUBI", " zubi "]) expect(await names(reviewer, typed)).toEqual(all);
  expect(await names(reviewer, "zzzz")).toEqual(NOTHING);
  expect(await names(reviewer, "%")).toEqual(NOTHING);
});

test("what the staff's lists find is found: an applicant, a reference, an address, a near spelling, a draft of a call", async () => {
  const reviewer = await staff();
  const { reference } = await submittedApplication({ organisation: "Orhi", firstName: "Íñigo", lastName: "Ibáñez" });
  await listed({ name: "VIVEbiotech" });
  await person({ firstName: "Ane", lastName: "Urrutia", email: "ane@urrutia.example" });
  await createCall(context({ actor: { kind: "system", name: "test" } }), callText({ title: "Not published yet", code: "ETX-9" }));
  expect(await names(reviewer, "inigo")).toMatchObject({ applications: ["Orhi"] });
  expect(await names(reviewer, reference.toLowerCase())).toMatchObject({ applications: ["Orhi"] });
  expect(await names(reviewer, "vivebiotehc")).toMatchObject({ organisations: ["VIVEbiotech"] });
  expect(await names(reviewer, "@urrutia")).toMatchObject({ people: ["Ane Urrutia"] });
  expect(await names(reviewer, "etx-9")).toMatchObject({ calls: ["Not published yet"] });
});

test("organisations come as the directory has them", async () => {
  const reviewer = await staff();
  for (let n = 0; n < FOUND_SHOWN + 2; n++) await listed({ name: n % 2 ? `Lab Genomika ${n}` : `Genomika ${n}` });
  const found = await foundByStaff(reviewer, "genomika");
  const shown = await directory(reviewer, { q: "genomika", sectors: [], kinds: [], regions: [], sort: "relevance", page: 1 });
  expect(found?.organisations.rows.map(({ slug }) => slug)).toEqual(shown.rows.slice(0, FOUND_SHOWN).map(({ slug }) => slug));
  expect(found?.organisations.more).toBe(true);
});

test("published calls come as the list of calls has them, also by a subject that is misspelt", async () => {
  await publishedCall({ title: "Care at home", summary: { en: "A sensor for each home" } });
  await publishedCall({ title: "Regenerate", summary: { en: "Stem cell therapies" } });
  const reviewer = await staff();
  for (const typed of ["sensor", "sensoer", "stem cells", "stem cels"]) {
    const { rows } = await listCalls(visitor(), { q: typed, list: "all", kinds: [], sectors: [], page: 1 });
    expect(rows, typed).not.toEqual([]);
    expect((await names(reviewer, typed))?.calls.toSorted(), typed).toEqual(rows.map(({ title }) => title).toSorted());
  }
});

test("whoever declared a conflict of interest finds nothing of the application, nor among those opened last", async () => {
  const [reviewer, other] = [await staff(), await staff()];
  const { id } = await submittedApplication({ organisation: "Zubieta", firstName: "Itziar", lastName: "Zubeldia" });
  for (const ctx of [reviewer, other]) await noteReading(ctx, { what: "application", subjectId: id });
  expect(await names(reviewer, "")).toMatchObject({ applications: ["Zubieta"] });
  await declareRecusal(reviewer, { applicationId: id, recusal: "My sister is its finance director." });
  for (const typed of ["zubieta", "zubeldia", ""]) {
    expect(await names(reviewer, typed), typed).toMatchObject({ applications: [] });
    expect(await names(other, typed), typed).toMatchObject({ applications: ["Zubieta"] });
  }
});

test("what has not reached the queue, was hidden or was taken out of the directory is not found", async () => {
  const reviewer = await staff();
  await unconfirmedApplication({ organisation: "Zubieta" });
  const { id: consortiumId } = await consortium({ title: "Zubi-Care" });
  await hideConsortium(reviewer, { consortiumId, reason: "It names a hospital that did not agree." });
  const { id, owner } = await listed({ name: "Zubia" });
  await unpublishProfile(owner, { organisationId: id });
  expect(await names(reviewer, "zub")).toEqual(NOTHING);
});

test("only staff find anything", async () => {
  await submittedApplication({ organisation: "Zubieta" });
  const others = [visitor(), await as(await person()), await member(await organisation()), await staff("committee")];
  for (const ctx of others) expect(await foundByStaff(ctx, "zub")).toBeUndefined();
  expect(await foundByStaff(await staff("staffAdmin"), "zub")).toBeDefined();
});

test("a name that begins so comes first, then what is open, then the latest", async () => {
  const reviewer = await staff();
  for (const organisation of ["Bizi Labs", "Old Labs", "Labs of Orhi"]) await submittedApplication({ organisation });
  expect(await names(reviewer, "labs")).toMatchObject({ applications: ["Labs of Orhi", "Old Labs", "Bizi Labs"] });
});

test("of people, too, those whose name begins so come first, and then they are in the order of names", async () => {
  const reviewer = await staff();
  for (const [firstName, lastName] of [
    ["Jon", "Garaziaga"],
    ["Garazi", "Zubiri"],
    ["Garazi", "Lasa"],
  ] as const)
    await person({ firstName, lastName });
  expect((await names(reviewer, "garazi"))?.people).toEqual(["Garazi Lasa", "Garazi Zubiri", "Jon Garaziaga"]);
});

test("without a text it is what the reader opened last, the latest first", async () => {
  const [reviewer, other] = [await staff(), await staff()];
  const opened = [];
  for (const organisation of ["First", "Second", "Third"]) opened.push(await submittedApplication({ organisation }));
  for (const [hours, { id }] of opened.entries())
    await noteReading({ ...reviewer, now: later(new Date(), hours * HOUR) }, { what: "application", subjectId: id });
  await noteReading({ ...reviewer, now: later(new Date(), 9 * HOUR) }, { what: "application", subjectId: opened[0]?.id ?? "" });
  await noteReading(reviewer, { what: "person", subjectId: idOf(other) });
  const mine = await foundByStaff(reviewer, "  ");
  expect(mine?.applications.rows.map(({ organisation }) => organisation)).toEqual(["First", "Third", "Second"]);
  expect(mine?.people.rows.map(({ personId }) => personId)).toEqual([idOf(other)]);
  expect(await names(other, "")).toEqual(NOTHING);
});

test("of each kind there are five, and whether there are more; the number of queries stays", async () => {
  const reviewer = await staff();
  const one = async () => {
    await submittedApplication({ organisation: "Zubieta" });
    await listed({ name: "Zubia" });
    await person({ lastName: "Zubiri" });
    await consortium({ title: "Zubi" });
    await publishedCall({ title: "Zubiak" });
  };
  await one();
  const count = (typed: string) => queryCount(() => foundByStaff(reviewer, typed));
  await count("zub");
  const before = [await count("zub"), await count("")];
  for (let n = 0; n < FOUND_SHOWN; n++) await one();
  await count("zub");
  expect([await count("zub"), await count("")]).toEqual(before);
  const found = await foundByStaff(reviewer, "zub");
  for (const { rows, more } of Object.values(found ?? {})) expect([rows.length, more]).toEqual([FOUND_SHOWN, true]);
});
