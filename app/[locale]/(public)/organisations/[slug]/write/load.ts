import { cache } from "react";
import { actingFor } from "#domain/kernel/actor";
import { sendersFor } from "#domain/organisations/messages/message-reads";
import { organisationBySlug } from "#domain/organisations/reads";
import { signedInContext } from "#lib/sessions/signed-in";

/** To whom the reader writes, and for which of their organisations they may. Undefined for an organisation that is not in the directory. */
export const load = cache(async (slug: string) => {
  const ctx = await signedInContext();
  const organisation = await organisationBySlug(ctx, slug);
  if (!organisation?.listed) return undefined;
  const own = actingFor(ctx.actor, organisation.id) !== undefined;
  const senders = own ? [] : await sendersFor(ctx, organisation.id);
  const name = ctx.actor.kind === "person" ? ctx.actor.name : "";
  return { organisation, senders, own, name };
});
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
