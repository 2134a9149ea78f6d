import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { isStaffAdmin } from "#domain/kernel/actor";
import { offeredKeys, type WrittenTexts } from "#domain/texts/prepared-texts";
import { type AnyTextKey, isOwnPurpose, isStandardText, keysOf, TEXT_PURPOSES, type TextPurpose } from "#domain/texts/state";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { standardTexts } from "../../../load-prepared-texts.ts";
import NotFound from "../../../page-not-found.tsx";
import { titleFor } from "../../title-for.ts";
import { AddTextForm } from "./add-form.tsx";
import { load } from "./load.ts";
import { TextForm } from "./text-form.tsx";

export async function generateMetadata() {
  return { ...(await titleFor(isStaffAdmin, (await getTranslations("settings.texts"))("title"))), robots: { index: false } };
}

/** The portal's own texts, with those that were removed, and those that the cluster added. */
const textsOf = (purpose: TextPurpose, written: WrittenTexts) => [
  ...new Set<AnyTextKey>([...(keysOf(purpose) as readonly AnyTextKey[]), ...offeredKeys(purpose, written)]),
];

/** The texts from which people choose, by what they are for. */
export default guarded(async function PreparedTexts() {
  const [t, settings, locale, written, standard] = await Promise.all([
    getTranslations("settings.texts"),
    getTranslations("settings"),
    getLocale(),
    load(),
    standardTexts(),
  ]);
  if (!written) {
    status(404);
    return <NotFound />;
  }
  return (
    <div className="max-w-[720px]">
      <Breadcrumbs trail={[{ href: paths(locale).staffSettings(), text: settings("title") }]} here={t("title")} />
      <h1>{t("title")}</h1>
      <p className="mt-2 mb-6">{t("lead")}</p>
      {TEXT_PURPOSES.map((purpose) => (
        <section key={purpose} className="mt-8">
          <h2>{t(`purposes.${purpose}`)}</h2>
          {textsOf(purpose, written).map((text) => (
            <TextForm
              key={text}
              text={text}
              written={written[text]}
              isOwnPurpose={isOwnPurpose(purpose)}
              says={(language) => written[text]?.words?.[language] ?? (isStandardText(text) ? standard.says(text, language) : "")}
              called={(language) => written[text]?.label?.[language] ?? (isStandardText(text) ? standard.called(text, language) : "")}
            />
          ))}
          {isOwnPurpose(purpose) ? <AddTextForm purpose={purpose} /> : null}
        </section>
      ))}
    </div>
  );
});
