import { callBySlug } from "#domain/calls/page-view";
import { consortiumRefusal } from "#domain/calls/policy";
import { callChoices } from "#domain/calls/reads";
import { committable } from "#domain/consortia/policy";
import { currentChecking } from "#domain/consortia/publication/checking";
import { signedInContext } from "#lib/sessions/signed-in";

/** The organisations for which the reader could found one, the calls that it could answer, and the one that the address names or why it cannot be answered. `isChecked`: the office checks it before others read it. */
export async function load(slug: string | undefined) {
  const ctx = await signedInContext();
  const { isChecked } = await currentChecking(ctx);
  const organisations = committable(ctx.actor);
  if (organisations.length === 0) return { isChecked, organisations, calls: [], call: undefined, refusal: undefined };
  const [offered, named] = await Promise.all([callChoices(ctx), slug ? callBySlug(ctx, slug) : undefined]);
  const refusal = named && consortiumRefusal(named);
  const call = refusal ? undefined : named;
  const calls = call && !offered.some(({ id }) => id === call.id) ? [call, ...offered] : offered;
  return { isChecked, organisations, calls, call, refusal };
}
