import type { PackageItem, PackageWork, PlanProblemCode, StatedWork } from "./state.ts";

type PlannedItem = Pick<PackageItem, "kind" | "title" | "month" | "verification">;
export type PlannedPackage = { id: string; leadId: string | null; startMonth: number; endMonth: number; items?: readonly PlannedItem[] };
export type PlannedPartner = {
  id: string;
  /** Undefined where it has stated nothing. */
  work: StatedWork | undefined;
  /** What its budget says, in hundredths and cents; undefined where it has stated no costs, and `requested` null where no contribution is reckoned. */
  budget: { personMonths: number; requested: number | null } | undefined;
};
/** `stated` and `expected`: in months, hundredths of person-months or cents, as the problem has it; `title`: of a task or milestone. */
export type PlanProblem = {
  problem: PlanProblemCode;
  packageId?: string;
  partnerId?: string;
  title?: string;
  stated?: number;
  expected?: number;
};
export type PlanSums = {
  all: PackageWork;
  ofPackage: Record<string, PackageWork>;
  ofPartner: Record<string, PackageWork>;
  /** Packages come first, each in its order, and then partners. */
  problems: PlanProblem[];
};

const NOTHING: PackageWork = { months: 0, share: 0 };
const plus = (one: PackageWork, other: PackageWork): PackageWork => ({ months: one.months + other.months, share: one.share + other.share });
const sumOf = (parts: readonly PackageWork[]) => parts.reduce(plus, NOTHING);

/**
 * The sums of a work plan and what it lacks. Work for packages that are not there any more does not count. In a lump sum grant of the Union each package needs
 * a lead, a contributor and a share, and the shares come to what is asked for.
 */
export function workPlanOf(
  plan: { months: number; isLumpSum: boolean } | undefined,
  packages: readonly PlannedPackage[],
  partners: readonly PlannedPartner[],
): PlanSums {
  const workIn = (partner: PlannedPartner | undefined, packageId: string) => partner?.work?.[packageId] ?? NOTHING;
  const ofPackage = Object.fromEntries(packages.map(({ id }) => [id, sumOf(partners.map((partner) => workIn(partner, id)))]));
  const ofPartner = Object.fromEntries(partners.map((partner) => [partner.id, sumOf(packages.map(({ id }) => workIn(partner, id)))]));
  const isLumpSum = plan?.isLumpSum === true;

  const inPackage = ({ id: packageId, leadId, startMonth, endMonth, items = [] }: PlannedPackage): PlanProblem[] => {
    const lead = partners.find(({ id }) => id === leadId);
    const { months, share } = ofPackage[packageId] ?? NOTHING;
    return [
      ...(plan && endMonth > plan.months ? [{ problem: "outside", packageId, stated: endMonth, expected: plan.months } as const] : []),
      ...(lead ? [] : [{ problem: "noLead", packageId } as const]),
      ...(months === 0 ? [{ problem: "noWork", packageId } as const] : []),
      ...(lead && months > 0 && workIn(lead, packageId).months === 0
        ? [{ problem: "leadWithoutWork", packageId, partnerId: lead.id } as const]
        : []),
      ...(isLumpSum && share === 0 ? [{ problem: "noShare", packageId } as const] : []),
      ...items.flatMap(({ kind, title, month, verification }): PlanProblem[] => [
        ...(month < startMonth || month > endMonth ? [{ problem: "itemOutside", packageId, title, stated: month } as const] : []),
        ...(kind === "milestone" && !verification ? [{ problem: "unverified", packageId, title } as const] : []),
      ]),
    ];
  };
  const ofOne = ({ id: partnerId, work, budget }: PlannedPartner): PlanProblem[] => {
    if (!work) return [{ problem: "silent", partnerId }];
    const { months, share } = ofPartner[partnerId] ?? NOTHING;
    if (months === 0) return [{ problem: "idle", partnerId }];
    const expected = budget?.requested ?? null;
    return [
      ...(budget && budget.personMonths !== months
        ? [{ problem: "monthsDiffer", partnerId, stated: months, expected: budget.personMonths } as const]
        : []),
      ...(isLumpSum && expected !== null && expected !== share
        ? [{ problem: "shareDiffers", partnerId, stated: share, expected } as const]
        : []),
    ];
  };
  const problems: PlanProblem[] =
    packages.length === 0
      ? []
      : [...(plan ? [] : [{ problem: "noDuration" } as const]), ...packages.flatMap(inPackage), ...partners.flatMap(ofOne)];
  return { all: sumOf(Object.values(ofPackage)), ofPackage, ofPartner, problems };
}
