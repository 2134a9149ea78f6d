import { expect, test } from "vitest";
import { chooseConsent } from "#domain/access/people/choose-consent";
import { ownConsents } from "#domain/access/people/people-reads";
import { context } from "#domain/kernel/context";
import { followOrganisation } from "#domain/organisations/follows/follow-organisation";
import { answerMessage } from "#domain/organisations/messages/answer-message";
import { csvOf } from "#lib/csv";
import { as, person, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { submittedApplication } from "#test/fixtures/applications";
import { arrived } from "#test/fixtures/messages";
import { ownData } from "./own-data-reads.ts";
import { ownDataTable } from "./own-data-table.ts";

test("what is held about a person is there for them, with what they wrote and without what others did", async () => {
  const { sender, owner, toId, messageId } = await arrived();
  await chooseConsent(sender, { consent: "newsletter", given: true });
  expectDone(await followOrganisation(sender, { organisationId: toId }));
  expectDone(await answerMessage(owner, { messageId, answer: "Sixty are in our freezer." }));
  const [mine, theirs] = [await ownData(sender), await ownData(owner)];
  expect(mine).toMatchObject({
    account: [{ position: "Director", language: "en", status: "active" }],
    organisations: [{ organisation: "Ibaialde Medikal", role: "owner" }],
    consents: [{ kind: "newsletter", givenAt: (await ownConsents(sender))[0]?.givenAt }],
    organisationsFollowed: [{ organisation: "Zubieta Biobank" }],
    messages: [{ to: "Zubieta Biobank", topic: "Sixty samples" }],
    answers: [],
    acts: expect.arrayContaining([expect.objectContaining({ act: "person.consent_given", about: "person" })]),
  });
  expect(JSON.stringify(mine)).not.toContain("freezer");
  expect(theirs).toMatchObject({ messages: [], answers: [{ to: "Ibaialde Medikal", answer: "Sixty are in our freezer." }] });
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
  const lines = csvOf(ownDataTable(data as never)).split("\r\n");
  expect(lines.slice(0, 2)).toEqual(["\ufeffsubject,number,field,value", "account,1,email,ane.own@example.org"]);
  expect(lines).toContainEqual(expect.stringMatching(/^account,1,createdAt,\d{4}-\d\d-\d\dT/));
  expect(lines).toContain("account,1,erasureAskedAt,");
});
