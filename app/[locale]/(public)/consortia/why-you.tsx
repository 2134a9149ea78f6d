import { getLocale } from "next-intl/server";
import { Reasons } from "#components/call/reasons";
import type { OwnDoing } from "#domain/calls/calls-for";
import type { ConsortiumCard } from "#domain/consortia/cards";
import { rolesOpenTo } from "#domain/consortia/roles/role-fit";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { SECTORS } from "#domain/organisations/state";

/** Why an open consortium is for the reader's organisation: it has a free seat that it may take. Nothing where the organisation is in it. */
export async function WhyYou({ consortium, own }: { consortium: ConsortiumCard; own: OwnDoing | undefined }) {
  const isIn = consortium.partners.some(({ organisationId }) => organisationId === own?.organisationId);
  if (!own || !consortium.looking || isIn) return null;
  const locale = await getLocale();
  const open = rolesOpenTo(own, consortium);
  const capabilities = [...new Set(open.flatMap(({ capability }) => capability ?? []))];
  return (
    <Reasons
      of="consortium"
      sectors={SECTORS.filter((sector) => open.some((role) => role.sector === sector))}
      capabilities={capabilities.map((term) => termWords(term, locale))}
    />
  );
}
