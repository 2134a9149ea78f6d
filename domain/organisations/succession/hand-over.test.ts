import { expect, test } from "vitest";
import { type Context, context } from "#domain/kernel/context";
import { as, member, organisation, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { handOver } from "./hand-over.ts";
import { noteBounce } from "./note-bounce.ts";
import { openSuccessions } from "./open-successions.ts";
import { waitingSuccessions } from "./succession-reads.ts";

const reason = "Named in the register of companies.";
const portal = () => context({ actor: { kind: "system", name: "test" } });
const bounce = async ({ actor }: Context) =>
  expectDone(await noteBounce(portal(), { email: actor.kind === "person" ? actor.email : "", code: "EENVELOPE 550 5.1.1" }));

test("whoever cannot be reached themselves is neither offered to the office as the new owner nor made one", async () => {
  const organisationId = await organisation();
  const [owner, admin, editor] = [
    await member(organisationId),
    await member(organisationId, "admin"),
    await member(organisationId, "editor"),
  ];
  const office = await staff("staffAdmin");
  await bounce(owner);
  await bounce(admin);
  expectDone(await openSuccessions(portal()));
  const waiting = (await waitingSuccessions(office)).find((one) => one.organisationId === organisationId);
  expect(waiting?.candidates.map(({ personId }) => personId)).toEqual([idOf(editor)]);
  const successionId = waiting?.id ?? "";
  expect(await handOver(office, { successionId, personId: idOf(admin), reason })).toMatchObject({ refusal: "not_found" });
  expectDone(await handOver(office, { successionId, personId: idOf(editor), reason }));
  const { actor } = await as(idOf(editor));
  expect(actor.kind === "person" && actor.organisations).toMatchObject([{ organisationId, role: "owner" }]);
});
