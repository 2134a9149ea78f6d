import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { LinkButton } from "#components/ui/button";
import { Sheet } from "#components/ui/sheet";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { setUp } from "./actions.ts";
import { loadSetup } from "./load.ts";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props) {
  const { token } = await params;
  const [t, link] = await Promise.all([getTranslations("access"), loadSetup(token).catch(() => null)]);
  return { ...(link === null ? {} : { title: t(link ? "setup.title" : "setup.ended") }), robots: { index: false } };
}

/** The first page of a new installation: its printed link makes the first administrator. */
export default guarded(async function Setup({ params }: Props) {
  const { token } = await params;
  const [t, locale, link] = await Promise.all([getTranslations("access"), getLocale(), loadSetup(token)]);
  if (!link) {
    status(404);
    return (
      <Sheet>
        <h1>{t("setup.ended")}</h1>
        <p className="lead">{t("setup.endedText", { hours: String(PORTAL_LENGTHS.setupLink.n) })}</p>
        <p>
          <LinkButton href={paths(locale).signIn()}>{t("signIn.title")}</LinkButton>
        </p>
      </Sheet>
    );
  }
  const text = (name: "firstName" | "lastName" | "position", autoComplete: string) => (
    <TextField name={name} label={t(`fields.${name}`)} autoComplete={autoComplete} />
  );
  return (
    <Sheet>
      <h1>{t("setup.title")}</h1>
      <p className="lead">{t("setup.lead")}</p>
      <WordedForm action={setUp}>
        <HiddenField name="token" value={token} />
        <TextField name="cluster" label={t("fields.cluster")} hint={t("setup.clusterHint")} defaultValue={link.cluster} />
        {text("firstName", "given-name")}
        {text("lastName", "family-name")}
        <TextField name="email" type="email" label={t("fields.email")} hint={t("setup.emailHint")} autoComplete="email" />
        {text("position", "organization-title")}
        <p>
          <SubmitButton>{t("setup.do")}</SubmitButton>
        </p>
      </WordedForm>
    </Sheet>
  );
});
