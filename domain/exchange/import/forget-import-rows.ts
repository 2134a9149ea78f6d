import { and, eq, or } from "drizzle-orm";
import { fileImports, importRows, importSheets } from "#db/schema/exchange";
import type { ImportBefore, ImportProblem, PersonBefore } from "#domain/exchange/state";
import type { Turn } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { holds } from "#domain/kernel/mail/forget-mails";

type Named = { email: string; firstName: string; lastName: string };
type Row = Pick<typeof importRows.$inferSelect, "cells" | "fixes" | "problems" | "before">;

/** Whether a text says their address or their name, in either order and as whole words. */
function mentions({ email, firstName, lastName }: Named) {
  const words = (text: string) =>
    ` ${fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  const names = [`${firstName} ${lastName}`, `${lastName} ${firstName}`].map(words).filter((name) => name.trim() !== "");
  return (text: string) => text.toLowerCase().includes(email.toLowerCase()) || names.some((name) => words(text).includes(name));
}

/** Takes a person out of the rows of imported files, and out of what undoing an import would bring back. Part of the verb that erases them. */
export async function forgetImportRows(turn: Turn, person: Named) {
  const isAbout = mentions(person);
  const { importId, row, cells, fixes, problems, before } = importRows;
  const { subject } = fileImports;
  const texts = [person.email, `${person.firstName} ${person.lastName}`, person.lastName];
  await forgetLines(turn, texts.filter(Boolean), isAbout);
  const found = await turn.db
    .select({ importId, row, subject, cells, fixes, problems, before })
    .from(importRows)
    .innerJoin(fileImports, and(eq(fileImports.id, importId), eq(fileImports.clusterId, turn.clusterId)))
    .where(or(...[cells, fixes, problems, before].flatMap((column) => texts.filter(Boolean).map((text) => holds(column, text)))));
  for (const { importId: id, row: n, subject: of, ...kept } of found)
    await turn.db
      .update(importRows)
      .set(of === "people" && isAbout(kept.cells.join(" ")) ? NOTHING_LEFT : without(kept, isAbout))
      .where(and(eq(importId, id), eq(row, n)));
}

/** Takes a person out of the lines of files whose columns are not said yet. */
async function forgetLines(turn: Turn, texts: readonly string[], isAbout: (text: string) => boolean) {
  const { importId, position, lines } = importSheets;
  const found = await turn.db
    .select({ importId, position, lines, subject: fileImports.subject })
    .from(importSheets)
    .innerJoin(fileImports, and(eq(fileImports.id, importId), eq(fileImports.clusterId, turn.clusterId)))
    .where(or(...texts.map((text) => holds(lines, text))));
  for (const { importId: id, position: n, lines: kept, subject } of found) {
    const blanked = kept.map(({ row, cells }) => {
      const isTheirs = subject === "people" && isAbout(cells.join(" "));
      return { row, cells: cells.map((cell) => (isTheirs || isAbout(cell) ? "" : cell)) };
    });
    await turn.db
      .update(importSheets)
      .set({ lines: blanked })
      .where(and(eq(importId, id), eq(position, n)));
  }
}

/** A row of people is about one person: all of it goes with them. */
const NOTHING_LEFT: Row = { cells: [], fixes: {}, problems: [], before: null };

function without({ cells, fixes, problems, before }: Row, isAbout: (text: string) => boolean): Row {
  const blank = (text: string) => (isAbout(text) ? "" : text);
  return {
    cells: cells.map(blank),
    fixes: Object.fromEntries(Object.entries(fixes).map(([column, text]) => [column, blank(text)])),
    problems: problems.map(({ fix, ...problem }): ImportProblem => {
      const found = blank(problem.found);
      return { ...problem, found, ...(fix !== undefined && !isAbout(fix) && { fix }) };
    }),
    before: before && withoutPerson(before, isAbout),
  };
}

function withoutPerson(before: NonNullable<Row["before"]>, isAbout: (text: string) => boolean): Row["before"] {
  if ("call" in before) return before;
  return "person" in before ? nameless(before, isAbout) : contactless(before, isAbout);
}

const nameless = (before: PersonBefore, isAbout: (text: string) => boolean) =>
  [before.person, before.after].some(({ firstName, lastName }) => isAbout(`${firstName} ${lastName}`)) ? null : before;

function contactless(before: ImportBefore, isAbout: (text: string) => boolean): ImportBefore {
  const { contactName, contactEmail } = before.profile;
  if (![contactName, contactEmail].some((text) => text && isAbout(text))) return before;
  return { ...before, profile: { ...before.profile, contactName: null, contactEmail: null } };
}
