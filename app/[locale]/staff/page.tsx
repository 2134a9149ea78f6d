import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { isStaff } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../page-not-found.tsx";
import { titleOfFound } from "../title-of-found.ts";
import { judgesOnly } from "./staff-only.ts";

/** Whoever reads a page here finds nothing. */
export const generateMetadata = () => titleOfFound(Promise.resolve(undefined), String);

/** Staff begin at the queue, the committee at its votes. */
export default async function Staff() {
  const who = await judgesOnly();
  const to = paths(await getLocale());
  if (who) redirect(isStaff(who) ? to.staffApplications() : to.staffCommittee());
  status(404);
  return <NotFound />;
}
