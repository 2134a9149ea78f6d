import { mayWriteCalls } from "#domain/calls/policy";
import { signedInContext } from "#lib/sessions/signed-in";

/** Whether the reader may write a call. */
export const load = async () => mayWriteCalls((await signedInContext()).actor) === true;
