import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";

/** The answer to everyone for whom a workspace, or this page of it, is not there. */
export function spaceMissing() {
  status(404);
  return <NotFound />;
}
