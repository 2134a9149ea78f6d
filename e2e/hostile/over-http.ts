import { actionIds } from "../support/portals/build.ts";
import { callAction } from "../support/requests/actions.ts";
import type { Call } from "./type.ts";

/** Sends forms to a portal as a browser's script does. */
export function overHttp(origin: string): Call {
  const ids = actionIds();
  return async ({ call, ...asked }) => {
    const id = ids.get(call);
    if (!id) throw new Error(`the build has no action ${call}`);
    return callAction({ origin, id, ...asked });
  };
}
