import { expect, test } from "vitest";
import { chooseConsent } from "#domain/access/people/choose-consent";
import { ownConsents } from "#domain/access/people/people-reads";
import { context } from "#domain/kernel/context";
import { followOrganisation } from "#domain/organisations/follows/follow-organisation";
import { askAsVisitor } from "#domain/organisations/joining/ask-as-visitor";
import { answerMessage } from "#domain/organisations/messages/answer-message";
import { RETENTION } from "#domain/retention/retention";
import { csvOf } from "#lib/csv";
import { as, person, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { filledApplication, submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { collaborator } from "#test/fixtures/collaborators";
import { asking, confirmedRequest, unownedOrganisation } from "#test/fixtures/join-requests";
import { arrived } from "#test/fixtures/messages";
import { statementsOf } from "#test/query-count";
import { LEFT_OUT } from "./left-out.ts";
import { ownData } from "./own-data-reads.ts";
import { ownDataTable } from "./own-data-table.ts";

test("what is held about a person is there for them, with what they wrote and without what others did", async () => {
  const { sender, owner, toId, messageId } = await arrived();
  await chooseConsent(sender, { consent: "listing", given: true });
  expectDone(await followOrganisation(sender, { organisationId: toId }));
  expectDone(await answerMessage(owner, { messageId, answer: "Sixty are in our freezer." }));
  const [mine, theirs] = [await ownData(sender), await ownData(owner)];
  expect(mine).toMatchObject({
    account: [{ position: "Director", language: "en", status: "active" }],
    organisations: [{ organisation: "Ibaialde Medikal", role: "owner" }],
    consents: [{ kind: "listing", givenAt: (await ownConsents(sender))[0]?.givenAt }],
    organisationsFollowed: [{ organisation: "Zubieta Biobank" }],
    messages: [{ to: "Zubieta Biobank", topic: "Sixty samples" }],
    answers: [],
    acts: expect.arrayContaining([expect.objectContaining({ act: "person.consent_given", about: "person" })]),
  });
  expect(JSON.stringify(mine)).not.toContain("freezer");
  expect(theirs).toMatchObject({ messages: [], answers: [{ to: "Ibaialde Medikal", answer: "Sixty are in our freezer." }] });
});

test("an applicant gets what they answered, and whoever helps them that they do", async () => {
  const ctx = await as(await person({ email: "leire.own@example.org" }));
  const application = await filledApplication({ email: "leire.own@example.org" });
  const helper = await collaborator(application, "edit");
  const mine = await ownData(ctx);
  expect(mine?.applicationAnswers.length).toBeGreaterThan(3);
  expect(new Set(mine?.applicationAnswers.map(({ reference }) => reference))).toEqual(new Set([application.reference]));
  expect(mine?.applicationsHelpedWith).toEqual([]);
  const theirs = await ownData(await as(await person({ email: helper.email })));
  expect(theirs).toMatchObject({
    applicationAnswers: [],
    applicationsHelpedWith: [{ organisation: application.organisationName, email: helper.email, role: "edit" }],
  });
});

test("what somebody else typed with the address, and its owner has not confirmed, is nobody's copy", async () => {
  const email = "uxue.own@example.org";
  const ctx = await as(await person({ email }));
  const typed = { email, firstName: "Kepa", lastName: "Arrotza" };
  await unconfirmedApplication(typed);
  const organisationId = await unownedOrganisation();
  expectDone(await askAsVisitor(visitor(), asking(organisationId, typed)));
  expect(await ownData(ctx)).toMatchObject({ applications: [], applicationAnswers: [], requestsToAct: [] });
  await confirmedRequest(organisationId, { ...typed, lastName: "Berria" });
  expect((await ownData(ctx))?.requestsToAct.map(({ lastName }) => lastName)).toEqual(["Berria"]);
});

const inWords = (column: string) => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns, as table.column, that a statement gives back. */
function columnsOf(sql: string): string[] {
  const [selected = "", table] = sql.split(/ from "(\w+)"/);
  return [...selected.matchAll(/(?:"(\w+)"\.)?"(\w+)"(?!\.)/g)].map(([, of = table, column]) => `${of}.${column}`);
}

test("each column with personal data is in it, or left out for a reason", async () => {
  const ctx = await as(await person({ email: "nora.own@example.org" }));
  const statements = await statementsOf(() => ownData(ctx));
  // The first looks for the address only.
  const given = new Set(statements.slice(1).flatMap(({ sql }) => columnsOf(sql)));
  const personal = RETENTION.flatMap(({ table, personal }) => Object.keys(personal).map((column) => ({ table, column })));
  const reasonFor = ({ table, column }: (typeof personal)[number]) => {
    const reason = LEFT_OUT[table];
    return typeof reason === "string" ? reason : reason?.[column];
  };
  const isGiven = ({ table, column }: (typeof personal)[number]) => given.has(`${table}.${inWords(column)}`);
  expect(personal.filter((one) => !isGiven(one) && !reasonFor(one))).toEqual([]);
  const named = Object.entries(LEFT_OUT).flatMap(([table, reason]) =>
    typeof reason === "string" ? [] : Object.keys(reason).map((column) => ({ table, column })),
  );
  expect(
    named.filter((one) => isGiven(one) || !personal.some(({ table, column }) => table === one.table && column === one.column)),
  ).toEqual([]);
  expect(Object.keys(LEFT_OUT).filter((left) => !personal.some(({ table }) => table === left))).toEqual([]);
});

test("it tells neither the state of an application, nor of an email that is held back, nor the secret of a link", async () => {
  const ctx = await as(await person({ email: "miren@example.org" }));
  await submittedApplication({ email: "miren@example.org" });
  const data = await ownData(ctx);
  expect(data?.applications).toHaveLength(1);
  expect(data?.emails).toEqual([]);
  const fields = Object.values(data ?? {}).flatMap((entries) => entries.flatMap((entry) => Object.keys(entry)));
  expect(fields.filter((field) => /hash|token|code|reason|note|decided/i.test(field))).toEqual([]);
  expect(data?.applications.flatMap((one) => Object.keys(one))).not.toContain("status");
});

test("whoever has no account gets nothing", async () => {
  expect(await ownData(visitor())).toBeUndefined();
  expect(await ownData(context({ actor: { kind: "system", name: "test" } }))).toBeUndefined();
});

test("as a table each value is a line of its own", async () => {
  const data = await ownData(await as(await person({ email: "ane.own@example.org" })));
  if (!data) throw new Error("There is no such account.");
  const lines = csvOf(ownDataTable(data)).split("\r\n");
  expect(lines.slice(0, 2)).toEqual(["\ufeffsubject,number,field,value", "account,1,email,ane.own@example.org"]);
  expect(lines).toContainEqual(expect.stringMatching(/^account,1,createdAt,\d{4}-\d\d-\d\dT/));
  expect(lines).toContain("account,1,erasureAskedAt,");
});
