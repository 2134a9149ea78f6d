import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { ErasePersonInput } from "#domain/access/input";
import { newId } from "#lib/ids";

const sent = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return parseWithZod(form, { schema: ErasePersonInput });
};

test("the form of an erasure names the organisation whose next owner was not chosen, and is read with one or with none", () => {
  const [personId, organisationId] = [newId(), newId()];
  const asked = { personId, "owners[0].organisationId": organisationId };
  expect(Object.keys(sent(asked).reply().error ?? {})).toEqual(["owners[0].to"]);
  expect(sent({ ...asked, "owners[0].to": "nobody" })).toMatchObject({ status: "success" });
  expect(sent({ personId })).toMatchObject({ status: "success" });
});
