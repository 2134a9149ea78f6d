import { closeConnections } from "#database/connections";
import { ensureSetupLink } from "#domain/access/ensure-setup-link";
import { context } from "#domain/kernel/context";
import { portalUrl } from "#lib/env";
import { paths } from "#lib/paths";

/** While nobody administers the cluster: prints the one link that makes the first administrator. */
export async function printSetupLink() {
  const made = await ensureSetupLink(context({ actor: { kind: "system", name: "start" } }));
  await closeConnections();
  if (made.ok && made.value)
    console.log(
      `Nobody administers this cluster yet. Set it up (works once, for 24 hours): ${portalUrl()}${paths("en").setup(made.value.token)}`,
    );
}
