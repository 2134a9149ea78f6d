import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { Button } from "../ui/button.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import { FileInput } from "./file-input.tsx";

const MB = 1024 * 1024;
const ACCEPT = { pdf: ".pdf,application/pdf", image: ".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp" };

export type AskedFile = {
  /** Where the file is sent, if not to an application. */
  action?: string;
  reference: string;
  /** The page of questions to come back to. */
  page: string;
  question: string;
  label: string;
  formats: readonly ("pdf" | "image")[];
  /** The largest file in MB, and what is said of a larger one. */
  most: number;
  tooLarge: string;
  /** Words for those who cannot see the image are asked for. */
  described: boolean;
  /** Why the last file was refused, and whether for its words; they come back as they were typed. */
  refused?: { text: string; isAltText: boolean; altText: string; chosen?: string | undefined } | undefined;
};

/** A plain form with one file, which needs no script. */
export async function DocumentForm({ asked, replaces }: { asked: AskedFile; replaces: boolean }) {
  const { action, reference, page, question, label, formats, most, tooLarge, described, refused } = asked;
  const [t, locale] = await Promise.all([getTranslations("membership.documents"), getLocale()]);
  const id = `${question}-file`;
  const problem = refused && !refused.isAltText ? refused.text : undefined;
  return (
    <form method="post" action={action ?? paths(locale).applyDocuments(reference)} encType="multipart/form-data" className="form">
      <input type="hidden" name="question" value={question} />
      <input type="hidden" name="page" value={page} />
      <div className={problem ? "field bad" : "field"}>
        <label htmlFor={id}>{replaces ? t("another") : t("file")}</label>
        <p className="hint" id={`${id}-h`}>
          {t("limit", { formats: formats.length === 1 ? (formats[0] ?? "both") : "both", most: String(most) })}{" "}
          {formats.includes("pdf") ? t("anew") : null}
          {refused?.chosen ? <span className="block wrap-anywhere">{t("chosen", { name: refused.chosen })}</span> : null}
        </p>
        <FileInput
          id={id}
          accept={formats.map((format) => ACCEPT[format]).join()}
          describedBy={`${id}-h`}
          most={most * MB}
          tooLarge={tooLarge}
          problem={problem}
        />
      </div>
      {described ? <AltText id={`${question}-alt`} refused={refused} /> : null}
      <Button quiet={replaces}>
        {t("upload")}
        <VisuallyHidden>: {label}</VisuallyHidden>
      </Button>
    </form>
  );
}

async function AltText({ id, refused }: { id: string; refused: AskedFile["refused"] }) {
  const t = await getTranslations("membership.documents");
  const problem = refused?.isAltText ? refused.text : undefined;
  return (
    <div className={problem ? "field bad" : "field"}>
      <label htmlFor={id}>{t("altText")}</label>
      <p className="hint" id={`${id}-h`}>
        {t("altHint")}
      </p>
      {problem ? (
        <p className="error" id={`${id}-e`}>
          {problem}
        </p>
      ) : null}
      <input
        type="text"
        id={id}
        name="altText"
        maxLength={200}
        defaultValue={refused?.altText}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-h ${id}-e` : `${id}-h`}
      />
    </div>
  );
}
