import { callBySlug } from "#domain/calls/page-view";
import { consortiumRefusal } from "#domain/calls/policy";
import { callChoices } from "#domain/calls/reads";
import { committable } from "#domain/consortia/policy";
import { signedInContext } from "#lib/sessions/signed-in";

/** The organisations for which the reader could found one, the calls that it could answer, and the one that the address names or why it cannot be answered. */
export async function load(slug: string | undefined) {
  const ctx = await signedInContext();
  const organisations = committable(ctx.actor);
  if (organisations.length === 0) return { organisations, calls: [], call: undefined, refusal: undefined };
  const [offered, named] = await Promise.all([callChoices(ctx), slug ? callBySlug(ctx, slug) : undefined]);
  const refusal = named && consortiumRefusal(named);
  const call = refusal ? undefined : named;
  const calls = call && !offered.some(({ id }) => id === call.id) ? [call, ...offered] : offered;
  return { organisations, calls, call, refusal };
}
