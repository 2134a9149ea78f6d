import { closeConnections } from "#database/connections";
import { ensureSetupLink } from "#domain/access/administrators/ensure-setup-link";
import { context } from "#domain/kernel/context";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { portalUrl } from "#lib/env";
import { paths } from "#lib/paths";

/** While nobody administers the cluster: prints the link that appoints the first administrator. */
export async function printSetupLink() {
  const made = await ensureSetupLink(context({ actor: { kind: "system", name: "start" } }));
  await closeConnections();
  if (made.ok && made.value)
    console.log(
      `This cluster has no administrator yet. Open this link to become the first (it can be used once, within ${PORTAL_LENGTHS.setupLink.n} hours): ${portalUrl()}${paths("en").setup(made.value.token)}`,
    );
}
