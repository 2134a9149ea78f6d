import { getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import type { Refusal } from "#domain/refusals";
import { refusalLengths } from "#domain/retention/said-lengths";

/** Whether the reader may, and why. */
export async function Permission({ may, yes }: { may: true | Refusal; yes: string }) {
  const [t, errors] = await Promise.all([getTranslations("duplicates.merge"), getTranslations("errors")]);
  const why = (refusal: Refusal) => errors(`refusals.${refusal}` as "refusals.merge.too_late", { days: "", ...refusalLengths(refusal) });
  return (
    <Note tone={may === true ? "info" : "warn"}>
      <b>{t("permission")}</b>
      <p>{may === true ? yes : may === "forbidden" ? t("adminsOnly") : why(may)}</p>
    </Note>
  );
}
