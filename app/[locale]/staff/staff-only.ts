import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type Actor, isJudge, isStaff, type Person } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { here } from "#lib/requests/here";
import { viewer } from "#lib/sessions/viewer";

async function only(may: (actor: Actor) => actor is Person): Promise<Person | undefined> {
  const who = await viewer();
  if (who.kind === "visitor") redirect(paths(await getLocale()).signIn(await here()));
  return may(who) ? who : undefined;
}

/** The member of staff who asks; visitors are led to sign in and back, for everybody else there is no such page. */
export const staffOnly = () => only(isStaff);

/** The same for staff and the committee. */
export const judgesOnly = () => only(isJudge);
