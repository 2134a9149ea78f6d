import { cache } from "react";
import { noteReading } from "#domain/access/people/note-reading";
import { messageView } from "#domain/organisations/messages/message-reads";
import { noteAfter } from "#lib/requests/note-after";
import { signedInContext } from "#lib/sessions/signed-in";

/** One message; that staff read one which was reported to them is noted. */
export const load = cache(async (id: string) => {
  const ctx = await signedInContext();
  const message = await messageView(ctx, id);
  if (message?.side === "reported") noteAfter(() => noteReading(ctx, { what: "person", subjectId: message.senderId }));
  return message;
});
