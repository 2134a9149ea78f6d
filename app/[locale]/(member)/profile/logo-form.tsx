import { getLocale, getTranslations } from "next-intl/server";
import { FileBoxes } from "#components/application/file-boxes";
import { WordedFilesForm } from "#components/application/worded-files-form";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Button } from "#components/ui/button";
import { fileNames } from "#lib/files/file-fields";
import { MAX_MB } from "#lib/files/receive-files";
import { uploadAnswer } from "#lib/files/upload-answer";
import { paths } from "#lib/paths";
import { takeLogoOff } from "./actions.ts";
import type { Loaded } from "./load.ts";

/** The organisation's logo: what is there, how to take it off, and the form for another one, which needs no script. */
export async function LogoForm({ loaded: { own, logo }, refused }: { loaded: Loaded; refused: unknown }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.logo"), getLocale()]);
  const to = paths(locale);
  return (
    <section id="logo" className="sec stack">
      <h2>{t("title")}</h2>
      <p className="hint">{t("hint")}</p>
      {logo ? (
        <div className="row" id="logo-file-given" tabIndex={-1}>
          {/* biome-ignore lint/performance/noImgElement: the component of Next needs a script. */}
          <img className="logo big" src={to.organisationLogo(own.slug, logo.version)} alt={logo.altText} width={72} height={72} />
          <WordedForm prefix="logo-" className="inline" action={takeLogoOff}>
            <HiddenField name="organisationId" value={own.id} />
            <SubmitButton className="btn quiet small">{t("remove")}</SubmitButton>
          </WordedForm>
        </div>
      ) : null}
      <WordedFilesForm action={to.profileLogo(own.slug)} initial={await uploadAnswer(own.slug, refused, locale)} most={MAX_MB} isUploadOnly>
        <FileBoxes names={fileNames("logo")} most={MAX_MB} label={t("title")} formats={["image"]} described />
        <Button quiet={logo !== undefined}>{t("upload")}</Button>
      </WordedFilesForm>
    </section>
  );
}
