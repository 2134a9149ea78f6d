import { expect, test } from "vitest";
import type { Person } from "#domain/kernel/actor";
import { completeness } from "#domain/organisations/profile/completeness";
import { emptyProfile } from "#domain/organisations/profile/profile-columns";
import type { OrganisationStatus, Profile } from "#domain/organisations/state";
import { lastingUntil } from "#domain/retention/lengths";
import { DAY, later } from "#lib/clock";
import { paths } from "#lib/paths";
import type { DeskFacts } from "./load.ts";
import { todosOf } from "./todos.ts";

const NOW = new Date("2026-11-26T12:00:00Z");
const to = paths("en");
const ready: Profile = { ...emptyProfile("Kites"), kind: "company", sectors: ["ivd"], short: { en: "Kites" } };

const acting = (role: "owner" | "editor" | "viewer", status: OrganisationStatus = "active") =>
  ({
    kind: "person",
    roles: [],
    organisations: [{ organisationId: "o", slug: "kites", name: "Kites", role, status }],
  }) as unknown as Person;

const desk = (given: { profile?: Profile; listed?: boolean; status?: OrganisationStatus } & Partial<DeskFacts> = {}): DeskFacts => {
  const { profile = ready, listed = true, status = "active", ...rest } = given;
  const own = { id: "o", slug: "kites", status, publishedAt: listed ? NOW : null, profile } as DeskFacts["own"];
  return {
    own,
    progress: completeness(profile, "en"),
    people: 2,
    seats: [],
    joining: [],
    succession: undefined,
    waiting: [],
    waitingMessages: 0,
    logo: true,
    sections: [],
    doubts: [],
    ...rest,
  };
};
type Waiting = DeskFacts["waiting"][number];
const wants = (title: string, ...things: (Pick<Waiting["things"][number], "kind"> & { days?: number; n?: number })[]): Waiting => ({
  ...{ id: title, slug: title, title },
  things: things.map(({ kind, days, n = 1 }) => ({
    ...{ kind, n, organisationId: "o", organisation: "Kites", names: [] },
    due: days === undefined ? undefined : { at: later(NOW, days * DAY) },
  })),
});
const seat = (title: string, days: number, n: number) => wants(title, { kind: "requests", days, n });
const joining = (firstName: string, askedDaysAgo: number) =>
  ({ id: firstName, firstName, lastName: "Otaegi", askedAt: later(NOW, -askedDaysAgo * DAY) }) as DeskFacts["joining"][number];

const confirmed = (section: DeskFacts["sections"][number]["section"], daysAgo: number) => ({
  section,
  confirmedAt: later(NOW, -daysAgo * DAY),
  isStale: daysAgo > 365,
});

const keys = (person: Person, facts: DeskFacts) => todosOf(person, facts, to, NOW).map(({ key, of }) => `${key} ${of}`);

test("what ends first comes first, whatever it is; what has no deadline follows", () => {
  const facts = desk({
    listed: false,
    waiting: [seat("Late", 40, 1), seat("Soon", 3, 2), wants("Quiet", { kind: "messages" })],
    joining: [joining("Mikel", 10)],
    waitingMessages: 1,
  });
  expect(keys(acting("owner"), facts)).toEqual(["request Soon", "join Mikel Otaegi", "request Late", "message Kites", "publish Kites"]);
});

test("a request to act for the organisation is due on the day on which nobody can answer it any more", () => {
  const [todo] = todosOf(acting("owner"), desk({ joining: [joining("Mikel", 10)] }), to, NOW);
  expect(todo?.due?.at).toEqual(later(NOW, lastingUntil("joinRequestOpen") - 10 * DAY));
});

test("an admin may become the owner once they may, and a former owner may object for as long as they can", () => {
  const may = { see: true, takeOver: "forbidden", handOver: "forbidden", object: "forbidden" } as const;
  const succession = (given: object) => ({ handedAt: null, may, ...given }) as NonNullable<DeskFacts["succession"]>;
  const todos = (given: object) =>
    todosOf(acting("viewer"), desk({ succession: succession(given) }), to, NOW).map(({ key, href, due }) => [key, href, due?.at]);
  const people = "/en/people?organisation=kites";
  expect(todos({ may: { ...may, takeOver: true } })).toEqual([["takeOver", people, undefined]]);
  expect(todos({ may: { ...may, object: true }, handedAt: NOW })).toEqual([
    ["object", people, later(NOW, lastingUntil("successionObjection"))],
  ]);
  expect(todos({ may: { ...may, takeOver: "succession.too_early" } })).toEqual([]);
});

