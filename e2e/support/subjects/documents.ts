import { writeFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { applicationDocuments, applications } from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { currentDefinition } from "#domain/membership/definition/current-definition";
import { incoming, keepFile } from "#lib/files/store";
import { newId } from "#lib/ids";

/** Gives an application the definition of companies and one document, file and all; whatever its state. */
export async function draftWithDocument(applicationId: string): Promise<string> {
  const path = await incoming();
  await writeFile(path, "%PDF-1.4");
  const [id, storageKey] = [newId(), await keepFile(path)];
  await transact(context({ actor: { kind: "system", name: "test" } }), async (ctx) => {
    const definitionId = await currentDefinition(ctx, "company");
    await ctx.db.update(applications).set({ kind: "company", definitionId }).where(eq(applications.id, applicationId));
    const facts = { name: "statutes.pdf", type: "application/pdf", bytes: 8, sha256: "0".repeat(64), storageKey, uploadedAt: ctx.now };
    await ctx.db.insert(applicationDocuments).values({ id, applicationId, question: "statutes", ...facts });
  });
  return id;
}
