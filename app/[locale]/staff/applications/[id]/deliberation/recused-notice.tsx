import { getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import type { declaredRecusal } from "#domain/review/application/review-reads";
import { withdraw } from "../committee-actions.ts";
import { OneButton } from "../one-button.tsx";

type Props = { declared: NonNullable<Awaited<ReturnType<typeof declaredRecusal>>> };

/** All that is shown of an application to whoever declared a conflict of interest with it, and the way to withdraw that. */
export async function RecusedNotice({ declared: { id, mayWithdraw } }: Props) {
  const t = await getTranslations("committee.recusal");
  return (
    <div className="stack">
      <Note tone="info">{t("closed")}</Note>
      {mayWithdraw ? (
        <OneButton action={withdraw} name="withdraw" applicationId={id} look="btn quiet small">
          {t("withdraw")}
        </OneButton>
      ) : null}
    </div>
  );
}
