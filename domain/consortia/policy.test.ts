import { expect, test } from "vitest";
import type { ClusterRole, OrganisationRole } from "../access/state.ts";
import type { ActingFor, Person } from "../kernel/actor.ts";
import type { OrganisationStatus } from "../organisations/state.ts";
import { seatOf } from "./commitments/commitment-policy.ts";
import {
  type Ability,
  abilities,
  type ConsortiumFacts,
  committable,
  coordinationOffer,
  isInside,
  lacksCoordinator,
  organisationIn,
  partnerFor,
  type SeatFacts,
  seesRequests,
} from "./policy.ts";
import type { ConsortiumRole, SeatStatus } from "./state.ts";

const now = new Date("2026-11-25T12:00:00Z");
const seat = (organisationId: string, role: ConsortiumRole, status: SeatStatus): SeatFacts => ({
  id: `seat of ${organisationId}`,
  ...{ organisationId, role, status },
  organisationStatus: "active",
});
const facts = (change: Partial<ConsortiumFacts> = {}): ConsortiumFacts => ({
  status: "open",
  closesAt: new Date(now.getTime() + 1),
  hidden: false,
  publication: "published",
  seats: [
    seat("lead", "coordinator", "joined"),
    seat("in", "partner", "joined"),
    seat("asking", "partner", "asked"),
    seat("out", "partner", "declined"),
  ],
  roles: [{ id: "role", seats: 2, taken: 1 }],
  ...change,
});
const led = (organisationStatus: OrganisationStatus, ...others: SeatFacts[]): Partial<ConsortiumFacts> => ({
  seats: [{ ...seat("lead", "coordinator", "joined"), organisationStatus }, ...others],
});
const acting = (organisationId: string, role: OrganisationRole = "owner", status: OrganisationStatus = "active"): ActingFor => ({
  ...{ organisationId, role, status },
  slug: organisationId,
  name: organisationId,
});
const who = (organisations: ActingFor[], roles: ClusterRole[] = []): Person => ({
  kind: "person",
  personId: "p",
  sessionId: "s",
  email: "a@example.org",
  name: "Ane",
  ...{ roles, organisations },
  signedInAt: now,
});
const of = (organisationId: string, role?: OrganisationRole, status?: OrganisationStatus) => who([acting(organisationId, role, status)]);
const may = (actor: Parameters<typeof abilities>[0], ability: Ability, change?: Partial<ConsortiumFacts>) =>
  abilities(actor, facts(change), now)[ability];

test.each<[Ability, Parameters<typeof abilities>[0], true | string]>([
  ["ask", of("new"), true],
  ["ask", of("new", "admin"), true],
  ["ask", of("new", "editor"), "forbidden"],
  ["ask", of("new", "owner", "suspended"), "organisation.not_active"],
  ["ask", of("new", "owner", "hidden"), "organisation.not_active"],
  ["ask", of("out"), true],
  ["ask", of("in"), "consortium.already_in"],
  ["ask", of("asking"), "consortium.already_asked"],
  ["ask", { kind: "visitor" }, "forbidden"],
  ["withdraw", of("asking"), true],
  ["withdraw", of("in"), "consortium.not_asked"],
  ["leave", of("in"), true],
  ["leave", of("asking"), "consortium.not_in"],
  ["leave", of("lead"), "consortium.coordinator_stays"],
  ["edit", of("lead"), true],
  ["edit", of("lead", "editor"), "forbidden"],
  ["edit", of("in"), "forbidden"],
  ["edit", of("lead", "owner", "suspended"), "organisation.not_active"],
  ["accept", of("lead"), true],
  ["decline", of("lead"), true],
  ["close", of("lead"), "consortium.requests_waiting"],
  ["reopen", of("lead"), "consortium.already_open"],
  ["remove", of("lead"), true],
  ["remove", of("lead", "editor"), "forbidden"],
  ["remove", of("in"), "forbidden"],
  ["reopen", of("in"), "forbidden"],
  ["enter", of("in", "viewer"), true],
  ["enter", of("in", "viewer", "hidden"), true],
  ["enter", of("in", "viewer", "suspended"), "not_found"],
  ["enter", of("in", "viewer", "lapsed"), "not_found"],
  ["enter", of("in", "viewer", "closed"), "not_found"],
  ["enter", of("asking"), "not_found"],
  ["enter", who([], ["staffAdmin"]), true],
  ["enter", who([], ["reviewer"]), "not_found"],
  ["hide", who([], ["reviewer"]), true],
  ["hide", who([acting("in", "viewer")], ["staffAdmin"]), "own_organisation"],
  ["hide", of("lead"), "forbidden"],
  ["show", who([], ["reviewer"]), "consortium.not_hidden"],
])("%s: %o → %s", (ability, actor, answer) => {
  expect(may(actor, ability)).toBe(answer);
});

test.each<[string, Partial<ConsortiumFacts>, true | string]>([
  ["closes this very instant", { closesAt: now }, "consortium.closed"],
  ["closed a millisecond ago", { closesAt: new Date(now.getTime() - 1) }, "consortium.closed"],
  ["never sought anybody", { closesAt: null }, "consortium.closed"],
  ["is formed", { status: "formed" }, "consortium.not_open"],
  ["has no free seat", { roles: [{ id: "role", seats: 2, taken: 2 }] }, "consortium.full"],
  ["has no role", { roles: [] }, "consortium.full"],
  ["has a coordinator for which nobody can act", led("lapsed"), "consortium.uncoordinated"],
  ["is hidden", { hidden: true }, "not_found"],
])("nobody asks to join one that %s", (_, change, answer) => {
  expect(may(of("new"), "ask", change)).toBe(answer);
});

