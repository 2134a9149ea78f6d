import fc from "fast-check";
import { expect, test } from "vitest";
import { type ActingFor, type Actor, type Person, VISITOR } from "#domain/kernel/actor";
import { emailAddress } from "#domain/kernel/input";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { type RecusalFacts, recusalReason } from "./recusal-reason.ts";

const acting = (given: Partial<ActingFor> = {}): ActingFor => ({
  organisationId: "laminak",
  slug: "laminak",
  name: "Laminak",
  role: "viewer",
  status: "active",
  ...given,
});
const reviewer = (given: Partial<Person> = {}): Person => ({
  kind: "person",
  personId: "p1",
  sessionId: "s1",
  email: "ane@cluster.example.org",
  name: "Ane",
  roles: ["reviewer"],
  organisations: [],
  signedInAt: new Date(),
  ...given,
});
const facts = (given: Partial<RecusalFacts> = {}): RecusalFacts => ({
  emailKey: "nahia@example.org",
  organisationKey: "laminak sentsoreak",
  organisationId: null,
  groupOrganisations: [],
  recused: [],
  ...given,
});

test.each<[string, Partial<Person>, Partial<RecusalFacts>, string | undefined]>([
  ["nobody of theirs applies", { organisations: [acting()] }, {}, undefined],
  ["they apply themselves, however the address is written", { email: "NAHIA@Example.org" }, {}, "own_organisation"],
  ["an organisation of theirs applies by its name", { organisations: [acting({ name: "LAMINAK  Sentsoreak" })] }, {}, "own_organisation"],
  ["an organisation of theirs was founded by it", { organisations: [acting()] }, { organisationId: "laminak" }, "own_organisation"],
  ["an organisation of others was founded by it", { organisations: [acting()] }, { organisationId: "otsoa" }, undefined],
  ["they act for one of its group", { organisations: [acting()] }, { groupOrganisations: ["otsoa", "laminak"] }, "review.same_group"],
  ["they act for none of its group", { organisations: [acting()] }, { groupOrganisations: ["otsoa"] }, undefined],
  ["they stepped back", {}, { recused: ["p2", "p1"] }, "review.recusal_declared"],
  ["another stepped back", {}, { recused: ["p2"] }, undefined],
])("%s", (_, person, given, refusal) => {
  expect(recusalReason(reviewer(person), facts(given))).toBe(refusal);
});

test.each(["NAHIA@example.org", "nahia@EXAMPLE.ORG", "nahia+portal@example.org", "Nahia+a+b@Example.org"])(
  "who is known as nahia@example.org does not judge the application of %s, nor the other way round",
  (spelling) => {
    expect(recusalReason(reviewer({ email: "nahia@example.org" }), facts({ emailKey: emailKey(spelling) }))).toBe("own_organisation");
    expect(recusalReason(reviewer({ email: spelling }), facts({ emailKey: "nahia@example.org" }))).toBe("own_organisation");
  },
);

test.each([
  ["ane@ñandú.es", "ane@xn--and-6ma2c.es"],
  ["ane@ÑANDÚ.es", "ane@n\u0303andu\u0301.es"],
])("an international domain is the same however it is written: %s and %s", (one, other) => {
  const [known, typed] = [one, other].map((address) => emailAddress.parse(address));
  expect(recusalReason(reviewer({ email: known ?? "" }), facts({ emailKey: emailKey(typed ?? "") }))).toBe("own_organisation");
});

test("an erased application has nobody's address", () => {
  expect(recusalReason(reviewer(), facts({ emailKey: "" }))).toBeUndefined();
});

test("what is worse is said first: one's own, then the group, then what one declared", () => {
  const party = reviewer({ organisations: [acting()] });
  const everything = facts({ organisationId: "laminak", groupOrganisations: ["laminak"], recused: ["p1"] });
  expect(recusalReason(party, everything)).toBe("own_organisation");
  expect(recusalReason(party, { ...everything, organisationId: null })).toBe("review.same_group");
  expect(recusalReason(party, { ...everything, organisationId: null, groupOrganisations: [] })).toBe("review.recusal_declared");
});

test("a place in an organisation counts in any role and any state", () => {
  const places = fc.record({
    role: fc.constantFrom("owner", "admin", "editor", "viewer"),
    status: fc.constantFrom("active", "hidden", "suspended", "closed"),
  });
  fc.assert(
    fc.property(places, (place) => {
      const party = reviewer({ organisations: [acting(place as Partial<ActingFor>)] });
      expect(recusalReason(party, facts({ organisationId: "laminak" }))).toBe("own_organisation");
      expect(recusalReason(party, facts({ groupOrganisations: ["laminak"] }))).toBe("review.same_group");
    }),
  );
});

test("an administrator's role lifts none of it, and who is no person has none", () => {
  const admin = reviewer({ roles: ["staffAdmin"], organisations: [acting()] });
  expect(recusalReason(admin, facts({ organisationId: "laminak" }))).toBe("own_organisation");
  const others: Actor[] = [VISITOR, { kind: "system", name: "jobs" }, { kind: "applicant", applicationId: "a1" }];
  for (const actor of others) expect(recusalReason(actor, facts({ recused: ["p1"] }))).toBeUndefined();
});
