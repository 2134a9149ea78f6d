import { confirmByLink } from "#domain/organisations/confirmations/confirm-by-link";
import { ConfirmByLink } from "#domain/organisations/confirmations/input";
import { pressed } from "#lib/requests/pressed";
import { seeOther } from "#lib/requests/see-other";

/** The button of the page behind the mail that asks whether a section is still right. */
export const POST = pressed(async ({ sent, ctx, to }) => {
  const parsed = ConfirmByLink.safeParse(sent);
  if (!parsed.success) return seeOther(to.stillRight("ended"));
  const confirmed = await confirmByLink(ctx, parsed.data);
  return seeOther(confirmed.ok ? to.stillRightThanks() : to.stillRight(parsed.data.token));
});
