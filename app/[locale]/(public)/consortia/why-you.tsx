import { Reasons } from "#components/call/reasons";
import type { OwnDoing } from "#domain/calls/calls-for";
import { fitOf, soughtSectors } from "#domain/calls/fit";
import type { ConsortiumCard } from "#domain/consortia/cards";

/** Why an open consortium is for the reader's organisation: it has a free seat for what that does. Nothing where the organisation is in it. */
export function WhyYou({ consortium, own }: { consortium: ConsortiumCard; own: OwnDoing | undefined }) {
  const isIn = consortium.partners.some(({ organisationId }) => organisationId === own?.organisationId);
  if (!own || !consortium.looking || isIn) return null;
  const { sectors } = fitOf(own, { sectors: soughtSectors(consortium.roles), capabilities: [] });
  return <Reasons of="consortium" sectors={sectors} capabilities={[]} />;
}
