import { and, eq, sql } from "drizzle-orm";
import { applicationAnswers, applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { fold, personKey } from "#domain/kernel/fold";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { type GivenAnswers, isShortForm, questionsOf } from "#domain/membership/definition/definition";
import type { SavePage } from "#domain/membership/input";
import { checkMembers } from "#domain/membership/member-references/check-members";
import type { Answer } from "#domain/membership/state";
import { checkAnswer } from "./answers.ts";
import { type ApplicationField, fieldsOf, isTyped } from "./application-fields.ts";
import { ownApplication } from "./own-application.ts";
import { fieldMark, marksIn, versionSeen } from "./page-version.ts";
import { savedBy } from "./saved-by.ts";
import { storedApplication } from "./stored-application.ts";

type Saved = { reference: string; page: string };
/** A field that two people changed at once: what is saved, and what the later one typed. */
export type TwoAnswers = { key: string; theirs: Answer | null; mine: Answer | null };

/**
 * Saves the answers of one page. A draft may lack some; what is locked now is refused, whatever the page showed. An answer that only another person changed since
 * the form was opened stays theirs; one that both changed is refused as a `conflict` with both answers.
 */
export async function savePage(ctx: Context, { reference, page: key, version, values }: SavePage): Promise<Outcome<Saved>> {
  return transact(ctx, async (ctx) => {
    const id = await ownApplication(ctx, reference, "edit");
    const stored = id && (await storedApplication(ctx, id));
    if (!stored) return refused("not_found");
    const fields = fieldsOf(stored)
      .sections.flatMap(({ pages }) => pages)
      .find((page) => page.key === key)
      ?.fields.filter(isTyped);
    if (!fields) return refused("not_found");
    const open = fields.filter((field) => field.writable);
    const known = new Set(questionsOf(stored.definition).map((question) => question.key));
    const strange = Object.keys(values).filter((name) => known.has(name) && !open.some((field) => field.key === name));
    if (open.length === 0 || strange.length > 0) return refused("application.locked");

    const marks = marksIn(version, fields);
    const checked = checkAll(open, values, { country: stored.country, whole: stored.status !== "draft", marks });
    if (!checked.ok) return refused("fields", checked.problems);
    const { problems, members } = await checkMembers(ctx, open, checked.given);
    if (Object.keys(problems).length > 0) return refused("fields", problems);
    const given = { ...checked.given, ...members };
    const changed = open.filter((field) => !same(field.answer, given[field.key]));
    if (changed.length === 0) return done({ reference, page: key });
    const twice = changed.filter((field) => marks.get(field.key) !== fieldMark(field));
    if (twice.length > 0) {
      const keys = twice.map((field) => field.key);
      const both = twice.map(({ key, answer }): TwoAnswers => ({ key, theirs: answer ?? null, mine: given[key] ?? null }));
      const told = { version: versionSeen(fields, marks, keys), answers: JSON.stringify(both) };
      return refused("conflict", { ...told, ...(await savedBy(ctx, stored.id, keys)) });
    }
    await writeAnswers(ctx, stored.id, changed, given);
    await record(
      ctx,
      "application.saved",
      { kind: "application", id: stored.id },
      { page: key, changed: changed.map((field) => field.key) },
      stored.status === "draft" ? undefined : oldAndNew(changed, given),
    );
    return done({ reference, page: key });
  });
}

const same = (a: Answer | undefined, b: Answer | undefined) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What was typed into a draft and replaced before it was sent is kept nowhere: only what was sent has an old value. */
const oldAndNew = (changed: ApplicationField[], given: GivenAnswers) =>
  Object.fromEntries(changed.map(({ key, answer }) => [key, JSON.stringify([answer ?? null, given[key] ?? null])]));

/** What is wrong with an empty answer that has to be chosen, not written. */
const EMPTY: Partial<Record<ApplicationField["type"], string>> = { choice: "choice", country: "choice", choices: "choices" };

type Checked = { ok: true; given: GivenAnswers } | { ok: false; problems: Record<string, string> };

type Against = { country: string; whole: boolean; marks: ReadonlyMap<string, string> };

/** The name of the contact and of the organisation never go; nor does anything that staff have asked to correct. */
function checkAll(fields: ApplicationField[], values: SavePage["values"], { country, whole, marks }: Against): Checked {
  const given: GivenAnswers = {};
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const answer = checkAnswer(field, values[field.key], country);
    if (!answer.ok) problems[field.key] = JSON.stringify(answer.problem);
    else given[field.key] = fieldMark({ key: field.key, answer: answer.value }) === marks.get(field.key) ? field.answer : answer.value;
  }
  const filled = (key: string | undefined) => key !== undefined && given[key] !== undefined && given[key].length > 0;
  for (const { key, type, optional, unless } of fields) {
    const needed = isShortForm(key) || (whole && !optional && !filled(unless));
    if (needed && !filled(key) && !(key in problems)) problems[key] = JSON.stringify({ code: EMPTY[type] ?? "missing", details: {} });
    if (unless && filled(key) && filled(unless)) problems[unless] = JSON.stringify({ code: "both", details: {} });
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, given };
}

/** Stores the checked answers of the fields that changed; whose fields they are, the caller has asked. */
export async function writeAnswers(turn: Turn, id: string, changed: readonly ApplicationField[], given: GivenAnswers) {
  const columns = Object.fromEntries(changed.filter(({ key }) => isShortForm(key)).map(({ key }) => [key, given[key]]));
  const { organisation, ...rest } = columns as Record<string, string>;
  const named = organisation === undefined ? {} : { organisationName: organisation, organisationKey: fold(organisation) };
  const [contact] = await turn.db
    .update(applications)
    .set({ ...rest, ...named, version: sql`${applications.version} + 1` })
    .where(eq(applications.id, id))
    .returning({ firstName: applications.firstName, lastName: applications.lastName });
  // Where a point asks for one of the two names, the other one is not in the form.
  if (contact && ("firstName" in rest || "lastName" in rest))
    await turn.db
      .update(applications)
      .set({ nameKey: personKey(contact) })
      .where(eq(applications.id, id));
  for (const { key: question } of changed.filter(({ key }) => !isShortForm(key))) {
    const value = given[question];
    const at = and(eq(applicationAnswers.applicationId, id), eq(applicationAnswers.question, question));
    if (value === undefined) await turn.db.delete(applicationAnswers).where(at);
    else
      await turn.db
        .insert(applicationAnswers)
        .values({ applicationId: id, question, value, updatedAt: turn.now })
        .onConflictDoUpdate({
          target: [applicationAnswers.applicationId, applicationAnswers.question],
          set: { value, updatedAt: turn.now },
        });
  }
}
