import { guarded } from "#components/layout/guarded";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { titleOfFound } from "../../title-of-found.ts";
import { staffOnly } from "../staff-only.ts";

/** Whoever reads a page here finds nothing. */
export const generateMetadata = () => titleOfFound(Promise.resolve(undefined), String);

/** Below the staff's addresses a visitor is led to sign in wherever they go, so that nobody learns from outside which pages there are. */
export default guarded(async function NoSuchPage() {
  await staffOnly();
  status(404);
  return <NotFound />;
});
