import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { organisationPeople } from "#db/schema/access";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { citeSources } from "#domain/organisations/profile/cite-sources";
import { shareLimits } from "#lib/requests/rate-limit";
import { stated } from "#test/fixtures/capabilities";
import { listed } from "#test/fixtures/profiles";
import { openDataFaults as faults, readOpenData as read } from "#test/read-open-data";

beforeEach(() => void vi.stubEnv("PORTAL_URL", "https://portal.example.org"));
beforeEach(() => shareLimits(undefined));
afterEach(() => void vi.unstubAllEnvs());

test("of an organisation known only from sources no date of the portal's is said, in the list or in its own answer", async () => {
  const { id } = await listed({ name: "Iturri", capabilities: [stated()] });
  await listed({ name: "Ordezkaria", capabilities: [stated()] });
  const system = context({ actor: { kind: "system", name: "test" } });
  await transact(system, ({ db }) => db.delete(organisationPeople).where(eq(organisationPeople.organisationId, id)));
  const citations = [{ field: "*", title: "A page", url: "https://example.org", readOn: "2026-08-10" }];
  await citeSources(system, { subject: { kind: "organisation", id }, citations });
  type Dated = { slug: string; name: string; memberSince: string | null; updatedAt: string | null };
  const list = await read("/organisations");
  expect(faults("organisations", list)).toEqual([]);
  const byName = new Map((list.body as { data: Dated[] }).data.map((row) => [row.name, row]));
  expect(byName.get("Iturri")).toMatchObject({ memberSince: null, updatedAt: null, capabilities: [{ confirmedAt: null }] });
  expect(byName.get("Ordezkaria")).toMatchObject({
    memberSince: expect.any(String),
    updatedAt: expect.any(String),
    capabilities: [{ confirmedAt: expect.any(String) }],
  });
  const one = await read(`/organisations/${byName.get("Iturri")?.slug}`);
  expect(faults("organisation", one)).toEqual([]);
  expect(one.body).toMatchObject({ memberSince: null, updatedAt: null, capabilities: [{ confirmedAt: null }] });
});
