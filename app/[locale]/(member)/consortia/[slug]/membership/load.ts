import { cache } from "react";
import { membershipOf } from "#domain/consortia/partners/membership";
import { signedInContext } from "#lib/sessions/signed-in";

export const load = cache(async (slug: string) => membershipOf(await signedInContext(), slug));
