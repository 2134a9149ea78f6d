import Database from "better-sqlite3";
import { type Random, random } from "#demo/random";
import { closingGaps } from "#domain/consortia/eligibility/closing-gaps";
import { evaluate } from "#domain/consortia/eligibility/evaluate";
import { fragilityOf } from "#domain/consortia/eligibility/fragility";
import type { PartnerFacts, Setting } from "#domain/consortia/eligibility/rule";
import { MAX_JOINING } from "#domain/consortia/eligibility/what-if-asked";
import { RULE_PACKS } from "#domain/consortia/state";
import { KINDS } from "#domain/organisations/state";
import { sessionRow } from "#test/session-row";
import { at95, type Case, type Options, say } from "./report.ts";
import { database, run } from "./server.ts";

const SEED = 7;
const WARM = 100;
const PARTNERS = 40;
const CANDIDATES = 300;
/** As many as the workspace shows. */
const SETS = 3;
const ON: Setting = { on: new Date("2026-11-27T12:00:00Z") };
const COUNTRIES = "AT BE CH DE DK ES FI FR GB GL HU IE IL IT NL NO PL PT RE RO RU SE TR UA US".split(" ");
const REGIONS = ["ES211", "ES212", "ES213", "ES220", "FRI12", "FRJ23", "PT112", "DE212", "ITC4C"];

/** Something that some state and others do not. */
const stated = <T>(by: Random, make: () => T): T | null => (by.chance(0.8) ? make() : null);

/** Organisations that state most of what rules ask, in any country or in the given ones. */
const madeUp = (by: Random, prefix: string, n: number, countries = COUNTRIES): PartnerFacts[] =>
  Array.from({ length: n }, (_, at) => ({
    ...{ id: `${prefix}${at}`, name: `${prefix}${at}`, isCoordinator: prefix === "p" && at === 0 },
    country: stated(by, () => by.pick(countries)),
    kind: stated(by, () => by.pick(KINDS)),
    pic: stated(by, () => String(by.between(100_000_000, 999_999_999))),
    nuts: stated(by, () => by.pick(REGIONS)),
    people: stated(by, () => by.between(2, 900)),
    ...{ owner: null, equalityPlan: null, sme: null },
  }));

/** Every pack on a consortium of forty, with who each of its rules depends on. */
function packsTime(rounds: number): Case {
  const by = random(SEED);
  const times = Array.from({ length: rounds + WARM }, () => {
    const partners = madeUp(by, "p", PARTNERS);
    const began = performance.now();
    for (const pack of RULE_PACKS) fragilityOf(evaluate(pack, partners, ON), partners, ON);
    return performance.now() - began;
  });
  return { case: "packs p95 ms", value: at95(times.slice(WARM)), unit: "ms" };
}

/** What would close the gap of consortia that have one, looked for among three hundred candidates: of many countries, of few, and of one. */
function gapTime(rounds: number): Case {
  const by = random(SEED);
  const times: number[] = [];
  let closed = 0;
  while (times.length < rounds + WARM) {
    const partners = madeUp(by, "p", by.between(1, 6), by.pick([COUNTRIES, ["ES"], ["ES", "US"]]));
    const candidates = madeUp(by, "c", CANDIDATES, by.pick([COUNTRIES, ["ES", "FR"], ["ES", "US"], ["ES"]]));
    for (const pack of RULE_PACKS) {
      const before = evaluate(pack, partners, ON);
      if (before.verdict !== "fail") continue;
      const began = performance.now();
      const found = closingGaps(before, partners, candidates, ON, SETS);
      times.push(performance.now() - began);
      if (found.length > 0) closed++;
    }
  }
  say(`${closed} of ${times.length} gaps could be closed; the slowest answer took ${Math.round(Math.max(...times))} ms`);
  return { case: "gap p95 ms", value: at95(times.slice(WARM)), unit: "ms" };
}

/** In the demonstration, a consortium that is checked, with a request: its page for its coordinator, and the slugs of whom to suppose that they leave and join. */
function eligibilityToAsk(file: string) {
  const db = new Database(file, { readonly: true, timeout: 10_000 });
  const found = db
    .prepare(
      `select c.slug consortium, p.email coordinator,
        (select o.slug from consortium_members m join organisations o on o.id = m.organisation_id
          where m.consortium_id = c.id and m.status = 'joined' and m.role <> 'coordinator' order by o.slug limit 1) leaving,
        (select o.slug from consortium_members m join organisations o on o.id = m.organisation_id
          where m.consortium_id = c.id and m.status = 'asked' order by o.slug limit 1) asking
      from consortia c join consortium_members k on k.consortium_id = c.id and k.role = 'coordinator' and k.status = 'joined'
      join organisation_people op on op.organisation_id = k.organisation_id and op.role = 'owner' join people p on p.id = op.person_id
      where c.status = 'open' and c.rule_pack <> 'regional' and p.status = 'active' and leaving is not null and asking is not null
      order by c.slug limit 1`,
    )
    .get() as Record<"consortium" | "coordinator" | "leaving" | "asking", string> | undefined;
  const listed = db
    .prepare("select o.slug from listings l join organisations o on o.id = l.organisation_id order by o.slug limit ?")
    .pluck()
    .all(MAX_JOINING) as string[];
  db.close();
  if (!found) throw new Error("the demonstration has no consortium to ask about");
  const query = new URLSearchParams([["without", found.leaving], ...[found.asking, ...listed].map((slug) => ["with", slug])]);
  return { coordinator: found.coordinator, path: `/en/consortia/${found.consortium}/eligibility?${query}` };
}

/** The eligibility of a consortium of the demonstration for its coordinator, when one partner left, and one that asks and ten members joined. */
async function whatIfTime(rounds: number): Promise<Case> {
  const file = database("demo", "scripts/demonstration/seed-demo.ts");
  const { coordinator, path } = eligibilityToAsk(file);
  const cookie = `auzolan-session=${sessionRow(file, coordinator)}`;
  const server = await run(file, { PORTAL_DEMO: "1" });
  try {
    const times: number[] = [];
    for (let n = 0; n < rounds + WARM; n++) {
      const began = performance.now();
      const answer = await fetch(server.url + path, { headers: { cookie } });
      const page = await answer.text();
      times.push(performance.now() - began);
      if (answer.status !== 200 || !page.includes("Back to the consortium as it is")) throw new Error(`${path} answered ${answer.status}`);
    }
    return { case: "what-if p95 ms", value: at95(times.slice(WARM)), unit: "ms" };
  } finally {
    await server.kill("SIGTERM");
  }
}

/** The eligibility of consortia: the rules in this process, and their page with a what-if from a server. */
export const eligibility = async ({ rounds = 400 }: Options): Promise<Case[]> => [
  packsTime(rounds),
  gapTime(rounds),
  await whatIfTime(rounds),
];
