import { cache } from "react";
import { noteReading } from "#domain/access/people/note-reading";
import { shortcutKeys } from "#domain/access/people/shortcut-reads";
import { messageView } from "#domain/organisations/messages/message-reads";
import { moderatedOrganisations } from "#domain/organisations/moderation/moderation";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../../staff-only.ts";

/** For staff: a message that was reported, and its sender's organisation while the report is to be checked. Undefined for anybody else, and for messages that nobody reported. */
export const load = cache(async (id: string) => {
  if (!(await staffOnly())) return undefined;
  const ctx = await requestContext();
  const message = await messageView(ctx, id);
  if (message?.side !== "reported" || !message.reportReason) return undefined;
  noteAfter(() => noteReading(ctx, { what: "person", subjectId: message.senderId }));
  const [toCheck, shortcuts] = await Promise.all([
    moderatedOrganisations(ctx, { view: "reported", q: message.from.name, page: 1 }),
    shortcutKeys(ctx),
  ]);
  return { message, reason: message.reportReason, row: toCheck?.rows.find((row) => row.id === message.from.id), shortcuts };
});
