import { getTranslations } from "next-intl/server";
import { type ConsortiumPlan, consortiumPlan } from "#domain/consortia/plan/plan-reads";
import type { PackageWork } from "#domain/consortia/plan/state";
import { requestContext } from "#lib/requests/request-context";
import type { SpaceTable } from "../_space/table-file.ts";

const parts = (hundredths: number) => hundredths / 100;

/** A line for each package, followed by one for each of its tasks and milestones, with a column for each partner's months (and share, in euros, of a lump sum); undefined for whoever may not read it. */
export async function planTable(slug: string): Promise<SpaceTable | undefined> {
  const plan = await consortiumPlan(await requestContext(), slug);
  if (!plan) return undefined;
  const t = await getTranslations("plan");
  const kinds = plan.plan?.isLumpSum ? (["months", "share"] as const) : (["months"] as const);
  const heading = { months: t("packages.personMonths"), share: t("packages.share") };
  const amounts = (of: (partner: ConsortiumPlan["partners"][number]) => PackageWork | undefined, sum: PackageWork) =>
    kinds.flatMap((kind) => [...plan.partners.map((partner) => parts(of(partner)?.[kind] ?? 0)), parts(sum[kind])]);
  const texts = [
    t("items.kindOf"),
    t("fields.number"),
    t("fields.title"),
    t("fields.objective"),
    t("fields.leadId"),
    t("fields.startMonth"),
    t("fields.endMonth"),
  ];
  const noAmounts = amounts(() => undefined, { months: 0, share: 0 }).map(() => "");
  return {
    headings: [
      ...texts,
      ...kinds.flatMap((kind) => [...plan.partners.map(({ name }) => `${heading[kind]}: ${name}`), `${heading[kind]}: ${t("matrix.sum")}`]),
    ],
    rows: [
      ...plan.packages.flatMap(({ id, number, title, objective, lead, startMonth, endMonth, items, sum }) => [
        [
          ...[t("packages.package"), number, title, objective ?? "", lead?.name ?? "", startMonth, endMonth],
          ...amounts(({ work }) => work?.[id], sum),
        ],
        // Of a task or milestone: how it is verified, who is responsible, and the month in which it is due.
        ...items.map(({ kind, title, verification, owner, month }) => [
          ...[t(`items.kind.${kind}`), number, title, verification ?? "", owner?.name ?? "", "", month],
          ...noAmounts,
        ]),
      ]),
      ["", "", t("packages.all"), "", "", "", "", ...amounts(({ sum }) => sum, plan.sums.all)],
    ],
  };
}
