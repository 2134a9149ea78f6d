import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { ListPages } from "#components/ui/list-pages";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { Decisions } from "#domain/consortia/rooms/decision-reads";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { decide, undecide } from "./actions.ts";
import { decisionsHref } from "./workspace.params.ts";

type Props = { consortiumId: string; slug: string; decisions: Decisions };

/** What the partners decided, and the form that writes down one more. */
export async function DecisionList({ consortiumId, slug, decisions }: Props) {
  const [t, common, locale] = await Promise.all([getTranslations("rooms"), getTranslations("common"), getLocale()]);
  const path = paths(locale).consortiumWorkspace(slug);
  return (
    <section className="sec">
      <h2>{t("decisions.title", { n: decisions.total })}</h2>
      <ol className="items mt-3">
        {decisions.rows.map(({ id, text, language, by, organisation, at, mayRemove }) => (
          <li key={id} className="md:flex md:items-start md:justify-between md:gap-6">
            <div>
              <p className="given wrap-anywhere" lang={language === locale ? undefined : language}>
                {text}
              </p>
              <p className="meta num">{[by ?? t("agreement.erased"), organisation, formatDate(at, locale)].join(BETWEEN_PARTS)}</p>
            </div>
            {mayRemove ? (
              <WordedForm action={undecide} prefix={`u${id}`} className="mt-2 md:mt-0">
                <HiddenField name="consortiumId" value={consortiumId} />
                <HiddenField name="decisionId" value={id} />
                <SubmitButton className="btn quiet small">
                  {t("decisions.remove")} <VisuallyHidden>{text}</VisuallyHidden>
                </SubmitButton>
              </WordedForm>
            ) : null}
          </li>
        ))}
      </ol>
      <ListPages found={decisions} hrefOf={(page) => decisionsHref(path, page)} />
      {decisions.mayRecord === true ? (
        <WordedForm action={decide} prefix="decide" className="mt-3 max-w-3xl">
          <HiddenField name="consortiumId" value={consortiumId} />
          <Fold summary={t("decisions.add")}>
            <TextArea
              name="decision"
              label={t("fields.decision")}
              hint={t("decisions.hint")}
              rows={4}
              counter={{ limit: 500, text: common("form.left") }}
            />
            <p>
              <SubmitButton>{t("decisions.save")}</SubmitButton>
            </p>
          </Fold>
        </WordedForm>
      ) : null}
    </section>
  );
}
