import { writeFile } from "node:fs/promises";
import { organisationLogos } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { incoming, keepFile } from "#lib/files/store";

/** A logo of an organisation, file and all, whatever was there. */
export async function organisationLogo(organisationId: string) {
  const path = await incoming();
  await writeFile(path, "PNG");
  const logo = { storageKey: await keepFile(path), name: "logo.png", type: "image/png", bytes: 3, altText: "Three waves" };
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db, now }) => {
    const row = { ...logo, keptAt: now };
    await db
      .insert(organisationLogos)
      .values({ organisationId, ...row })
      .onConflictDoUpdate({ target: organisationLogos.organisationId, set: row });
  });
}
