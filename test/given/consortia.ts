import { createConsortium } from "#domain/consortia/create-consortium";
import { factsOf } from "#domain/consortia/facts";
import type { CreateConsortium } from "#domain/consortia/input";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import type { Context } from "#domain/kernel/context";
import { context } from "#domain/kernel/context";
import { DAY } from "#lib/clock";
import { member, organisation } from "../builders.ts";

/** What a test does not care about in a consortium. */
export const idea = (organisationId: string, given: Partial<CreateConsortium> = {}): CreateConsortium => ({
  organisationId,
  title: "Hemen Bizi",
  aim: { en: "Keep people at home for two more years." },
  roles: [
    { title: "Sites that enrol people", sector: "care", seats: 1 },
    { title: "Platform", sector: "ehealth", seats: 2 },
  ],
  closesAt: new Date(Date.now() + 18 * DAY),
  zone: "Europe/Brussels",
  ...given,
});

/** A consortium with its coordinator, who is an owner. */
export async function consortium({ organisationId, ...given }: Partial<CreateConsortium> = {}) {
  const coordinatorId = organisationId ?? (await organisation());
  const coordinator = await member(coordinatorId);
  const made = await createConsortium(coordinator, idea(coordinatorId, given));
  if (!made.ok) throw new Error(made.refusal);
  const { id, slug } = made.value;
  const roles = (await factsOf(context(), { id }))?.roles ?? [];
  return { id, slug, coordinator, coordinatorId, roleIds: roles.map((role) => role.id) };
}
type Made = Awaited<ReturnType<typeof consortium>>;

/** An owner of another organisation who has asked for a seat. */
export async function asker(made: Made, role = 0, id?: string) {
  const organisationId = id ?? (await organisation());
  const ctx = await member(organisationId);
  const asked = await askToJoin(ctx, { consortiumId: made.id, organisationId, roleId: made.roleIds[role] ?? "", message: "We can." });
  if (!asked.ok) throw new Error(asked.refusal);
  return { ctx, organisationId, requestId: asked.value.requestId };
}

/** An owner of another organisation that is in. */
export async function partner(made: Made, role = 0, id?: string) {
  const asked = await asker(made, role, id);
  const accepted = await acceptPartner(made.coordinator, { consortiumId: made.id, requestId: asked.requestId });
  if (!accepted.ok) throw new Error(accepted.refusal);
  return asked;
}

export const refusalOf = (outcome: { ok: true } | { ok: false; refusal: string }) => (outcome.ok ? "done" : outcome.refusal);
export const emailOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.email : "");
