import { and, asc, eq } from "drizzle-orm";
import { consortia, rolesSought } from "#db/schema/consortia";
import { createConsortium } from "#domain/consortia/create-consortium";
import { editConsortium } from "#domain/consortia/edit-consortium";
import { closeConsortium } from "#domain/consortia/forming/close-consortium";
import { endConsortium } from "#domain/consortia/forming/end-consortium";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { declinePartner } from "#domain/consortia/partners/decline-partner";
import { setParticipation } from "#domain/consortia/partners/set-participation";
import { ROLE_COLUMNS, soughtRole } from "#domain/consortia/roles/role-columns";
import type { Context } from "#domain/kernel/context";
import type { Outcome } from "#domain/kernel/outcome";
import type { Localised } from "#domain/kernel/state";
import { suspendOrganisation } from "#domain/organisations/moderation/suspend-organisation";
import type { Sector } from "#domain/organisations/state";
import type { ConsortiumPlan, Role } from "./consortium-plan.ts";
import { planCosts, planFunding } from "./partners/budgets.ts";
import { planLetters, planSteps } from "./partners/commitments.ts";
import { planDiscussion } from "./partners/discussion.ts";
import { planFirstMeeting } from "./partners/first-meetings.ts";
import { planMeeting } from "./partners/meetings.ts";
import { planResult, planWork } from "./partners/plans.ts";
import { planRoom } from "./partners/rooms.ts";
import type { Staff } from "./staff.ts";
import type { Timeline } from "./timeline.ts";
import { must, type World } from "./world.ts";

/** A made-up member whose owner can act for it. */
export type Member = { organisationId: string; owner: string; sectors: readonly Sector[]; since: Date; isBusy?: boolean };
/** `callNamed`: the id of a call of the demonstration. `another`: a member that is in no list. */
type Told = {
  world: World;
  line: Timeline;
  members: Member[];
  staff: Staff;
  callNamed: (title: string) => string;
  another: (when: Date, sector: Sector) => Promise<Member>;
};

const MESSAGES = [
  "We have done this in two pilots and could begin in spring.",
  "Our team of four is free from January; we bring our own patients’ council.",
  "We know the coordinator from an earlier project and would like to go on.",
];
const EXPERIENCE = [
  "Two studies with home care since 2023, one of them with results that were published.",
  "Three products on the market, and a quality system that was certified last year.",
  "Coordinator of a regional project with four partners, which ended in June.",
];
/** Days ago. */
const RECENTLY = 4;
const REASON = "The seats for this region are taken. Please ask again when the second call opens.";

/** Plans a consortium from its founding to its present state. */
export function planConsortium(plan: ConsortiumPlan, { world, line, members, staff, callNamed, another }: Told) {
  const founded = world.ago(plan.founded, 11);
  const taken = new Set<string>();
  const next = (sector: Sector): Member => {
    const isFree = ({ organisationId, sectors, since }: Member) =>
      sectors.includes(sector) && since < founded && !taken.has(organisationId);
    const found = plan.isApart ? (members.findLast((one) => isFree(one) && !one.isBusy) ?? members.find(isFree)) : members.find(isFree);
    if (!found) throw new Error(`The demonstration has no member left for ${sector}`);
    taken.add(found.organisationId);
    found.isBusy = true;
    if (plan.isApart) return found;
    members.push(...members.splice(members.indexOf(found), 1)); // the next consortium begins with others
    return found;
  };
  line.plan(founded, async () => {
    const coordinator = plan.suspended ? await another(world.ago(plan.founded + 30), plan.coordinator) : next(plan.coordinator);
    const by = await world.person(founded, coordinator.owner);
    const { id } = must(
      await createConsortium(by, {
        organisationId: coordinator.organisationId,
        audience: "everyone",
        title: plan.title,
        aim: plan.aim,
        zone: plan.zone,
        rulePack: plan.rulePack,
        callId: plan.call && callNamed(plan.call),
        closesAt: world.ago(-plan.closes, 16),
        roles: plan.roles.map(({ joined: _, asking: __, declined: ___, firstMeeting: ____, participation: _____, ...role }) => role),
      }),
    );
    const roles = await by.db
      .select({ id: rolesSought.id })
      .from(rolesSought)
      .where(and(eq(rolesSought.consortiumId, id)))
      .orderBy(asc(rolesSought.position));
    const partners: Member[] = [];
    const sits = (member: Member) => {
      const sitting = partners.length;
      if (plan.commitments) planSteps(plan.commitments, sitting, member, { world, line, consortiumId: id });
      if (plan.budget) planCosts(plan.budget, sitting, member, { world, line, consortiumId: id });
      if (plan.room) planRoom(plan.room, sitting, member.owner, { world, line, consortiumId: id });
      partners.push(member);
    };
    sits(coordinator);
    if (plan.threads) planDiscussion(plan.threads, partners, { world, line, consortiumId: id });
    if (plan.budget) planFunding(plan.budget, coordinator.owner, { world, line, consortiumId: id });
    if (plan.work) planWork(plan.work, partners, { world, line, consortiumId: id });
    for (const meeting of plan.meetings ?? []) planMeeting(meeting, partners, { world, line, consortiumId: id });
    if (plan.result) planResult(plan.result, coordinator.owner, { world, line, consortiumId: id });
    if (plan.commitments) planLetters(plan.commitments, coordinator.owner, { world, line, consortiumId: id });
    const told = { world, line, next, sits, consortiumId: id, coordinator, founded: plan.founded };
    for (const [n, role] of plan.roles.entries()) planRole(role, roles[n]?.id ?? "", n, told);
    if (plan.formed !== undefined) {
      const when = world.ago(plan.formed, 15);
      line.plan(when, async () => void must(await closeConsortium(await world.person(when, coordinator.owner), { consortiumId: id })));
    }
    const at = (ago: number, hour: number, personId: string, act: (ctx: Context) => Promise<Outcome<unknown>>) => {
      const when = world.ago(ago, hour);
      line.plan(when, async () => void must(await act(await world.person(when, personId))));
    };
    const { hidden, ended, suspended, rewritten } = plan;
    if (rewritten) at(rewritten.ago, 13, coordinator.owner, (ctx) => rewrite(ctx, plan, { id, aim: rewritten.aim }));
    if (hidden) at(2, 15, staff.reviewers[0] ?? "", (ctx) => hideConsortium(ctx, { consortiumId: id, reason: hidden }));
    if (ended) at(ended.ago, 17, coordinator.owner, (ctx) => endConsortium(ctx, { consortiumId: id, endReason: ended.reason }));
    if (suspended) {
      const { organisationId } = coordinator;
      at(suspended.ago, 12, staff.admin, (ctx) => suspendOrganisation(ctx, { organisationId, reason: suspended.reason }));
    }
  });
}

