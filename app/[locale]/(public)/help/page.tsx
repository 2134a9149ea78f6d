import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { MadeUpHere } from "#components/layout/made-up-here";
import { linkTag, proseTags } from "#components/ui/prose-tags";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { officeAddress } from "#lib/mail/office";
import { mailto, paths } from "#lib/paths";
import { publicHead } from "../../public-head.ts";
import { Handbook } from "./handbook.tsx";

const QUESTIONS = ["expired", "noMail", "phone", "status", "withdraw", "wrongPerson", "left", "consent", "hidden"] as const;

export async function generateMetadata() {
  const t = await getTranslations("pages.help");
  return publicHead({ title: t("title"), description: t("description"), path: (to) => to.help() });
}

export default guarded(async function Help() {
  const [t, locale] = await Promise.all([getTranslations("pages.help"), getLocale()]);
  const address = officeAddress();
  const tags = { ...proseTags, signIn: linkTag(paths(locale).signIn()) };
  const lengths = {
    minutes: String(RETENTION_LENGTHS.signInLink.n),
    link: String(RETENTION_LENGTHS.applicationLink.n),
    unconfirmed: String(RETENTION_LENGTHS.unconfirmed.n),
  };
  return (
    <div className="split">
      <div>
        <h1>{t("title")}</h1>
        <p className="lead mt-3">{t("lead")}</p>
        <Handbook />
        <section className="sec">
          <h2>{t("questionsTitle")}</h2>
          {QUESTIONS.map((question) => (
            <details key={question} className="fold" id={question}>
              <summary>{t(`questions.${question}.title`)}</summary>
              <div className="stack">{t.rich(`questions.${question}.text`, { ...tags, ...lengths })}</div>
            </details>
          ))}
        </section>
      </div>
      <aside className="card stack self-start">
        <h2>{t("contactTitle")}</h2>
        <p>{t.rich("contactText", { mail: linkTag(mailto(address)), address })}</p>
        <MadeUpHere what="contact" />
      </aside>
    </div>
  );
});
