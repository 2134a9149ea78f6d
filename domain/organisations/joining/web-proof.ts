import { mailDomainOf, siteOf } from "#domain/organisations/identifiers/web-domain";

/** Whether a mailbox is at the very domain of an organisation's website. Where anybody gets an address or a page, it tells nothing. */
export function isAtWebDomain(email: string, website: string | null): boolean {
  const domain = mailDomainOf(email);
  return domain !== undefined && domain === siteOf(website);
}

const HOST = /^(?=.{4,230}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/;

/** The name of the TXT record that shows who runs an organisation's website; undefined where it has none of its own. */
export function recordName(website: string | null): string | undefined {
  const site = siteOf(website);
  return site && HOST.test(site) ? `_auzolan.${site}` : undefined;
}
