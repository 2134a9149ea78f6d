import { getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import type { ApplicationField } from "#domain/membership/application/application-fields";
import type { Answer } from "#domain/membership/state";
import type { ReviewView } from "#domain/review/application/review-reads";
import { mailto } from "#lib/paths";
import type { OfferedText } from "../../../../load-prepared-texts.ts";
import { textsAt } from "../../prepared/prepared-texts.tsx";
import { AskForm } from "../points/ask-form.tsx";
import { AskedPoint } from "../points/asked-point.tsx";
import { DraftPoint } from "../points/draft-point.tsx";
import { ResolvedPoint } from "../points/resolved-point.tsx";
import { Documents } from "./documents.tsx";

type Props = {
  application: ReviewView;
  field: ApplicationField;
  name: string;
  said: (answer: Answer | null | undefined) => string;
  /** The answer is none that fits: another country's number, or nothing at all. */
  missing: boolean;
  /** Prepared texts for what is requested. */
  texts: readonly OfferedText[];
};

/** A question and its answer with what was checked, the points that are there, and the one action that sets another. */
export async function FieldRow({ application, field, name, said, missing, texts }: Props) {
  const t = await getTranslations("review");
  const { id, locale, requests, drafts, askable, may, email, documents } = application;
  const { key } = field;
  const text = said(field.answer);
  const attached = documents.filter(({ question }) => question === key);
  const draft = drafts.find(({ question }) => question === key);
  const open = may.askForChanges === true && askable.includes(key);
  const check = key === "email" ? "confirmedByLink" : field.type === "identifier" && text !== "" ? "formatFits" : undefined;
  return (
    <div id={`field-${key}`}>
      <dt>{name}</dt>
      <dd className={field.type === "paragraph" ? "given" : undefined}>
        {key === "email" ? (
          <a href={mailto(email)}>{email}</a>
        ) : attached.length > 0 ? (
          <Documents applicationId={id} documents={attached} />
        ) : (
          text || <span className="none">{t("points.empty")}</span>
        )}
        {check && !missing ? (
          <span className="ck pass">
            <Icon name="check" size={14} />
            {t(check)}
          </span>
        ) : null}
        {missing ? (
          <span className="ck look">
            <Icon name="triangle-exclamation-point" size={14} />
            {t("doesNotFit")}
          </span>
        ) : null}
      </dd>
      {open ? (
        <dd className="a">
          <AskForm applicationId={id} question={key} name={name} language={locale} draft={draft?.text} texts={textsAt(texts, key)} />
        </dd>
      ) : null}
      {requests.flatMap((request) =>
        request.points
          .filter(({ question }) => question === key)
          .map((point) => (
            <AskedPoint key={point.id} request={request} point={point} said={said} language={locale}>
              <ResolvedPoint applicationId={id} name={name} point={point} may={may.resolvePoint === true} />
            </AskedPoint>
          )),
      )}
      {draft ? <DraftPoint applicationId={id} name={name} draft={draft} open={open} language={locale} /> : null}
    </div>
  );
}
