import { closeConnections } from "#database/connections";
import { markDemonstration } from "#domain/kernel/demonstration";
import type { KindKey, Sector } from "#domain/organisations/state";
import { APPLICATION_PLANS } from "./application-plan.ts";
import { planApplication } from "./applications.ts";
import { enterCalls } from "./calls.ts";
import { goAway } from "./committee.ts";
import { completePastDeliveries } from "./complete-past-deliveries.ts";
import { type Member, planConsortium } from "./consortia.ts";
import { CONSORTIUM_PLANS } from "./consortium-plans/all.ts";
import { planCorrespondence } from "./correspondence.ts";
import { enterTwice, mistyped } from "./duplicates.ts";
import { enterMadeUp, enterNamed, listMadeUp } from "./enter-organisations.ts";
import { giveUnits, identityOf, verifyPic } from "./identity.ts";
import { addMadeUpKind, kindOfNth } from "./made-up/cluster-kind.ts";
import { giveLogo } from "./made-up/logo.ts";
import { planOfficeWork } from "./made-up/office-work.ts";
import { madeUpOrganisations } from "./made-up/organisations.ts";
import { giveOwnership } from "./made-up/ownership.ts";
import { inventedName } from "./names.ts";

import { contactOf, giveColleagues, giveOwner } from "./people.ts";
import { ABROAD } from "./places.ts";
import { random } from "./random.ts";
import { REFERENCE_ORGANISATIONS } from "./reference-organisations.ts";
import { hireStaff, planModeration, type Staff } from "./staff.ts";
import { enterStatedConsortia } from "./stated-consortia.ts";
import { timeline } from "./timeline.ts";
import { type World, world } from "./world.ts";

const SEED = 1979;
const MEMBERS = 124;
const OLDEST = 900;
/** Every so-manyeth made-up member has people; the others are looked after by the office. */
const WITH_PEOPLE = 2;
const WITH_LOGO = 6;
const WITH_UNITS = 8;
/** Every so-manyeth has a PIC that staff have checked. */
const WITH_PIC = 9;
/** And every so-manyeth of those with people says whom members may ask. */
const WITH_CONTACT = 4;
/** Which of them was entered twice, applies again, and speaks for an applicant. */
const TWICE = 10;
const KNOWN = 22;
const ASKED = [6, 14];
/** The made-up organisation whose page the office has hidden. */
const HIDDEN = "Lainbide Terapiak";
/** And the one whose membership it has suspended. */
const SUSPENDED = "Ekaitzondo Gailuak";

/** Fills a migrated, empty database with the demonstration cluster, through the verbs. */
export async function buildDemo(today = new Date()) {
  const here = world(SEED, today);
  await here.inOneTurn(() => tell(here));
  await completePastDeliveries(here.system(here.ago(0, 0)));
  await closeConnections();
}

const missing = (name: string): never => {
  throw new Error(`${name} is not among the organisations that were entered.`);
};

