import { getLocale, getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { formatDate } from "#lib/format";
import { askErased, stay } from "./actions.ts";
import type { Loaded } from "./load.ts";
import { OwnedAlone } from "./owned-alone.tsx";

/** One asks that one's data be erased, reads before what follows for an organisation of which one is the only owner, and can change one's mind until it is done. */
export async function Erasure({ loaded: { account, left } }: { loaded: Loaded }) {
  const { erasureAskedAt: askedAt } = account;
  const [t, locale] = await Promise.all([getTranslations("access.erase.own"), getLocale()]);
  return (
    <section className="stack">
      <h2>{t("title")}</h2>
      <p>{askedAt ? t("asked", { date: formatDate(askedAt, locale) }) : t("text")}</p>
      <OwnedAlone left={left} />
      <WordedForm action={askedAt ? stay : askErased} key={askedAt ? "stay" : "ask"} prefix="erasure-">
        <p>
          <SubmitButton className="btn quiet">{t(askedAt ? "withdraw" : "ask")}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
