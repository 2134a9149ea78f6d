import { expect, test } from "vitest";
import { invitations } from "#db/schema/access";
import type { OrganisationRole } from "#domain/access/state";
import { context } from "#domain/kernel/context";
import { mailsTo, member, organisation, visitor } from "#test/builders";
import { invitePeople } from "./invite-people.ts";

const ask = (organisationId: string, people: string, role: OrganisationRole = "editor") => ({ organisationId, people, role });
const rows = () => context().db.select({ email: invitations.email, firstName: invitations.firstName }).from(invitations);

test("each pasted address is invited by itself and told by itself", async () => {
  const id = await organisation();
  const owner = await member(id);
  const here = owner.actor.kind === "person" ? owner.actor.email : "";
  await invitePeople(owner, ask(id, "jon@x.eus"));
  const outcome = await invitePeople(owner, ask(id, `Ane Bat <ane@x.eus>; jon@x.eus\n${here}, miren`));
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      results: [
        { email: "ane@x.eus" },
        { email: "jon@x.eus", refused: { refusal: "invitation.pending" } },
        { email: here, refused: { refusal: "person.already_here" } },
      ],
      unread: ["miren"],
    },
  });
  expect(await rows()).toEqual(expect.arrayContaining([{ email: "ane@x.eus", firstName: "Ane" }]));
  expect(await rows()).toHaveLength(2);
  expect(await mailsTo("ane@x.eus")).toMatchObject([{ template: "invitation" }]);
  expect(await mailsTo("jon@x.eus")).toHaveLength(1);
});

test("ten are invited, eleven are refused before anybody is, and a text without an address is told", async () => {
  const id = await organisation();
  const owner = await member(id);
  const addresses = (n: number) => Array.from({ length: n }, (_, k) => `person${k}@x.eus`).join(" ");
  const problem = (code: string) => ({ refusal: "fields", details: { people: expect.stringContaining(`"${code}"`) } });
  expect(await invitePeople(owner, ask(id, addresses(11)))).toMatchObject(problem("tooManyAddresses"));
  expect(await invitePeople(owner, ask(id, "nobody at all"))).toMatchObject(problem("noAddress"));
  expect(await rows()).toEqual([]);
  expect((await invitePeople(owner, ask(id, addresses(10)))).ok).toBe(true);
  expect(await rows()).toHaveLength(10);
});

test("who may not invite one invites none", async () => {
  const id = await organisation();
  const cases = [
    [visitor(), "editor", "not_found"],
    [await member(await organisation()), "editor", "not_found"],
    [await member(id, "editor"), "editor", "forbidden"],
    [await member(id, "admin"), "owner", "owner_only"],
  ] as const;
  for (const [ctx, role, refusal] of cases) expect(await invitePeople(ctx, ask(id, "a@x.eus b@x.eus", role))).toMatchObject({ refusal });
  expect(await rows()).toEqual([]);
});

test("the same list sent twice at once invites each once", async () => {
  const id = await organisation();
  const owner = await member(id);
  const both = await Promise.all([invitePeople(owner, ask(id, "a@x.eus b@x.eus")), invitePeople(owner, ask(id, "b@x.eus a@x.eus"))]);
  const sent = both.flatMap((outcome) => (outcome.ok ? outcome.value.results : [])).filter(({ refused }) => !refused);
  expect(sent).toHaveLength(2);
  expect(await rows()).toHaveLength(2);
});
