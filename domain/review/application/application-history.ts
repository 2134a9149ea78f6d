import { and, eq, inArray } from "drizzle-orm";
import { people } from "#db/schema/access";
import { auditEvents, auditPersonal } from "#db/schema/kernel";
import { applicationCollaborators } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { type HistoryEntry, historyOf } from "#domain/kernel/audit/history";
import type { Context } from "#domain/kernel/context";
import type { Answer } from "#domain/membership/state";
import { type Doer, doerOf } from "./history-doer.ts";

/** An answer before and after; null where there was none. */
export type AnswerChange = { question: string; before: Answer | null; after: Answer | null };

/** An entry with all names that it needs. They are read as they are today, so what was erased is not named. */
export type ApplicationEntry = Omit<HistoryEntry, "actorKind" | "actorId" | "actorName"> & {
  doer: Doer;
  /** Who did it: a person, a collaborator of the applicant's, or the member that answered; null where nothing names them. */
  by: string | null;
  /** Whom or what it was about: the ids among its facts, with their names. */
  names: Record<string, string>;
  /** The personal values that the audit keeps apart: a reason, the name of a file, an address. */
  personal: Record<string, string>;
  changes: AnswerChange[];
};

/** What happened to an application, oldest first, for staff. The caller has checked that the reader may see it. */
export async function applicationHistory(ctx: Context, id: string): Promise<ApplicationEntry[]> {
  const history = await historyOf(ctx, "application", id);
  const [personal, names] = [await personalOf(ctx, id), await namesIn(ctx, id, history)];
  return history.map((entry) => {
    const { actorKind: _, actorId, actorName, ...told } = entry;
    const doer = doerOf(entry, id);
    const theirs = [doer === "member" ? entry.facts.organisationId : undefined, entry.facts.collaboratorId, actorId].map(String);
    const named = doer === "member" || doer === "collaborator" ? theirs.map((key) => names[key]).find(Boolean) : undefined;
    const values = personal.get(entry.seq) ?? {};
    return { ...told, doer, by: actorName ?? named ?? null, names, personal: values, changes: changesIn(entry, values) };
  });
}

async function personalOf(ctx: Context, id: string) {
  const rows = await ctx.db
    .select({ seq: auditPersonal.seq, values: auditPersonal.values })
    .from(auditPersonal)
    .innerJoin(auditEvents, eq(auditEvents.seq, auditPersonal.seq))
    .where(and(eq(auditEvents.subjectKind, "application"), eq(auditEvents.subjectId, id)));
  return new Map(rows.map(({ seq, values }) => [seq, values]));
}

/** A page that was saved keeps each answer as the JSON of [before, after]. */
function changesIn({ action }: HistoryEntry, values: Record<string, string>): AnswerChange[] {
  if (action !== "application.saved") return [];
  return Object.entries(values).map(([question, pair]) => {
    const [before, after] = JSON.parse(pair) as [Answer | null, Answer | null];
    return { question, before, after };
  });
}

const idsIn = (history: HistoryEntry[]) => [
  ...new Set(history.flatMap(({ facts }) => Object.values(facts).flat()).filter((fact) => typeof fact === "string")),
];

/** The names of the people, members and collaborators whose ids the facts hold. */
async function namesIn(ctx: Context, id: string, history: HistoryEntry[]): Promise<Record<string, string>> {
  const ids = idsIn(history);
  const staff = await ctx.db
    .select({ id: people.id, first: people.firstName, last: people.lastName })
    .from(people)
    .where(inArray(people.id, ids));
  const members = await ctx.db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, ids));
  const collaborators = await ctx.db
    .select({ id: applicationCollaborators.id, name: applicationCollaborators.name })
    .from(applicationCollaborators)
    .where(eq(applicationCollaborators.applicationId, id));
  const named = [...staff.map(({ id, first, last }) => ({ id, name: `${first} ${last}`.trim() })), ...members, ...collaborators];
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}