async function tell(here: World) {
  const line = timeline();
  const chances = random(SEED);
  const contacts = random(SEED + 1);
  const members: Member[] = [];
  const calls = new Map<string, string>();
  const callNamed = (title: string) => calls.get(title) ?? missing(title);
  let madeUpKind: KindKey | null = null;
  let staff: Staff = { admin: "", reviewers: [], member: "" };
  const first = here.ago(OLDEST + 1);
  line.plan(first, async () => {
    await markDemonstration(here.system(first));
    staff = await hireStaff(here, first);
    madeUpKind = await addMadeUpKind(here, first, staff.admin);
    planApplications();
    const [, stays = "", away = ""] = staff.reviewers;
    line.plan(here.ago(1, 8), () => goAway(here, here.ago(1, 8), away, stays));
    planCorrespondence({ world: here, line, members });
    planModeration({ world: here, line, members, moderator: staff.reviewers[0] ?? "" });
    const [hidden] = madeUpOrganisations(1, SEED + 2, here.ago(0));
    if (hidden) planOfficeWork({ world: here, line, members, moderator: staff.reviewers[0] ?? "", hidden: { ...hidden, name: HIDDEN } });
    for (const plan of CONSORTIUM_PLANS) planConsortium(plan, { world: here, line, members, staff, callNamed, another });
  });
  async function another(when: Date, sector: Sector): Promise<Member> {
    const found = madeUpOrganisations(MEMBERS, SEED + 3, here.ago(0)).find(({ sectors }) => sectors.includes(sector)) ?? missing(sector);
    const organisationId = await enterMadeUp(here, when, { ...found, name: SUSPENDED });
    const owner = await giveOwner(here, when, organisationId, SUSPENDED, random(SEED + 3));
    return { organisationId, owner, sectors: found.sectors, since: when };
  }
  const named = new Map<string, string>();
  for (const [n, one] of REFERENCE_ORGANISATIONS.entries()) {
    const when = here.ago(OLDEST - n, 9);
    line.plan(when, async () => void named.set(one.name, await enterNamed(here, when, one)));
  }
  const stated = here.ago(OLDEST - 30, 9);
  line.plan(stated, () => enterStatedConsortia(here, stated, (name) => named.get(name) ?? missing(name)));

  const listed = APPLICATION_PLANS.filter(({ result }) => result === "listed").length;
  line.plan(here.ago(90, 9), async () => {
    for (const [title, id] of await enterCalls(here, here.ago(90, 9))) calls.set(title, id);
  });
  const madeUp = madeUpOrganisations(MEMBERS - REFERENCE_ORGANISATIONS.length, SEED, here.ago(0));
  const founded = madeUp.slice(0, -listed).map((one, n) => ({ ...one, ...ABROAD[n] }));
  const joining = madeUp.slice(-listed);

  for (const [n, one] of founded.entries()) {
    const when = here.ago(OLDEST - 32 - n * 8, 10);
    line.plan(when, async () => {
      const contact = n % WITH_CONTACT === 0 ? contactOf(one.name, contacts) : {};
      const id = await enterMadeUp(here, when, { ...one, ...identityOf(one, n), ...contact, kind: kindOfNth(n, one.kind, madeUpKind) });
      if (n % WITH_PIC === 0) await verifyPic(here, when, staff.reviewers[0] ?? "", id);
      if (n % WITH_PEOPLE !== 0) return;
      const owner = await giveOwner(here, when, id, one.name, chances);
      members.push({ organisationId: id, owner, sectors: one.sectors, since: when });
      if (one.kind === "company") await giveOwnership(here, when, owner, { organisationId: id, people: one.people ?? 12 }, n / WITH_PEOPLE);
      if (n % WITH_UNITS === 0) await giveUnits(here, when, owner, id, one.kind);
      if (n % WITH_LOGO === 0) await giveLogo(here, when, owner, id, n / WITH_LOGO);
      if (n === TWICE) line.plan(here.ago(6), () => enterTwice(here, here.ago(6), staff.admin, { id, name: one.name }));
      if (n % 6 === 0) await giveColleagues(here, when, owner, { id, name: one.name }, 1 + ((n / 6) % 5), chances);
    });
  }

  function planApplications() {
    let n = 0;
    for (const [m, plan] of APPLICATION_PLANS.entries()) {
      const one = plan.result === "listed" ? joining[n++] : undefined;
      const again = plan.known && founded[KNOWN];
      const name = again
        ? mistyped(again.name)
        : (one?.name ?? inventedName(madeUp.length + 7 + m, chances.pick(["Osasuna", "Medikal", "Bio", "Sarea", "Zerbitzuak"])));
      planApplication(plan, name, {
        world: here,
        line,
        chances,
        number: m,
        reviewer: staff.reviewers[m % staff.reviewers.length] ?? "",
        staff,
        members: ASKED.flatMap((at) => founded[at]?.name ?? []),
        joined: one && (async ({ organisationId, personId, when }) => listMadeUp(here, when, personId, organisationId, one)),
      });
    }
  }
  await line.run();
}
