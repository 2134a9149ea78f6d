import { expect, test } from "vitest";
import { transact } from "#domain/kernel/transact";
import { eraseApplication } from "#domain/membership/ending/erase-application";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { auditOf, mailsTo, person, staff } from "#test/builders";
import { submittedApplication } from "#test/fixtures/applications";
import { idOf } from "#test/fixtures/committee";
import { addNote } from "./add-note.ts";
import { mentionable } from "./mentionable.ts";
import { applicationForReview } from "./review-reads.ts";

const text = "Called them: the website is out of date.";
const told = async (who: Awaited<ReturnType<typeof staff>>) =>
  (await mailsTo(emailOf(who))).filter(({ template }) => template === "note-mention");
const emailOf = ({ actor }: Awaited<ReturnType<typeof staff>>) => (actor.kind === "person" ? actor.email : "");

test("whom a note names is told by mail that there is one, without its text", async () => {
  const author = await staff("reviewer", { firstName: "Maite", lastName: "Zabaleta" });
  const named = await staff();
  const { id } = await submittedApplication();
  expect(await addNote(author, { applicationId: id, text, mentions: [idOf(named)] })).toMatchObject({ ok: true });
  const [mail] = await told(named);
  expect(mail).toMatchObject({ template: "note-mention", data: { author: "Maite Zabaleta", path: `/en/staff/applications/${id}#notes` } });
  expect(JSON.stringify(mail)).not.toContain(text);
  expect((await applicationForReview(author, id))?.notes).toMatchObject([
    { text, author: "Maite Zabaleta", told: [expect.stringMatching(/^Ane /)] },
  ]);
  const audit = (await auditOf(id)).at(-1);
  expect(audit).toMatchObject({ action: "application.noted", facts: { mentions: [idOf(named)] } });
  expect(JSON.stringify(audit)).not.toContain(text);
});

test("an @ with a name emails that colleague once, as a tick does; the name of a colleague with a conflict, or one's own, emails nobody", async () => {
  const author = await staff("reviewer", { firstName: "Maite", lastName: "Zabaleta" });
  const [named, both] = [
    await staff("reviewer", { firstName: "Jone", lastName: "Etxarri" }),
    await staff("reviewer", { firstName: "Unai", lastName: "Goñi" }),
  ];
  const party = await staff("reviewer", { firstName: "Oier", lastName: "Lasa" });
  const { id } = await submittedApplication();
  await declareRecusal(party, { applicationId: id, recusal: "My sister works there." });
  const said = "@Jone Etxarri, @unai goñi and @Oier Lasa: ask @Maite Zabaleta, or ane@example.org.";
  expect(await addNote(author, { applicationId: id, text: said, mentions: [idOf(both)] })).toMatchObject({ ok: true });
  for (const who of [named, both]) expect(await told(who)).toHaveLength(1);
  for (const who of [author, party]) expect(await told(who)).toEqual([]);
  const mentions = (await auditOf(id)).at(-1)?.facts.mentions as string[];
  expect(mentions.toSorted()).toEqual([idOf(named), idOf(both)].toSorted());
});

test("a note without names tells nobody, and naming somebody twice, or oneself, tells them once or not at all", async () => {
  const author = await staff();
  const named = await staff();
  const { id } = await submittedApplication();
  await addNote(author, { applicationId: id, text });
  expect(await told(named)).toEqual([]);
  await addNote(author, { applicationId: id, text, mentions: [idOf(named), idOf(named), idOf(author)] });
  expect(await told(named)).toHaveLength(1);
  expect(await told(author)).toEqual([]);
});

test("nobody is named who may not read it: outsiders, and whoever stepped back", async () => {
  const author = await staff();
  const party = await staff();
  const { id } = await submittedApplication();
  await declareRecusal(party, { applicationId: id, recusal: "My sister works there." });
  for (const mention of [idOf(party), await person(), "0".repeat(26)])
    expect(await addNote(author, { applicationId: id, text, mentions: [mention] })).toMatchObject({ refusal: "review.mentioned_is_party" });
  expect((await applicationForReview(author, id))?.notes).toEqual([]);
  const offered = (await mentionable(author, id)).map(({ personId }) => personId);
  expect(offered).not.toContain(idOf(party));
  expect(offered).not.toContain(idOf(author));
  expect(await mentionable(party, id)).toEqual([]);
});

test("an application whose data were deleted takes no note, and says why", async () => {
  const author = await staff();
  const { id } = await submittedApplication();
  expect(await addNote(author, { applicationId: id, text })).toMatchObject({ ok: true });
  await transact(author, (turn) => eraseApplication(turn, id));
  const before = await auditOf(id);
  expect(await addNote(author, { applicationId: id, text })).toMatchObject({ refusal: "application.data_deleted" });
  expect((await applicationForReview(author, id))?.may.note).toBe("application.data_deleted");
  expect((await applicationForReview(author, id))?.notes).toEqual([]);
  expect(await auditOf(id)).toEqual(before);
});
