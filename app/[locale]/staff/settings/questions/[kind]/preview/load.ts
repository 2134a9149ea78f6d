import { pageIn } from "#domain/membership/application/page-order";
import { previewFields } from "#domain/membership/definition/definition-reads";
import { loadFees, loadKind } from "../../../load.ts";

/** The questions of a kind as an applicant gets them, and which page of them the address names. Undefined where there is no such kind or page. */
export async function loadPreview(ofKind: string, page: string | string[] | undefined) {
  const [kind, fees] = await Promise.all([loadKind(ofKind), loadFees()]);
  if (!kind) return undefined;
  const fields = previewFields(kind.kind, kind.body, fees);
  const place = typeof page === "string" ? pageIn(fields, page) : undefined;
  return page !== undefined && !place ? undefined : { kind, fields, place };
}
