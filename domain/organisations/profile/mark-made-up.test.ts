import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { auditOf, organisation, staff } from "#test/builders";
import { markMadeUp } from "./mark-made-up.ts";

const portal = () => context({ actor: { kind: "system", name: "demo" } });
const marked = async (id: string) =>
  (await context().db.select({ madeUp: organisations.madeUp }).from(organisations).where(eq(organisations.id, id)))[0]?.madeUp;

test("the portal marks an organisation as made up, and nobody else does", async () => {
  const id = await organisation();
  expect(await markMadeUp(await staff("staffAdmin"), id)).toMatchObject({ refusal: "forbidden" });
  expect(await marked(id)).toBe(false);
  expect((await markMadeUp(portal(), id)).ok).toBe(true);
  expect(await marked(id)).toBe(true);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual(["organisation.marked_made_up"]);
  expect(await markMadeUp(portal(), "nobody")).toMatchObject({ refusal: "not_found" });
});
