import { useTranslations } from "next-intl";
import { portalUrl } from "#lib/env";
import { apiPath } from "../../../api/v1/_api/addresses.ts";

const WITHIN_DAYS = 60;
const EXAMPLES = [
  ["filter", "/organisations?kind=company&sector=biotech&region=ES213"],
  ["search", "/organisations?q=zebrafish&limit=10"],
  ["counts", "/facets"],
  ["open", "/consortia?state=open"],
  ["calls", `/calls?list=current&within=${WITHIN_DAYS}`],
  ["kept", "/organisations?limit=100", `-H 'If-None-Match: "0123456789abcdef0123456789abcdef"' `],
] as const;

/** Commands that can be copied as they are. */
export function Examples() {
  const t = useTranslations("pages.developers");
  return (
    <section className="sec stack">
      <h2>{t("examplesTitle")}</h2>
      {EXAMPLES.map(([key, path, header = ""]) => (
        <div key={key}>
          <p>{t(`examples.${key}`, { days: String(WITHIN_DAYS) })}</p>
          <pre className="command">
            <code>{`curl ${header}'${portalUrl() ?? ""}${apiPath(path)}'`}</code>
          </pre>
        </div>
      ))}
      <p>{t.rich("filters", { code: (words) => <code>{words}</code> })}</p>
    </section>
  );
}
