import { expect, test } from "vitest";
import { organisation } from "#test/builders";
import { callInProcess } from "./call-in-process.ts";

const STAFF = "app/[locale]/staff";

test("a form that is sent after the session has ended says so, and leads to the sign-in beside it; its refusal stays", async () => {
  const sent = [
    { call: `${STAFF}/absences/actions.ts#announce`, path: "/en/staff/absences", fields: { from: "2098-08-01", to: "2098-08-02" } },
    {
      call: `${STAFF}/organisations/actions.ts#show`,
      path: "/en/staff/organisations?page=2",
      fields: { organisationId: await organisation() },
    },
  ];
  const refusals: string[] = [];
  for (const each of sent) {
    const answer = await callInProcess({ ...each, cookie: "" });
    expect(answer).toMatchObject({ status: "refused", text: expect.stringContaining("You are not signed in"), values: each.fields });
    expect(answer).toMatchObject({ link: { href: "/en/sign-in", isBeside: true } });
    if (answer.status === "refused") refusals.push(answer.refusal);
  }
  expect(refusals.toSorted()).toEqual(["forbidden", "not_found"]);
});