test("a formed one is neither changed nor closed again, yet it is reopened, and what waits can be declined", () => {
  const formed = { status: "formed" } as const;
  expect(["edit", "accept", "close", "remove"].map((ability) => may(of("lead"), ability as Ability, formed))).toEqual(
    Array(4).fill("consortium.not_open"),
  );
  expect([may(of("lead"), "decline", formed), may(of("lead"), "reopen", formed)]).toEqual([true, true]);
  expect(may(of("lead", "editor"), "reopen", formed)).toBe("forbidden");
});

test("hidden is not hidden twice; shown is not shown twice", () => {
  const staff = who([], ["reviewer"]);
  expect([may(staff, "hide", { hidden: true }), may(staff, "show", { hidden: true })]).toEqual(["consortium.already_hidden", true]);
});

test("without a coordinator nobody coordinates", () => {
  const stated = { seats: [], status: "formed" } as const;
  expect(may(of("lead"), "edit", stated)).toBe("forbidden");
  expect(seesRequests(of("lead"), facts(stated))).toBe(false);
});

const admin = who([], ["staffAdmin"]);

test.each<[OrganisationStatus, boolean]>([
  ["active", false],
  ["hidden", false],
  ["applying", true],
  ["lapsed", true],
  ["suspended", true],
  ["closed", true],
])("nobody can act for a coordinator that is %s: %s", (status, isSo) => {
  const change = led(status, seat("in", "partner", "joined"));
  expect(lacksCoordinator(facts(change))).toBe(isSo);
  expect(may(admin, "handOver", change)).toBe(isSo ? true : "forbidden");
  expect(may(who([], ["reviewer"]), "handOver", change)).toBe("forbidden");
  expect(may(who([acting("in", "viewer")], ["staffAdmin"]), "handOver", change)).toBe(isSo ? "own_organisation" : "forbidden");
});

test("one that has ended needs no coordinator", () => {
  const ended = { ...led("lapsed", seat("in", "partner", "joined")), status: "ended" } as const;
  expect([lacksCoordinator(facts(ended)), may(admin, "handOver", ended)]).toEqual([false, "forbidden"]);
});

test("one that a source describes lacks no coordinator: there is nobody to ask", () => {
  expect([lacksCoordinator(facts({ seats: [] })), may(admin, "handOver", { seats: [] })]).toEqual([false, "forbidden"]);
});

test("only a partner whose membership is active could coordinate", () => {
  const asked = (status: OrganisationStatus) => ({ ...seat("in", "partner", "joined"), organisationStatus: status });
  expect(may(of("lead"), "handOver", led("active", asked("active")))).toBe(true);
  for (const others of [[], [asked("lapsed")], [asked("hidden")], [seat("asking", "partner", "asked")]])
    expect(may(of("lead"), "handOver", led("active", ...others))).toBe("consortium.nobody_to_ask");
});

test("what the office asked can be answered as long as nobody can act for the coordinator, and not by who asked", () => {
  const asked = { ...seat("in", "partner", "joined"), offeredAt: now, officeOfferBy: "office" };
  const offerIn = (status: OrganisationStatus) => coordinationOffer(facts(led(status, asked)), asked);
  expect([offerIn("lapsed"), offerIn("active"), offerIn("hidden")]).toEqual([{ at: now, by: "office" }, undefined, undefined]);
  expect(may(of("in"), "takeOver", led("lapsed", asked))).toBe(true);
  expect(may(of("in"), "takeOver", led("active", asked))).toBe("consortium.not_offered");
  expect(may({ ...of("in"), personId: "office" }, "takeOver", led("lapsed", asked))).toBe("own_organisation");
  const own = { ...asked, officeOfferBy: null };
  for (const status of ["active", "lapsed"] as const)
    expect(coordinationOffer(facts(led(status, own)), own)).toEqual({ at: now, by: "coordinator" });
});

test("of several organisations the one that is in counts, then the one that has asked, then one that may ask", () => {
  const all = [acting("viewed", "viewer"), acting("new"), acting("asking"), acting("in")];
  expect(organisationIn(who(all), facts())?.organisationId).toBe("in");
  expect(organisationIn(who(all.slice(0, 3)), facts())?.organisationId).toBe("asking");
  expect(organisationIn(who(all.slice(0, 2)), facts())?.organisationId).toBe("new");
  expect(organisationIn(who(all.slice(0, 1)), facts())?.organisationId).toBe("viewed");
  expect(organisationIn({ kind: "visitor" }, facts())).toBeUndefined();
});

test("committable: owners and admins of active organisations", () => {
  const roles = (["owner", "admin", "editor", "contact", "billing", "viewer"] as const).map((role) => acting(role, role));
  expect(committable(who([...roles, acting("lapsed", "owner", "lapsed")])).map(({ organisationId }) => organisationId)).toEqual([
    "owner",
    "admin",
  ]);
});

test("requests are between the coordinator's people and those who asked", () => {
  expect(seesRequests(of("lead", "viewer"), facts())).toBe(true);
  expect([of("in"), of("asking"), who([], ["staffAdmin"])].map((actor) => seesRequests(actor, facts()))).toEqual([false, false, false]);
  expect(isInside(of("in", "billing"), facts())).toBe(true);
});

test("of several partners a person speaks for the first of which they have more than a view", () => {
  const [viewed, edited] = [acting("lead", "viewer"), acting("in", "editor")];
  expect(partnerFor(who([viewed, edited]), facts())).toBe(edited);
  expect(partnerFor(who([viewed]), facts())).toBe(viewed);
});

test("only whoever is in has a place to commit: not who asks, and not who is out", () => {
  expect(["in", "asking", "out", "new"].map((organisationId) => seatOf(facts(), organisationId)?.organisationId)).toEqual([
    "in",
    undefined,
    undefined,
    undefined,
  ]);
});
