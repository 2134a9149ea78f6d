import { getTranslations } from "next-intl/server";
import { commitmentsOf } from "#domain/consortia/commitments/commitments-of";
import { soonestFirst } from "#domain/consortia/commitments/ledger";
import { workspaceOf } from "#domain/consortia/workspace";
import { csvOf } from "#lib/csv";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";

type Params = { params: Promise<{ slug: string }> };

/** How far each partner has committed, as a table for a spreadsheet, with dates as ISO 8601. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const [{ slug }, ctx] = [await params, await requestContext()];
  const workspace = await workspaceOf(ctx, slug);
  if (!workspace) return new Response(null, { status: 404 });
  const [{ partners }, t] = [await commitmentsOf(ctx, workspace), await getTranslations("commitments")];
  const at = (moment: Date | null | undefined) => moment?.toISOString() ?? "";
  const headings = [
    t("table.partner"),
    t("table.role"),
    t("table.state"),
    t("table.interest"),
    t("table.soft"),
    t("table.committed"),
    t("table.signed"),
    t("state.withdrawn"),
    t("table.until"),
  ];
  const rows = soonestFirst(partners).map(({ partner, commitment: { state, until, dates } }) => [
    partner.name,
    partner.seat ?? t("letter.v1.coordinator"),
    t(`state.${state}`),
    at(partner.since),
    at(dates.soft),
    at(dates.committed),
    at(dates.signed),
    at(dates.withdrawn),
    at(until),
  ]);
  return download(csvOf([headings, ...rows]), { type: "text/csv; charset=utf-8", fileName: `${slug}-commitments.csv` });
});