test("each leads to where it is done", () => {
  const facts = desk({ waiting: [seat("soon", 3, 2)], joining: [joining("Mikel", 10)], waitingMessages: 2 });
  expect(todosOf(acting("owner"), facts, to, NOW).map(({ href }) => href)).toEqual([
    "/en/consortia/soon/requests",
    "/en/people?organisation=kites",
    "/en/messages",
  ]);
  const [complete] = todosOf(acting("owner"), desk({ listed: false, profile: emptyProfile("Kites") }), to, NOW);
  expect(complete).toMatchObject({ key: "complete", href: "/en/profile?organisation=kites#kind" });
});

test("sections whose confirmation is due are one line among the others, by the one that is due first; fresh ones are not in it", () => {
  const sections = [confirmed("facts", 350), confirmed("texts", 400), confirmed("contact", 100)];
  const facts = desk({ sections });
  const [first, ...others] = todosOf(acting("editor"), facts, to, NOW);
  expect(first).toMatchObject({
    key: "stillRight",
    sections: ["texts", "facts"],
    n: 2,
    href: "/en/profile?organisation=kites#still-right",
  });
  expect(first?.due && first.due.at < NOW).toBe(true);
  expect(others).toEqual([]);
  expect(keys(acting("owner"), desk({ waiting: [seat("Soon", 3, 2)], sections: [confirmed("facts", 350)] }))).toEqual([
    "request Soon",
    "stillRight Kites",
  ]);
  const busy = desk({ sections, waiting: [seat("Later", 90, 1)], waitingMessages: 2 });
  expect(keys(acting("owner"), busy)).toEqual(["request Later", "message Kites", "stillRight Kites"]);
  for (const none of [
    desk({ sections, listed: false }),
    desk({ sections, status: "lapsed" }),
    desk({ sections: [confirmed("facts", 300)] }),
  ])
    expect(keys(acting("owner"), none)).not.toContain("stillRight Kites");
  expect(keys(acting("viewer"), desk({ sections }))).toEqual([]);
});

test("a page that staff hid is corrected before everything else", () => {
  const facts = desk({ status: "hidden", waiting: [seat("Soon", 3, 1)] });
  expect(keys(acting("editor", "hidden"), facts)).toEqual(["correct Kites", "request Soon"]);
});

test("only what this person may do waits for them", () => {
  expect(keys(acting("editor"), desk({ listed: false }))).toEqual([]);
  expect(keys(acting("editor"), desk({ listed: false, profile: emptyProfile("Kites") }))).toEqual(["complete Kites"]);
  expect(keys(acting("viewer"), desk({ listed: false, profile: emptyProfile("Kites") }))).toEqual([]);
});

test("nothing waits at an organisation that is listed and that nobody asks for anything", () => {
  expect(keys(acting("owner"), desk())).toEqual([]);
});

test("what consortia want comes by its day, what has none after that; what is only to be read or stated there is not in it", () => {
  const waiting = [
    seat("Late", 40, 1),
    wants("etxean-bizi", { kind: "sign", days: 5 }, { kind: "meetings", days: 2, n: 2 }, { kind: "costs", days: 1 }, { kind: "roles" }),
    wants("odol-bidea", { kind: "coordinate" }, { kind: "agreement" }),
  ];
  expect(todosOf(acting("owner"), desk({ waiting }), to, NOW).map(({ key, href, n }) => [key, href, n])).toEqual([
    ["meetings", "/en/consortia/etxean-bizi/meetings", 2],
    ["sign", "/en/consortia/etxean-bizi/letter", 1],
    ["request", "/en/consortia/Late/requests", 1],
    ["coordinate", "/en/consortia/odol-bidea/workspace#coordination", 1],
    ["agreement", "/en/consortia/odol-bidea/documents", 1],
  ]);
});
