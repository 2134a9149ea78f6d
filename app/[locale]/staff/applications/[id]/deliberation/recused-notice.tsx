import { getLocale, getTranslations } from "next-intl/server";
import { ConfirmFold } from "#components/form/confirm-fold";
import { HiddenField } from "#components/form/hidden-field";
import { WordedForm } from "#components/form/worded-form";
import { Note } from "#components/ui/note";
import type { declaredRecusal } from "#domain/review/application/review-reads";
import { paths } from "#lib/paths";
import { withdraw } from "../committee-actions.ts";

type Props = { declared: NonNullable<Awaited<ReturnType<typeof declaredRecusal>>> };

/** All that is shown of an application to staff who declared a conflict of interest with it, the way to withdraw that, and the way back. */
export async function RecusedNotice({ declared: { id, mayWithdraw } }: Props) {
  const [t, locale] = await Promise.all([getTranslations("committee.recusal"), getLocale()]);
  return (
    <div className="stack mt-4 max-w-[720px]">
      <Note tone="info">{t("closed")}</Note>
      {mayWithdraw ? (
        <WordedForm action={withdraw} prefix="withdraw-">
          <HiddenField name="applicationId" value={id} />
          <ConfirmFold summary={t("withdraw")} confirm={t("withdrawDo")}>
            {t("withdrawText")}
          </ConfirmFold>
        </WordedForm>
      ) : null}
      <p>
        <a className="alone" href={paths(locale).staffApplications()}>
          {t("back")}
        </a>
      </p>
    </div>
  );
}