/** The coordinator changes the aim and nothing else. */
async function rewrite(ctx: Context, { title, zone, rulePack }: ConsortiumPlan, { id, aim }: { id: string; aim: Localised }) {
  const [now] = await ctx.db
    .select({ version: consortia.version, closesAt: consortia.closesAt, callId: consortia.callId })
    .from(consortia)
    .where(eq(consortia.id, id));
  if (!now?.closesAt) throw new Error(`${title} has no closing date.`);
  const roles = await ctx.db
    .select(ROLE_COLUMNS)
    .from(rolesSought)
    .where(eq(rolesSought.consortiumId, id))
    .orderBy(asc(rolesSought.position));
  return editConsortium(ctx, {
    ...{ consortiumId: id, version: now.version, title, aim, zone, rulePack, closesAt: now.closesAt, callId: now.callId ?? undefined },
    roles: roles.map(soughtRole).map(({ work, capability, kinds, countries, ...role }) => ({
      ...{ ...role, work: work ?? undefined, capability: capability ?? undefined },
      ...{ kinds: [...kinds], countries: [...countries] },
    })),
  });
}

type Within = Pick<Told, "world" | "line"> & {
  next: (sector: Sector) => Member;
  /** A member has a seat now. */
  sits: (member: Member) => void;
  consortiumId: string;
  coordinator: Member;
  founded: number;
};

function planRole(
  { sector, joined = 0, declined = 0, asking = 0, firstMeeting, participation }: Role,
  roleId: string,
  n: number,
  told: Within,
) {
  const { world, line, next, sits, consortiumId, coordinator, founded } = told;
  for (let m = 0; m < joined + declined + asking; m++) {
    // Whoever still waits asked within the time in which a request can be answered.
    const waits = m >= joined + declined;
    const asked = world.ago(waits ? Math.min(founded - 2 - m - n, RECENTLY + m + n) : founded - 2 - m - n, 12);
    const answered = world.ago(founded - 4 - m - n, 12);
    line.plan(asked, async () => {
      const member = next(sector);
      const { organisationId, owner } = member;
      const message = MESSAGES[(m + n) % MESSAGES.length] ?? "";
      const by = await world.person(asked, owner);
      const experience = EXPERIENCE[(m + n) % EXPERIENCE.length] ?? "";
      const { requestId } = must(await askToJoin(by, { consortiumId, organisationId, roleId, message, experience }));
      if (firstMeeting && m === joined + declined)
        planFirstMeeting(firstMeeting, { world, line, consortiumId, requestId, coordinator, asking: member });
      if (waits) return;
      line.plan(answered, async () => {
        const chief = { ...(await world.person(answered, coordinator.owner)), decisionHold: 0 };
        if (m < joined) {
          must(await acceptPartner(chief, { consortiumId, requestId }));
          if (participation) must(await setParticipation(chief, { consortiumId, organisationId, participation }));
          sits(member);
        } else must(await declinePartner(chief, { consortiumId, requestId, reason: REASON }));
      });
    });
  }
}
