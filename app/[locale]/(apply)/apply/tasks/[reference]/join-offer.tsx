import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Note } from "#components/ui/note";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { join } from "./actions.ts";
import { loadOffer } from "./load.ts";

/** Where the portal knows a member like this one: asking to join it instead. Which one it is, and by what, is not told. */
export async function JoinOffer({ reference }: { reference: string }) {
  const [t, offer] = await Promise.all([getTranslations("membership.offer"), loadOffer(reference)]);
  if (!offer) return null;
  const days = String(PORTAL_LENGTHS.joinNotice.n);
  return (
    <Note tone="info">
      <h2>{t("title")}</h2>
      <p>{offer.asked === "waiting" ? t(`asked.waiting.${offer.by}`, { days }) : t(`asked.${offer.asked}`)}</p>
      {offer.asked === "no" ? (
        <WordedForm action={join} prefix="join-">
          <HiddenField name="reference" value={reference} />
          <SubmitButton className="btn quiet">{t("do")}</SubmitButton>
        </WordedForm>
      ) : null}
    </Note>
  );
}
