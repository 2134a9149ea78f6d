import { and, eq, or } from "drizzle-orm";
import { organisationImportRows, organisationImports } from "#db/schema/exchange";
import type { ImportBefore, ImportProblem } from "#domain/exchange/state";
import type { Turn } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { holds } from "#domain/kernel/mail/forget-mails";

type Named = { email: string; firstName: string; lastName: string };
type Row = Pick<typeof organisationImportRows.$inferSelect, "cells" | "fixes" | "problems" | "before">;

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
  const { importId, row, cells, fixes, problems, before } = organisationImportRows;
  const texts = [person.email, `${person.firstName} ${person.lastName}`, person.lastName];
  const found = await turn.db
    .select({ importId, row, cells, fixes, problems, before })
    .from(organisationImportRows)
    .innerJoin(organisationImports, and(eq(organisationImports.id, importId), eq(organisationImports.clusterId, turn.clusterId)))
    .where(or(...[cells, fixes, problems, before].flatMap((column) => texts.filter(Boolean).map((text) => holds(column, text)))));
  for (const { importId: id, row: n, ...kept } of found)
    await turn.db
      .update(organisationImportRows)
      .set(without(kept, isAbout))
      .where(and(eq(importId, id), eq(row, n)));
}

function without({ cells, fixes, problems, before }: Row, isAbout: (text: string) => boolean): Row {
  const blank = (text: string) => (isAbout(text) ? "" : text);
  return {
    cells: cells.map(blank),
    fixes: Object.fromEntries(Object.entries(fixes).map(([column, text]) => [column, blank(text)])),
    problems: problems.map(({ fix, ...problem }): ImportProblem => {
      const found = blank(problem.found);
      return { ...problem, found, ...(fix !== undefined && !isAbout(fix) && { fix }) };
    }),
    before: before && contactless(before, isAbout),
  };
}

function contactless(before: ImportBefore, isAbout: (text: string) => boolean): ImportBefore {
  const { contactName, contactEmail } = before.profile;
  if (![contactName, contactEmail].some((text) => text && isAbout(text))) return before;
  return { ...before, profile: { ...before.profile, contactName: null, contactEmail: null } };
}
