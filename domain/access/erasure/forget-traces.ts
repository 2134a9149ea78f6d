import { and, eq, inArray, or } from "drizzle-orm";
import { auditEvents, auditPersonal, outbox } from "#db/schema/kernel";
import { organisationMerges } from "#db/schema/organisations";
import { forgetImportRows } from "#domain/exchange/import/forget-import-rows";
import type { Turn } from "#domain/kernel/context";
import { forgetMails, holds } from "#domain/kernel/mail/forget-mails";
import type { Erasable } from "./erase-refusal.ts";

type Named = Pick<Erasable, "personId" | "email" | "firstName" | "lastName">;

/** What the audit, the outbox and the way back from a merge still say of an erased person. */
export async function forgetTraces(turn: Turn, { personId, email, firstName, lastName }: Named, invited: string[]) {
  const about = turn.db
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(
      or(
        inArray(auditEvents.subjectId, [personId, ...invited]),
        and(eq(auditEvents.actorId, personId), eq(auditEvents.action, "cluster.set_up")),
      ),
    );
  // Also where it is about something else, such as whom an applicant let help.
  await turn.db.delete(auditPersonal).where(or(inArray(auditPersonal.seq, about), holds(auditPersonal.values, email)));
  await forgetMails(
    turn,
    or(
      eq(outbox.recipient, email),
      inArray(outbox.subjectId, [personId, ...invited]),
      holds(outbox.data, email),
      holds(outbox.data, `${firstName} ${lastName}`),
    ),
  );
  await forgetImportRows(turn, { email, firstName, lastName });
  await turn.db.update(organisationMerges).set({ undo: null }).where(holds(organisationMerges.undo, email));
}
