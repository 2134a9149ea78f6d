import { eq } from "drizzle-orm";
import { organisationMessages } from "#db/schema/messages";
import type { Turn } from "#domain/kernel/context";

/** What an erased person wrote to organisations goes, and their answers; the messages that they answered stay, as answered. */
export async function forgetMessages(turn: Turn, personId: string) {
  const { senderId, answeredBy, reportedBy } = organisationMessages;
  await turn.db.delete(organisationMessages).where(eq(senderId, personId));
  await turn.db.update(organisationMessages).set({ answer: null, answeredBy: null }).where(eq(answeredBy, personId));
  await turn.db.update(organisationMessages).set({ reportedBy: null }).where(eq(reportedBy, personId));
}
