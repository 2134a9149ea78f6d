import { and, asc, eq } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { partnerWork, workPackages, workPlans } from "#db/schema/plans";
import { consortiumBudget } from "#domain/consortia/budget/budget-reads";
import type { Space } from "#domain/consortia/space-parts";
import type { Context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import type { PackageItem, PackageWork, StatedWork } from "./state.ts";
import { type PlanSums, workPlanOf } from "./work-plan.ts";

/** `owner`: the partner that is responsible; null where nobody who is one is. */
export type PlannedItem = Omit<PackageItem, "ownerId"> & { owner: { id: string; name: string } | null };
/** `lead`: the organisation that leads it; null where nobody who is a partner does. */
export type WorkPackage = {
  id: string;
  number: number;
  title: string;
  objective: string | null;
  language: Locale;
  lead: { id: string; name: string } | null;
  startMonth: number;
  endMonth: number;
  items: PlannedItem[];
  version: number;
  sum: PackageWork;
};
/** `id`: of the organisation. `work`: undefined where it has stated nothing. `requested`: what its budget asks for, in cents; null where that is not known. */
export type WorkPartner = {
  id: string;
  name: string;
  work: StatedWork | undefined;
  version: number;
  sum: PackageWork;
  requested: number | null;
  /** Who entered it, where the partner has not confirmed it. */
  enteredBy: { name: string | null } | undefined;
  mayState: boolean;
  mayConfirm: boolean;
};
export type ConsortiumPlan = Space & {
  id: string;
  /** Undefined where the coordinator has said nothing yet. */
  plan: { months: number; isLumpSum: boolean } | undefined;
  version: number;
  mayPlan: boolean;
  packages: WorkPackage[];
  partners: WorkPartner[];
  sums: PlanSums;
};

const NOTHING: PackageWork = { months: 0, share: 0 };

/** The work plan of a consortium, for its partners; undefined for everyone else, as for a consortium that is not there. Three queries more than its budget. */
export async function consortiumPlan(ctx: Context, slug: string): Promise<ConsortiumPlan | undefined> {
  const budget = await consortiumBudget(ctx, slug);
  if (!budget) return undefined;
  const { id, title, parts } = budget;
  const [plan] = await ctx.db.select().from(workPlans).where(eq(workPlans.consortiumId, id));
  const isPartner = eq(consortiumMembers.status, "joined");
  const packages = await ctx.db
    .select({ ofPackage: workPackages, leadId: consortiumMembers.organisationId })
    .from(workPackages)
    .leftJoin(consortiumMembers, and(eq(consortiumMembers.id, workPackages.leadId), isPartner))
    .where(eq(workPackages.consortiumId, id))
    .orderBy(asc(workPackages.number));
  const stated = await ctx.db
    .select({
      memberId: consortiumMembers.id,
      organisationId: consortiumMembers.organisationId,
      work: partnerWork.work,
      enteredById: partnerWork.enteredById,
      version: partnerWork.version,
    })
    .from(consortiumMembers)
    .leftJoin(partnerWork, eq(partnerWork.memberId, consortiumMembers.id))
    .where(and(eq(consortiumMembers.consortiumId, id), isPartner));

  const partners = budget.partners.map(({ organisationId, name, line, mayState, isOwn }) => {
    const own = stated.find((one) => one.organisationId === organisationId);
    const requested = line ? (line.requested ?? line.most) : null;
    const by = own?.enteredById;
    return {
      id: organisationId,
      name,
      mayState,
      requested,
      work: own?.work ?? undefined,
      version: own?.version ?? 0,
      enteredBy: by ? { name: budget.partners.find((one) => one.organisationId === by)?.name ?? null } : undefined,
      mayConfirm: Boolean(by) && isOwn,
      line,
    };
  });
  const sums = workPlanOf(
    plan,
    packages.map(({ ofPackage, leadId }) => ({ ...ofPackage, leadId })),
    partners.map(({ line, ...one }) => ({ ...one, budget: line && { personMonths: line.personMonths, requested: one.requested } })),
  );
  const named = (organisationId: string | null | undefined) => {
    const found = partners.find((partner) => partner.id === organisationId);
    return found ? { id: found.id, name: found.name } : null;
  };
  const ownerOf = (memberId: string | null) => named(stated.find((one) => one.memberId === memberId)?.organisationId);
  return {
    ...{ id, slug, title, parts, version: plan?.version ?? 0, mayPlan: budget.mayChoose, sums },
    plan: plan && { months: plan.months, isLumpSum: plan.isLumpSum },
    packages: packages.map(({ ofPackage: { consortiumId: _, changedAt: __, leadId: ___, items, ...one }, leadId }) => ({
      ...one,
      items: items.map(({ ownerId, ...item }) => ({ ...item, owner: ownerOf(ownerId) })),
      lead: named(leadId),
      sum: sums.ofPackage[one.id] ?? NOTHING,
    })),
    partners: partners.map(({ line: _, ...one }) => ({ ...one, sum: sums.ofPartner[one.id] ?? NOTHING })),
  };
}
