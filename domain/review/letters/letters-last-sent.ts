import { and, eq, inArray, max, ne, notExists, or } from "drizzle-orm";
import { auditEvents, outbox } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";
import { LETTER_NAMES, type LetterName } from "#domain/review/state";
import { LETTERS, letterOfTemplate } from "./letter.ts";
import { LETTER_TESTED } from "./test-letter.ts";

/**
 * When each letter was last sent, in whichever language. Only letters of the days for which emails are kept: a letter that was not sent since is left out. Test
 * emails do not count.
 */
export async function lettersLastSent({ db, clusterId }: Context): Promise<Map<LetterName, Date>> {
  const test = db
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, outbox.subjectId), eq(auditEvents.at, outbox.createdAt), eq(auditEvents.action, LETTER_TESTED)));
  const templates = LETTER_NAMES.map((name) => LETTERS[name].template);
  const rows = await db
    .select({ template: outbox.template, at: max(outbox.endedAt) })
    .from(outbox)
    .where(
      and(
        eq(outbox.clusterId, clusterId),
        eq(outbox.status, "done"),
        inArray(outbox.template, templates),
        or(ne(outbox.subjectKind, "person"), notExists(test)),
      ),
    )
    .groupBy(outbox.template);
  return new Map(
    rows.flatMap(({ template, at }) => {
      const known = templates.find((each) => each === template);
      return known && at ? [[letterOfTemplate(known), at] as const] : [];
    }),
  );
}
