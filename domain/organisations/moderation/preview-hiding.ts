import type { Context } from "#domain/kernel/context";
import type { Mail } from "#domain/kernel/mail/outbox";
import type { Locale } from "#domain/kernel/state";
import { storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import type { HidingReason } from "#domain/organisations/state";
import { paths } from "#lib/paths";
import { hidingInMail, hidingWords } from "./hiding-words.ts";

type Asked = { organisationId: string; locale: Locale; about?: HidingReason | undefined; reason?: string | undefined };
export type HidingMail = Mail<"organisation-hidden">;

/** The email that hiding an organisation for this reason would send to an owner who reads this language, for whoever may hide it now. */
export async function previewHiding(ctx: Context, { organisationId, locale, ...why }: Asked): Promise<HidingMail | undefined> {
  const found = await storedOrganisation(ctx, organisationId);
  if (!found || abilities(ctx.actor, found).hide !== true) return undefined;
  const words = await hidingWords(ctx, why);
  const data = { organisation: found.profile.name, ...hidingInMail(words, locale), path: paths(locale).profile() };
  return { template: "organisation-hidden", to: "", locale, data, subject: { kind: "organisation", id: organisationId } };
}
