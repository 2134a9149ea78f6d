import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { paths } from "#lib/paths";
import { status } from "#lib/status";
import NotFound from "../not-found.tsx";
import { staffOnly } from "./staff-only.ts";

/** Staff begin at the queue. */
export default async function Staff() {
  if (await staffOnly()) redirect(paths(await getLocale()).staffApplications());
  status(404);
  return <NotFound />;
}
