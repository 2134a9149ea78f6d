import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { messageView } from "#domain/organisations/messages/message-reads";
import { paths } from "#lib/paths";
import { signedInContext } from "#lib/sessions/signed-in";

/** One message for its sender and its receivers; staff to whom it was reported read it in moderation. */
export const load = cache(async (id: string) => {
  const message = await messageView(await signedInContext(), id);
  if (message?.side === "reported") redirect(paths(await getLocale()).staffReportedMessage(id));
  return message;
});
