import { committable } from "#domain/consortia/policy";
import { signedInContext } from "#lib/sessions/signed-in";

/** The organisations for which the reader could found one. */
export const load = async () => committable((await signedInContext()).actor);
