import { getLocale, getTranslations } from "next-intl/server";
import { ConfirmFold } from "#components/form/confirm-fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { StatusBadge } from "#components/ui/status-badge";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import { standardKind } from "#domain/organisations/state";
import { formatDate } from "#lib/format";
import { keptForm } from "#lib/forms/kept-form";
import { paths } from "#lib/paths";
import { namedKinds } from "../../named-kinds.ts";
import { close, open } from "./actions.ts";
import { InForce } from "./editor/in-force.tsx";
import { type KindStep, MoveKind } from "./move-kind.tsx";

/** `steps`: where it can go among its neighbours. */
type Props = { kind: ConfiguredKind; steps: readonly KindStep[] };

/** A kind of organisation: what it is asked, and whether new applications of it are taken. */
export async function KindRow({ kind, steps }: Props) {
  const [t, kinds, locale, initial] = await Promise.all([
    getTranslations("settings"),
    namedKinds(),
    getLocale(),
    keptForm(kind.closed ? "openKind" : "closeKind", { kind: kind.kind }),
  ]);
  const to = paths(locale);
  const name = kinds.name(kind.kind);
  const { closed } = kind;
  return (
    <section
      id={`kind-${kind.kind}`}
      className={`${kind.own ? "ms-6 " : ""}flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-t border-line py-2`}
    >
      <div className="grow">
        <h3>
          {name}{" "}
          {kind.own ? <span className="meta font-normal">{t("kinds.basedOn", { kind: kinds.name(standardKind(kind.kind)) })}</span> : null}
        </h3>
        {closed ? (
          <p>
            <StatusBadge tone="warn">{t("kinds.closed")}</StatusBadge>{" "}
            <span className="meta">{t("kinds.closedBy", { name: closed.by ?? "", date: formatDate(closed.at, locale) })}</span>
          </p>
        ) : null}
        <InForce kind={kind} />
      </div>
      <p className="flex flex-wrap gap-x-6">
        <a className="tap" href={to.staffQuestions(kind.kind)} aria-label={`${t("questions.edit")}: ${name}`}>
          {t("questions.edit")}
        </a>
        <a className="tap" href={to.staffPreview(kind.kind)} aria-label={`${t("questions.preview")}: ${name}`}>
          {t("questions.preview")}
        </a>
        {kind.own ? (
          <a className="tap" href={to.staffKind(kind.kind)} aria-label={`${t("kinds.edit")}: ${name}`}>
            {t("kinds.edit")}
          </a>
        ) : null}
      </p>
      <div className="flex w-full flex-wrap gap-2">
        <WordedForm action={closed ? open : close} initial={initial} className="flex flex-wrap gap-2" prefix={`${kind.kind}-`}>
          <HiddenField name="kind" value={kind.kind} />
          {closed ? (
            <SubmitButton className="btn quiet small">
              {t("kinds.open")}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </SubmitButton>
          ) : (
            <ConfirmFold
              summary={
                <>
                  {t("kinds.close")}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </>
              }
              confirm={t("kinds.closeDo")}
            >
              {t("kinds.closeText", { name })}
            </ConfirmFold>
          )}
        </WordedForm>
        {steps.length > 0 ? <MoveKind kind={kind.kind} name={name} steps={steps} /> : null}
      </div>
    </section>
  );
}
