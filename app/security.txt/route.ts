import { LOCALES } from "#domain/kernel/state";
import { DAY, later, systemClock } from "#lib/clock";
import { portalUrl, statedContact } from "#lib/env";
import { bareAddress } from "#lib/mail/office";
import { mailto } from "#lib/paths";

export const dynamic = "force-dynamic";

/** How long a copy of the file may be believed; RFC 9116 advises less than a year. */
const VALID = 180 * DAY;

/** Where people who found a weakness write to, as RFC 9116 has it. Served at /.well-known/security.txt; absent where the settings name no address. */
export function GET() {
  const contact = statedContact();
  if (!contact) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const lines = [
    `Contact: ${mailto(bareAddress(contact))}`,
    `Expires: ${later(systemClock(), VALID).toISOString()}`,
    `Preferred-Languages: ${LOCALES.join(", ")}`,
    `Canonical: ${portalUrl() ?? ""}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
