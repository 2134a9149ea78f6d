import { getLocale, getTranslations } from "next-intl/server";
import { DocumentForm } from "#components/application/document-form";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { MOST_MB } from "#lib/files/receive-file";
import { uploadAnswers } from "#lib/files/upload-answer";
import { paths } from "#lib/paths";
import { takeLogoOff } from "./actions.ts";
import type { Loaded } from "./load.ts";

/** The organisation's logo: what is there, how to take it off, and the form for another one, which needs no script. */
export async function LogoForm({ loaded: { own, logo } }: { loaded: Loaded }) {
  const [t, errors, common, locale, [answer]] = await Promise.all([
    getTranslations("organisations.logo"),
    getTranslations("errors.refusals.document"),
    getTranslations("common.form"),
    getLocale(),
    uploadAnswers(own.slug, [{ key: "logo" }]),
  ]);
  const to = paths(locale);
  const isAltText = answer?.refusal === "document.alt_text";
  return (
    <section id="logo" className="sec stack">
      {answer ? (
        // biome-ignore lint/a11y/noAutofocus: without scripts only the attribute brings the reader to what went wrong.
        <div role="alert" tabIndex={-1} autoFocus className="summary" aria-label={common("problem")}>
          <h2>{common("problem")}</h2>
          <ul>
            <li>
              <a href={isAltText ? "#logo-alt" : "#logo-file"}>{answer.text}</a>
            </li>
          </ul>
        </div>
      ) : null}
      <h2>{t("title")}</h2>
      <p className="hint">{t("hint")}</p>
      {logo ? (
        <div className="row">
          {/* biome-ignore lint/performance/noImgElement: the component of Next needs a script. */}
          <img className="logo big" src={to.organisationLogo(own.slug, logo.version)} alt={logo.altText} width={72} height={72} />
          <WordedForm prefix="logo-" className="inline" action={takeLogoOff}>
            <HiddenField name="organisationId" value={own.id} />
            <SubmitButton className="btn quiet small">{t("remove")}</SubmitButton>
          </WordedForm>
        </div>
      ) : null}
      <DocumentForm
        replaces={logo !== undefined}
        asked={{
          action: to.profileLogo(own.slug),
          reference: own.slug,
          page: "",
          question: "logo",
          label: t("title"),
          formats: ["image"],
          most: MOST_MB,
          tooLarge: errors("too_large", { most: String(MOST_MB) }),
          described: true,
          refused: answer && { text: answer.text, isAltText, altText: answer.altText },
        }}
      />
    </section>
  );
}
