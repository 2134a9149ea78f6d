import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { isStaff, type Person } from "#domain/kernel/actor";
import { here } from "#lib/here";
import { paths } from "#lib/paths";
import { viewer } from "#lib/viewer";

/** The member of staff who asks; visitors are led to sign in and back, for everybody else there is no such page. */
export async function staffOnly(): Promise<Person | undefined> {
  const who = await viewer();
  if (who.kind === "visitor") redirect(paths(await getLocale()).signIn(await here()));
  return isStaff(who) ? who : undefined;
}
