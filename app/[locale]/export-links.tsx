import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { mayExportPersonal } from "#domain/exchange/export/export-fields";
import { EXPORT_FORMATS } from "#domain/exchange/state";
import { isStaff } from "#domain/kernel/actor";
import { viewer } from "#lib/sessions/viewer";

/** Links to the list of a page as a file. `address` is that of the export, with the state of the page. */
export async function ExportLinks({ address }: { address: string }) {
  const t = await getTranslations("exchange.export");
  return (
    <p className="meta">
      {t("list")}{" "}
      {EXPORT_FORMATS.map((format, n) => (
        <span key={format}>
          {n > 0 ? ", " : ""}
          <a className="alone" href={`${address}${address.includes("?") ? "&" : "?"}format=${format}`} rel="nofollow">
            {t(`formats.${format}`)}
          </a>
        </span>
      ))}
    </p>
  );
}

/** The same with contacts, for those who may read them: folded away, and only with a tick of their own. */
export async function ExportWithContacts({ address }: { address: string }) {
  const [t, actor] = await Promise.all([getTranslations("exchange.export"), viewer()]);
  if (!mayExportPersonal(actor)) return null;
  const [path, search = ""] = address.split("?");
  const [tick, why, format] = ["export-personal", "export-why", "export-format"];
  return (
    <details className="fold">
      <summary>{t("withContacts")}</summary>
      <form action={path} className="form">
        {[...new URLSearchParams(search)].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className="field">
          <div className="tick">
            <input id={tick} name="personal" type="checkbox" value="on" aria-describedby={why} />
            <label htmlFor={tick}>{t(isStaff(actor) ? "personal.office" : "personal.members")}</label>
            <p className="hint" id={why}>
              {t("why")}
            </p>
          </div>
        </div>
        <div className="field">
          <label htmlFor={format}>{t("format")}</label>
          <select id={format} name="format" className="w-s">
            {EXPORT_FORMATS.map((each) => (
              <option key={each} value={each}>
                {t(`formats.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <Button quiet>{t("go")}</Button>
      </form>
    </details>
  );
}
