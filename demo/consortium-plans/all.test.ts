import { expect, test } from "vitest";
import { placesFor } from "#domain/consortia/roles/role-places";
import { CALL_PLANS } from "../call-plan.ts";
import { CONSORTIUM_PLANS } from "./all.ts";

test("no role asks at once for a region that the call names and for a country that has no partner yet", () => {
  const impossible = CONSORTIUM_PLANS.flatMap(({ title, call, roles }) => {
    const { places = [], placeSectors = [] } = CALL_PLANS.find((one) => one.title === call) ?? {};
    return roles
      .filter(({ sector, newCountry }) => newCountry && placesFor({ places, placeSectors }, sector).length > 0)
      .map((role) => `${title}: ${role.title}`);
  });
  expect(impossible).toEqual([]);
});
