import { and, desc, eq } from "drizzle-orm";
import { partnerBudgets } from "#db/schema/budgets";
import { calls } from "#db/schema/calls";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { partnerWork, workPackages, workPlans } from "#db/schema/plans";
import { commitmentAt } from "#domain/consortia/commitments/ledger";
import { letterInForce, stepsOf } from "#domain/consortia/commitments/steps";
import { type ConsortiumPlan, consortiumPlan } from "#domain/consortia/plan/plan-reads";
import type { Space } from "#domain/consortia/space-parts";
import { VISITOR } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { statedSize } from "#domain/organisations/ownership/ownership-graph";
import { statementsOf } from "#domain/organisations/ownership/stated-ownership";
import { columnsOf, PROFILE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { unitsFor } from "#domain/organisations/units/unit-reads";
import { IDENTIFIERS } from "#domain/organisations/verification/verification-input";
import { verificationsOf } from "#domain/organisations/verification/verifications";
import { allowedLevels } from "#domain/organisations/visibility/viewer-of";
import { partWithin } from "#domain/organisations/visibility/visibility";
import { type PartnerSheet, type SheetContact, sheetVersion } from "./partner-sheet.ts";

export type SheetPage = { consortium: Space & { zone: string | null }; partner: string; sheet: PartnerSheet; version: string };

/**
 * The sheet of a partner of a consortium, by the slug of its organisation, for the people of the partners; undefined for everyone else, and for an organisation
 * that is none of them. It says what partners may read of that organisation, whoever reads it. Eight queries more than the work plan.
 */
export async function sheetPage(ctx: Context, slug: string, partner: string): Promise<SheetPage | undefined> {
  const plan = await consortiumPlan(ctx, slug);
  const seat = plan && (await seatOf(ctx, plan.id, partner));
  if (!plan || !seat) return undefined;
  const sheet = await sheetOf(ctx, plan, seat);
  const { id: _, title, parts } = plan;
  return { consortium: { slug, title, parts, zone: seat.zone }, partner, sheet, version: sheetVersion(sheet) };
}

type Seat = NonNullable<Awaited<ReturnType<typeof seatOf>>>;

async function seatOf(ctx: Context, consortiumId: string, partner: string) {
  const [seat] = await ctx.db
    .select({
      memberId: consortiumMembers.id,
      role: consortiumMembers.role,
      roleTitle: rolesSought.title,
      participation: consortiumMembers.participation,
      since: consortiumMembers.decidedAt,
      organisationId: organisations.id,
      status: organisations.status,
      visibility: organisations.visibility,
      profile: columnsOf(PROFILE_COLUMNS),
      updatedAt: organisations.updatedAt,
      zone: consortia.zone,
      call: calls.title,
      workAt: partnerWork.statedAt,
      workBy: partnerWork.enteredById,
      costsAt: partnerBudgets.statedAt,
      costsBy: partnerBudgets.enteredById,
      planAt: workPlans.setAt,
    })
    .from(consortiumMembers)
    .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .leftJoin(calls, eq(calls.id, consortia.callId))
    .leftJoin(rolesSought, eq(rolesSought.id, consortiumMembers.roleSoughtId))
    .leftJoin(partnerWork, eq(partnerWork.memberId, consortiumMembers.id))
    .leftJoin(partnerBudgets, eq(partnerBudgets.memberId, consortiumMembers.id))
    .leftJoin(workPlans, eq(workPlans.consortiumId, consortiumMembers.consortiumId))
    .where(and(eq(consortiumMembers.consortiumId, consortiumId), eq(consortiumMembers.status, "joined"), eq(organisations.slug, partner)));
  return seat;
}

async function sheetOf(ctx: Context, plan: ConsortiumPlan, seat: Seat): Promise<PartnerSheet> {
  const { organisationId: id, visibility, status } = seat;
  const profile = partWithin("partners", { visibility }, seat.profile, await allowedLevels(ctx));
  const verified = await verificationsOf(ctx, id, profile);
  const statement = (await statementsOf(ctx, [id])).get(id);
  const known = statement?.level === "partners" ? statement : undefined;
  const steps = await stepsOf(ctx, [seat.memberId]);
  const commitment = commitmentAt(steps, ctx.now, (await letterInForce(ctx, plan.id))?.id ?? null);
  const [newest] = await ctx.db
    .select({ at: workPackages.changedAt })
    .from(workPackages)
    .where(eq(workPackages.consortiumId, plan.id))
    .orderBy(desc(workPackages.changedAt))
    .limit(1);
  // What is hidden, or of an organisation that is no member now, is on its own page for nobody else either.
  const isShown = status === "active";
  const at = commitment.state === "interest" ? seat.since : (commitment.dates[commitment.state] ?? null);
  const dates = [
    seat.updatedAt,
    seat.since,
    seat.workBy ? null : seat.workAt,
    seat.costsBy ? null : seat.costsAt,
    seat.planAt,
    newest?.at,
    known?.statedAt,
    at,
  ];
  const { name, kind, town, country, website } = profile;
  return {
    ...{ consortium: plan.title, call: seat.call, organisation: { name, kind, town, country, website } },
    role: { isCoordinator: seat.role === "coordinator", title: seat.roleTitle, participation: seat.participation, since: seat.since },
    commitment: { state: commitment.state, at, until: commitment.until },
    identifiers: IDENTIFIERS.flatMap((field) => {
      const [code, found] = [profile[field], verified.find((one) => one.field === field)];
      return code ? [{ field, code, checked: found ? { at: found.at, source: found.source } : null }] : [];
    }),
    size: (known && statedSize(known).size) ?? null,
    capabilities: isShown ? profile.capabilities.map(({ term, tag, lang, trl, evidence }) => ({ term, tag, lang, trl, evidence })) : [],
    ...workIn(plan, id),
    contacts: isShown ? await contactsOf(ctx, seat, profile) : [],
    asOf: [...dates, ...verified.map((one) => one.at)].reduce<Date>(
      (latest, date) => (date && date > latest ? date : latest),
      seat.updatedAt,
    ),
  };
}

function workIn({ plan, packages, partners, sums }: ConsortiumPlan, id: string): Pick<PartnerSheet, "work" | "requested"> {
  const own = partners.find((partner) => partner.id === id);
  const stated = own?.work;
  const asked = partners.map(({ requested }) => requested);
  const whole = asked.every((each) => each !== null) ? asked.reduce((sum, each) => sum + each, 0) : null;
  return {
    work:
      own && stated
        ? {
            packages: packages.flatMap(({ id: packageId, number, title, lead }) => {
              const { months = 0, share = 0 } = stated[packageId] ?? {};
              const leads = lead?.id === id;
              return months > 0 || share > 0 || leads ? [{ number, title, leads, months, share }] : [];
            }),
            ...{ months: own.sum.months, share: own.sum.share, all: sums.all, isLumpSum: plan?.isLumpSum === true },
          }
        : null,
    requested: own && own.requested !== null ? { own: own.requested, whole } : null,
  };
}

/** Those whom the organisation names with their consent, as far as its partners may know them. */
async function contactsOf(
  ctx: Context,
  { organisationId: id, visibility }: Seat,
  { contactName, contactEmail }: { contactName: string | null; contactEmail: string | null },
): Promise<SheetContact[]> {
  const partners = { actor: VISITOR, partners: new Set([id]), allowed: await allowedLevels(ctx) };
  const units = await unitsFor(ctx, partners, { id, visibility });
  return [
    { unit: null, name: contactName, email: contactEmail },
    ...units.map(({ name: unit, contactName: name, contactEmail: email }) => ({ unit, name, email })),
  ].filter(({ name, email }) => name || email);
}
